package io.github.pthfinder.jep;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Where Jep's classes would come from, learned without loading one. */
final class JepClasses {
    private static final String MAIN = "jep/MainInterpreter.class";
    /** Where the releases on Maven Central state their version: since 4.3, and before. */
    private static final List<String> VERSIONS =
            List.of("META-INF/maven/org.ninia/jep/pom.properties", "META-INF/maven/black.ninia/jep/pom.properties");

    /** Class file version 45 is Java 1. */
    private static final int BEFORE_JAVA_1 = 44;

    private JepClasses() {}

    /** The application's own Jep class, null where its class path has none. */
    static @Nullable URL application() {
        ClassLoader own = JepClasses.class.getClassLoader();
        return own == null ? null : own.getResource(MAIN);
    }

    /**
     * The version of the application's Jep.
     *
     * @param main what {@link #application()} found
     * @return null where the archive does not tell
     */
    static @Nullable String version(URL main) {
        String url = main.toExternalForm();
        for (String place : VERSIONS) {
            try (InputStream in = new URL(url.substring(0, url.length() - MAIN.length()) + place).openStream()) {
                Properties properties = new Properties();
                properties.load(in);
                return properties.getProperty("version");
            } catch (IOException e) {
                // Not this one.
            }
        }
        return null;
    }

    /**
     * The Java version that the classes in a jar were built for.
     *
     * @return 8, 17, …
     * @throws IOException where the jar cannot be read or is not Jep's
     */
    static int javaVersion(String jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar)) {
            ZipEntry entry = zip.getEntry(MAIN);
            if (entry == null) {
                throw new IOException("no " + MAIN);
            }
            try (DataInputStream in = new DataInputStream(zip.getInputStream(entry))) {
                in.readInt();
                in.readUnsignedShort();
                return in.readUnsignedShort() - BEFORE_JAVA_1;
            }
        }
    }
}
