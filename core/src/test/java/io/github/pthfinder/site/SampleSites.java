package io.github.pthfinder.site;

import io.github.pthfinder.testing.Disk;
import io.github.pthfinder.testing.Utf16Hex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Some site directories on a real disk, full of random {@code .pth} files.
 *
 * @param sites the directories in the order of processing, some twice, some missing
 * @param start what is on {@code sys.path} before
 * @param pthFiles how many {@code .pth} files were written
 */
record SampleSites(List<String> sites, List<String> start, int pthFiles) {
    static SampleSites make(Sample sample, String root) {
        Disk.directory(root);
        List<String> targets = targets(sample, root);
        List<String> sites = new ArrayList<>();
        int files = 0;
        for (int i = sample.below(2); i >= 0; i--) {
            String site = root + "/" + i + sample.stem();
            Disk.directory(site);
            sites.add(site);
            files += fill(sample, site, targets);
        }
        if (sample.percent(15)) {
            Disk.link(root + "/lib64", sample.one(sites).substring(root.length() + 1));
            sites.add(root + "/lib64");
        }
        if (sample.percent(10)) {
            sites.add(sample.percent(50) ? root + "/absent" : sample.one(targets));
        }
        if (sample.percent(10)) {
            sites.add(sample.one(sites));
        }
        List<String> start = new ArrayList<>();
        for (int i = sample.below(4); i > 0; i--) {
            String target = sample.percent(15) ? sample.one(sites) : sample.one(targets);
            start.add(target.startsWith("/") ? sample.detour(target) : root + "/nowhere");
        }
        sites.replaceAll(sample::detour);
        return new SampleSites(sites, start, files);
    }

    /** Existing and missing things that lines may name: absolute, or relative to a site. */
    private static List<String> targets(Sample sample, String root) {
        List<String> targets =
                new ArrayList<>(List.of("rel", sample.mark() + "rel", "  rel", "#rel", "a b/c", "gone", "import x"));
        for (int i = 0; i < 5; i++) {
            String target = root + "/t" + i + sample.stem();
            if (sample.percent(75)) {
                Disk.directory(target);
            } else if (sample.percent(50)) {
                Disk.file(target, new byte[0]);
            }
            targets.add(target);
        }
        Disk.link(root + "/alias", targets.get(7).substring(root.length() + 1));
        Disk.link(root + "/dead", "gone");
        targets.add(root + "/alias");
        targets.add(root + "/dead");
        targets.add("../" + targets.get(8).substring(root.length() + 1));
        return targets;
    }

    private static int fill(Sample sample, String site, List<String> targets) {
        for (String target : targets) {
            if (!target.startsWith("/") && !target.startsWith("../") && !target.equals("gone") && sample.percent(60)) {
                Disk.directory(site + "/" + target);
            }
        }
        int files = 1 + sample.below(6);
        for (int i = 0; i < files; i++) {
            String file = site + "/" + sample.pthName();
            if (Disk.exists(file)) {
                continue;
            }
            entry(sample, file, sample.file(site, targets));
        }
        return files;
    }

    /** Nearly always a file; else what a name can be instead. */
    private static void entry(Sample sample, String file, byte[] bytes) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        String behind = file + ".real";
        int dice = sample.below(1000);
        if (dice < 860 || behind.length() >= 250) {
            Disk.file(file, bytes);
        } else if (dice < 900) {
            Disk.file(behind, bytes);
            Disk.link(file, sample.percent(50) ? behind : name + ".real");
        } else if (dice < 920) {
            Disk.link(file, "absent");
        } else if (dice < 930) {
            Disk.link(behind, sample.percent(50) ? name : "absent");
            Disk.link(file, name + ".real");
        } else if (dice < 940) {
            Disk.link(file, sample.percent(50) ? "." : "..");
        } else if (dice < 960) {
            Disk.directory(file);
        } else if (dice < 970) {
            Disk.link(file, name);
        } else if (dice < 980) {
            Disk.link(file, "/dev/null");
        } else if (dice < 983) {
            Disk.fifo(sample.percent(50) ? file : behind);
            if (!Disk.exists(file)) {
                Disk.link(file, name + ".real");
            }
        } else if (dice < 986) {
            Disk.socket(file);
        } else {
            Disk.file(file, bytes);
            Disk.path(file).toFile().setReadable(false);
        }
    }

    String request() {
        return Utf16Hex.encodeAll(start) + "\t" + Utf16Hex.encodeAll(sites);
    }

    /** What a person needs to see why two readers differ. */
    String readable() {
        StringBuilder out = new StringBuilder(
                "\n  start " + start.stream().map(Utf16Hex::readable).toList());
        for (String site : sites) {
            out.append("\n  site ").append(Utf16Hex.readable(site));
            Path dir = Disk.path(site);
            try (var entries = Files.newDirectoryStream(dir)) {
                for (Path entry : entries) {
                    out.append("\n    ").append(entry.getFileName());
                    if (Files.isRegularFile(entry)) {
                        String text =
                                new String(Files.readAllBytes(entry), java.nio.charset.StandardCharsets.ISO_8859_1);
                        out.append(" (bytes) ").append(text.length() > 999 ? "long" : Utf16Hex.readable(text));
                    }
                }
            } catch (java.io.IOException e) {
                out.append(" (none)");
            }
        }
        return out.toString();
    }
}
