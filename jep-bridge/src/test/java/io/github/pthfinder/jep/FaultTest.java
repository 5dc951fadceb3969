package io.github.pthfinder.jep;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pthfinder.jep.testing.ChildJvm;
import io.github.pthfinder.jep.testing.JepBuild;
import io.github.pthfinder.jep.testing.JepLab;
import io.github.pthfinder.jep.testing.JepVenvs;
import io.github.pthfinder.jep.testing.RemovingLinks;
import io.github.pthfinder.testing.Needs;
import io.github.pthfinder.testing.Run;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Environments that would end a JVM, or lose its only Python: it lives and says why not. */
@ParameterizedClass
@Execution(ExecutionMode.CONCURRENT)
@MethodSource("builds")
class FaultTest {
    @Parameter
    JepBuild build;

    @TempDir(deletionStrategy = RemovingLinks.class)
    Path dir;

    private JepLab lab;

    static List<JepBuild> builds() {
        return JepVenvs.builds();
    }

    @BeforeEach
    void makesAHealthyEnvironment() {
        lab = JepLab.in(dir, build.venv());
    }

    private Run ask(ChildJvm jvm) {
        Run run = jvm.run(Asker.class, lab.prefix());
        assertThat(run.out()).as("it lives; stderr: %s", run.err()).endsWith("ALIVE");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).as("no stack trace, no native message").isEmpty();
        return run;
    }

    private String refusal() {
        return refusal(new ChildJvm());
    }

    private String refusal(ChildJvm jvm) {
        String out = ask(jvm).out();
        assertThat(out).startsWith("Refused[reason=");
        return out.substring("Refused[reason=".length(), out.indexOf("]\n"));
    }

    @Test
    void aHealthyEnvironmentIsAnswered() {
        assertThat(ask(new ChildJvm().options(nativeAccess())).out()).startsWith("Interpreter[");
    }

    /** Whether a child process tries the start before the JVM does. */
    private boolean triedFirst() {
        return build.jep().equals("4.2.2");
    }

    private static String nativeAccess() {
        return "--enable-native-access=ALL-UNNAMED";
    }

    @Test
    void jepThatIsNotInstalledIsSaidSo() throws IOException {
        Files.move(lab.site().resolve("jep"), dir.resolve("elsewhere"));
        assertThat(refusal()).isEqualTo("jep is not installed in this environment, fix=pip install jep==4.3.1");
    }

    @Test
    void anotherLineOfJepIsRefusedWithBothVersions() {
        version("4.1.1");
        assertThat(refusal())
                .isEqualTo("the environment has jep 4.1.1, pthfinder needs 4.3.x or 4.2.2, fix=pip install jep==4.3.1");
    }

    @Test
    void aVersionWhoseClassesAreNotThereIsRefused() {
        String other = build.jep().equals("4.2.2") ? "4.3.1" : "4.2.2";
        version(other);
        assertThat(refusal()).contains("jep-" + other + ".jar are missing");
    }

    private void version(String version) {
        String text = "__VERSION__ = '" + version + "'\nVERSION = __VERSION__\n";
        lab.replace("version.py", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void classesOfTheApplicationThatDoNotFitTheNativeLibraryAreRefused() {
        Run run = ask(new ChildJvm().withApplicationsJep().options(nativeAccess()));
        if (build.jep().startsWith("4.3.")) {
            assertThat(run.out()).startsWith("Interpreter[");
        } else {
            assertThat(run.out())
                    .contains(
                            "has Jep 4.3.1, the environment 4.2.2, and the two do not fit, fix=pip install jep==4.3.1");
        }
    }

    @Test
    void aJepWithoutVersionIsRefused() {
        lab.replace("version.py", new byte[0]);
        assertThat(refusal()).contains("does not state its version");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 900, 5_000, 100_000, 1_000_000})
    void aTruncatedNativeLibraryIsRefused(int length) {
        lab.cutNative(length);
        assertThat(refusal())
                .startsWith("Jep's native library " + lab.jep("libjep.so") + " ")
                .containsPattern("is empty|is cut short|is no ELF file")
                .contains("pip install --force-reinstall");
    }

    @Test
    void aTextFileInThePlaceOfTheNativeLibraryIsRefused() {
        lab.replace("libjep.so", "not a library\n".repeat(100).getBytes(StandardCharsets.UTF_8));
        assertThat(refusal()).contains("is no ELF file");
    }

    @Test
    void aMissingNativeLibraryIsRefused() throws IOException {
        Files.delete(lab.jep("libjep.so"));
        assertThat(refusal()).contains("is missing");
    }

    @Test
    void aNativeLibraryForAnotherMachineIsRefused() throws IOException {
        byte[] library = Files.readAllBytes(lab.jep("libjep.so"));
        library[18] = (byte) (library[18] == 62 ? 183 : 62);
        lab.replace("libjep.so", library);
        assertThat(refusal()).contains("is for another machine");
    }

    @Test
    void aNativeLibraryOfAnotherPythonIsRefused() throws IOException {
        String minor = lab.site().getParent().getFileName().toString().substring("python3.".length());
        // Of the same length, so that the file stays whole.
        String other = minor.length() == 1 ? "4" : "19";
        byte[] library = Files.readAllBytes(lab.jep("libjep.so"));
        String text = new String(library, StandardCharsets.ISO_8859_1)
                .replace("libpython3." + minor + ".so.1.0", "libpython3." + other + ".so.1.0");
        lab.replace("libjep.so", text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal())
                .contains("was built for libpython3." + other + ".so.1.0, the environment is Python 3." + minor);
    }

    @Test
    void aHomeWithoutEncodingsIsRefused() throws IOException {
        Path library = lab.ownInstallation();
        Files.delete(library.resolve("encodings/__init__.py"));
        assertThat(refusal())
                .contains("is incomplete: " + library.resolve("encodings/__init__.py") + " is no readable file");
    }

    @Test
    void aLibpythonOfAnotherInstallationIsRefused() {
        lab.ownInstallation();
        assertThat(refusal()).contains("which is not part of ").contains("--no-cache-dir");
    }

    @Test
    void aLibpythonOfTheHomeOnTheLoadersPathIsTaken() {
        Path home = lab.ownInstallation().getParent();
        ChildJvm jvm = new ChildJvm().options(nativeAccess()).environment("LD_LIBRARY_PATH", home.toString());
        assertThat(ask(jvm).out()).startsWith("Interpreter[").contains("basePrefix=" + home.getParent());
    }

    @Test
    void aTruncatedLibpythonIsRefused() throws IOException {
        Path home = lab.ownInstallation().getParent();
        Path libpython = libpython(home);
        JepLab.write(libpython, java.util.Arrays.copyOf(Files.readAllBytes(libpython), 900));
        assertThat(refusal(new ChildJvm().environment("LD_LIBRARY_PATH", home.toString())))
                .startsWith(libpython + " is cut short");
    }

    @Test
    void aMissingLibpythonIsRefused() throws IOException {
        byte[] library = Files.readAllBytes(lab.jep("libjep.so"));
        String text = new String(library, StandardCharsets.ISO_8859_1);
        String runpath = lab.base().resolve("lib").toString();
        String gone = "/gone" + "x".repeat(runpath.length() - 5);
        String soname =
                "libpython" + lab.site().getParent().getFileName().toString().substring("python".length());
        // A name that no system directory has, but of the right minor.
        String renamed = text.replace(runpath, gone).replace(soname + ".so.1.0", soname + ".so.9.9");
        lab.replace("libjep.so", renamed.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal()).contains(".so.9.9, which Jep's native library needs, is not on the loader's path");
    }

    private static Path libpython(Path lib) throws IOException {
        try (var all = Files.list(lib)) {
            return all.filter(one -> one.getFileName().toString().endsWith(".so.1.0"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void classesForANewerJavaAreRefused() throws IOException {
        Path jar = lab.jep("jep-" + build.jep() + ".jar");
        lab.replace(jar.getFileName().toString(), builtForJava(jar, 99));
        assertThat(refusal())
                .contains("was built for Java 99, this JVM is Java "
                        + Runtime.version().feature());
    }

    private static byte[] builtForJava(Path jar, int feature) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] content = in.readAllBytes();
                    if (entry.getName().endsWith(".class")) {
                        content[7] = (byte) (feature + 44);
                    }
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(content);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void aMissingModuleOfJepIsRefused() throws IOException {
        Files.delete(lab.jep("java_import_hook.py"));
        assertThat(refusal()).startsWith("Jep's modules could not be made ready: java_import_hook.py: no such file");
    }

    @Test
    void aDirectoryForTemporaryFilesThatIsNotThereIsRefused() {
        // Java 25 warns about it on stderr itself.
        Run run = new ChildJvm()
                .options("-Djava.io.tmpdir=" + dir.resolve("gone"))
                .run(Asker.class, lab.prefix());
        assertThat(run.out())
                .startsWith("Refused[reason=Jep's modules could not be made ready: ")
                .endsWith("ALIVE");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aBrokenJarOfClassesIsRefused() {
        lab.replace("jep-" + build.jep() + ".jar", new byte[1000]);
        assertThat(refusal()).contains("cannot be read");
    }

    /** Letters within the basic plane arrive whole. */
    @ParameterizedTest
    @CsvSource({"v\u00e9nv \u65e5\u672c, Interpreter", "\ud83d\udc0d, Refused"})
    void pathsThatWouldArriveChangedAreRefused(String name, String outcome) throws IOException {
        Needs.that("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "a UTF-8 locale");
        Path moved = Files.move(lab.prefix(), dir.resolve(name));
        Run run =
                new ChildJvm().options(nativeAccess(), "-Dfile.encoding=UTF-8").run(Asker.class, moved);
        assertThat(run.out()).startsWith(outcome).endsWith("ALIVE");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void anInterpreterThatIsGoneIsRefused() throws IOException {
        for (String name : new String[] {"python3", "python"}) {
            Files.delete(lab.prefix().resolve("bin").resolve(name));
            Files.createSymbolicLink(lab.prefix().resolve("bin").resolve(name), Path.of("/nowhere/python3"));
        }
        assertThat(refusal()).isNotBlank();
    }

    @Test
    void aStartThatFailsIsRememberedAndNotTriedAgain() throws IOException {
        Path library = lab.ownInstallation();
        JepLab.write(
                library.resolve("encodings/aliases.py"),
                "raise RuntimeError('broken')\n".getBytes(StandardCharsets.UTF_8));
        Run run = new ChildJvm()
                .options(nativeAccess())
                .environment("LD_LIBRARY_PATH", library.getParent().toString())
                .run(Asker.class, lab.prefix(), lab.prefix());
        String[] lines = run.out().split("\n");
        assertThat(lines[0]).startsWith("Refused[reason=the embedded Python did not start: ");
        assertThat(lines[0].contains("would end this JVM")).isEqualTo(triedFirst());
        assertThat(lines).containsExactly(lines[0], lines[0], "ALIVE");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aStartThatHangsIsGivenUpAtTheDeadline() {
        Path library = lab.ownInstallation();
        JepLab.write(
                library.resolve("encodings/aliases.py"),
                "import time; time.sleep(600)\n".getBytes(StandardCharsets.UTF_8));
        Run run = new ChildJvm()
                .options(nativeAccess(), "-Dasker.millis=1500")
                .environment("LD_LIBRARY_PATH", library.getParent().toString())
                .run(Asker.class, lab.prefix(), lab.prefix());
        if (triedFirst()) {
            assertThat(run.out())
                    .contains("did not answer in time, and a Python that does not start would end this JVM")
                    .endsWith("ALIVE");
            return;
        }
        assertThat(run.out())
                .isEqualTo("Refused[reason=the embedded Python did not answer in time, fix=a longer --deadline]\n"
                        + "Refused[reason=this JVM's embedded Python was given up: it did not answer in time,"
                        + " fix=a longer --deadline, in a new JVM]\n"
                        + "ALIVE");
        assertThat(run.exitCode()).isZero();
    }
}
