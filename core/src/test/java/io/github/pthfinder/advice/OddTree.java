package io.github.pthfinder.advice;

import io.github.pthfinder.testing.Disk;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A real directory full of what a rewrite of paths can get wrong: several paths on a line, odd ends of lines and files, bytes
 * that are no text, odd names, directories with the names of files, symbolic links.
 *
 * @param files each file, from the root of the tree on, as Python spells it
 */
record OddTree(List<String> files) {
    private static final String[] NAMES = {
        "a.pth",
        "easy-install.pth",
        ".pth",
        ".hidden.pth",
        "x y.pth",
        "\u00e9.pth",
        "\udcff.pth",
        "q'\"$.pth",
        "new\nline.pth",
        "m.egg-link",
        "__editable___m_1_0_finder.py",
        "__editable___finder.py",
        "__editable___\udcfe_finder.py",
        "-n.pth",
        "a.pth.bak",
        "_editable_impl_m.py",
        "direct_url.json",
        "a.PTH",
        "__editable___m_finder.pyc",
        "b.pth ",
        "*.pth",
        "[x].pth",
        "egg-link"
    };
    private static final String[] FOLDERS = {"", "", "/deeper", "/.hidden", "/m-1.0.dist-info", "/dir.pth", "/x\udcff/y"
    };

    static Path path(String python) {
        return Disk.path(python);
    }

    static OddTree in(Path root, String site, String build, long seed, int count) {
        Random random = new Random(seed);
        List<String> files = new ArrayList<>();
        String top = root + "/" + site;
        Disk.directory(top);
        for (int i = 0; i < count; i++) {
            String folder = "/" + site + "/p" + i / 40 + FOLDERS[random.nextInt(FOLDERS.length)];
            String name = NAMES[random.nextInt(NAMES.length)];
            String file = folder + "/" + (random.nextInt(3) == 0 ? name : i + name);
            Disk.directory(root + folder);
            if (!Disk.exists(root + file)) {
                Disk.file(root + file, bytes(random, build));
                files.add(file);
            }
        }
        files.addAll(links(root, site, build, random));
        return new OddTree(files);
    }

    /** Links to files inside and outside, a linked directory, an environment beside the one that is meant. */
    private static List<String> links(Path root, String site, String build, Random random) {
        byte[] line = (build + "/x\n" + build + "/y " + build + "/z\n").getBytes(StandardCharsets.UTF_8);
        Disk.directory(root + "/elsewhere/lib/python3.10/site-packages");
        Disk.directory(root + "/" + site + "/links");
        for (String name : List.of("outside.pth", "outside.txt", "lib/python3.10/site-packages/other.pth")) {
            Disk.file(root + "/elsewhere/" + name, line);
        }
        String links = "/" + site + "/links/";
        String up = "../".repeat(site.split("/").length + 1);
        Disk.file(root + links + "real.pth", line);
        Disk.file(root + links + "real.txt", line);
        Disk.link(root + links + "out.pth", up + "elsewhere/outside.pth");
        Disk.link(root + links + "out-text.pth", up + "elsewhere/outside.txt");
        Disk.link(root + links + "to-text.pth", "real.txt");
        Disk.link(root + links + "text", up + "elsewhere/outside.txt");
        Disk.link(root + links + "folder", up + "elsewhere");
        Disk.link(root + "/shortcut", "./" + site);
        Disk.link(root + "/named", "./" + site + "/links/real.pth");
        List<String> files =
                new ArrayList<>(List.of("/elsewhere/outside.pth", "/elsewhere/lib/python3.10/site-packages/other.pth"));
        for (String name : List.of("real.pth", "real.txt", "out.pth", "to-text.pth", "text", "folder/outside.pth")) {
            files.add(links + name);
        }
        files.add("/shortcut/links/real.pth");
        files.add("/named");
        return files;
    }

    private static byte[] bytes(Random random, String build) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int pieces = random.nextInt(14); pieces > 0; pieces--) {
            switch (random.nextInt(16)) {
                case 0, 1, 2, 3 -> text(out, build + "/vendor/m");
                case 4 -> text(out, build);
                case 5 -> text(out, build + "_old9/x");
                case 6 -> text(out, build.substring(0, build.length() - 1));
                case 7 -> text(out, build.replace('.', "xy/\u00e9\0".charAt(random.nextInt(5))));
                case 8 -> text(out, "\n");
                case 9 -> text(out, "\r\n");
                case 10 -> text(out, random.nextBoolean() ? "\0" : "\r");
                case 11 -> out.writeBytes(new byte[] {(byte) 0xff, (byte) 0xc3});
                case 12 -> text(out, "MAPPING = {'a': '" + build + "/a', 'b': '" + build + "/b'}");
                case 13 -> text(out, "/app/vendor/x DOLLAR_DEPS_DIR/1 \u20ac\ud83d\ude00");
                case 14 -> {
                    // A character that is no valid UTF-8 in the place of one.
                    byte[] broken = build.getBytes(StandardCharsets.UTF_8);
                    broken[random.nextInt(broken.length)] = (byte) 0xfe;
                    out.writeBytes(broken);
                }
                default -> text(out, "\n\n");
            }
        }
        return out.toByteArray();
    }

    private static void text(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
