package io.github.pthfinder.truth;

import io.github.pthfinder.testing.Python;
import io.github.pthfinder.testing.Venvs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts into a real environment what is found in site directories and breaks nothing. */
final class HealthySite {
    private final Path env;
    private final Path site;
    private final boolean signed;

    private HealthySite(Python python, Path env) {
        this.env = env;
        this.site = Venvs.site(env);
        // From 3.12.4 a byte order mark before the first line is no part of it.
        this.signed = python.minor() > 12 || python.minor() == 12 && python.micro() >= 4;
    }

    /** Fills an environment with all of it. */
    static void fill(Python python, Path env) throws IOException {
        HealthySite healthy = new HealthySite(python, env);
        healthy.lines();
        healthy.meantToBeOptional();
        healthy.notProcessed();
        healthy.leftOvers();
        healthy.archive();
        healthy.hooks();
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Lines of every harmless form. */
    private void lines() throws IOException {
        Files.createDirectories(site.resolve("lib-a"));
        write("lib-b/inside.py", "");
        write("comments.pth", "# /nowhere/a\n\n   \n#/nowhere/b\n  # /nowhere/c\n");
        write("empty.pth", "");
        write("ends.pth", "lib-a\r\nlib-b\r\n\r\n# end\r\n");
        write("no-end.pth", "lib-b");
        write("relative.pth", ".\n..\n../..\n./lib-a\n../site-packages/lib-b\n");
        write("twice.pth", "lib-a\nlib-a\n" + site + "/lib-a\n" + site + "/./lib-a/\n");
        if (signed) {
            write("signed.pth", "\ufefflib-a\n");
        }
    }

    /** As conda-forge's Python and the wheel of pywin32 write them. */
    private void meantToBeOptional() throws IOException {
        write("conda-site.pth", env + "/lib/python3.1/site-packages\n" + env + "/lib/python/site-packages\n");
        write(
                "pywin32.pth",
                "# .pth file for the PyWin32 extensions\r\nwin32\r\nwin32\\lib\r\npythonwin\r\n"
                        + "# And some hackery to deal with environments where the post_install script\r\n"
                        + "# isn't run.\r\nimport pywin32_bootstrap\r\n");
        write("pywin32_bootstrap.py", "");
    }

    /** Names that are no {@code .pth} files, and a version's directory that is not this interpreter's. */
    private void notProcessed() throws IOException {
        for (String name : new String[] {"a.pth.bak", "a.pth~", "a.PTH", "a.pth.disabled", "pth"}) {
            write(name, "/nowhere/x\nimport gone_hook\n");
        }
        Files.createDirectories(site.resolve("directory.pth"));
        Files.createSymbolicLink(site.resolve(".#lines.pth"), Path.of("me@desk.4242:1700000000"));
        Files.createSymbolicLink(site.resolve(".#module.py"), Path.of("me@desk.4242:1700000000"));
        for (String other : new String[] {"python3.5", "python3.99"}) {
            Path old = Files.createDirectories(env.resolve("lib/" + other + "/site-packages"));
            Files.writeString(old.resolve("old.pth"), "/nowhere/old\nimport gone_hook\n");
        }
    }

    /** What interrupted and careless uninstalls leave. */
    private void leftOvers() throws IOException {
        write("gone/__pycache__/__init__.cpython-311.pyc", "");
        write("gone2/sub/__pycache__/x.cpython-311.pyc", "");
        write("data_only/table.csv", "a,b\n");
        Files.createDirectories(site.resolve("hollow-1.0.dist-info"));
        write("nameless.dist-info/RECORD", "");
        write("kept-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: kept\nVersion: 1.0\n");
        write("kept-1.0.dist-info/top_level.txt", "kept\n");
        write("kept-1.1.dist-info/METADATA", "Metadata-Version: 2.1\nName: kept\nVersion: 1.1\n");
        write(
                "~ept-0.9.dist-info/direct_url.json",
                "{\"dir_info\": {\"editable\": true}, \"url\": \"file:///nowhere/kept\"}");
        write("~ept-0.9.dist-info/METADATA", "Metadata-Version: 2.1\nName: kept\nVersion: 0.9\n");
        write("~ept/__init__.py", "");
        write("copied-1.0.dist-info/direct_url.json", "{\"dir_info\": {}, \"url\": \"file:///nowhere/copied\"}");
        write(
                "unpacked-1.0.dist-info/direct_url.json",
                "{\"archive_info\": {}, \"url\": \"file:///nowhere/unpacked-1.0-py3-none-any.whl\"}");
        write(
                "cloned-1.0.dist-info/direct_url.json",
                "{\"vcs_info\": {\"vcs\": \"git\", \"commit_id\": \"0\"}, \"url\": \"file:///nowhere/cloned\"}");
    }

    /** A zipped egg on the path, and a hook that is loaded from it. */
    private void archive() throws IOException {
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(site.resolve("packed-1.0-py3.egg")))) {
            for (String name : new String[] {"packed/__init__.py", "packed/start.py"}) {
                zip.putNextEntry(new java.util.zip.ZipEntry(name));
                zip.write("\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        write("easy-install.pth", "./packed-1.0-py3.egg\nimport packed.start\n");
    }

    /** An ordinary package with a hook: it names files that need not be there. */
    private void hooks() throws IOException {
        write("tracer.pth", "import tracer; tracer.start()\n");
        write(
                "tracer/__init__.py",
                "\"\"\"Traces.\"\"\"\nAGENT = '/opt/tracer/agent'\nSETTINGS = \"/opt/tracer/agent.yaml\"\n"
                        + "SOCKET = '/tmp/tracer/agent.sock'\n\n\ndef start():\n    pass\n");
        write("hidden.pth", "import sys; exec('try:\\n import gone_hook\\nexcept ImportError:\\n pass')\n");
    }
}
