package io.github.pthfinder;

import io.github.pthfinder.testing.PublicApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public classes and members of the packages that users may rely on, one a line, sorted; {@code ?} marks what may be null. */
final class ApiListing {
    private static final Path CLASSES = Path.of("target/classes");

    private final TreeSet<String> lines = new TreeSet<>();

    static List<String> of(List<String> packages) {
        ApiListing listing = new ApiListing();
        packages.forEach(listing::addPackage);
        return new ArrayList<>(listing.lines);
    }

    private void addPackage(String name) {
        try (Stream<Path> files = Files.list(CLASSES.resolve(name.replace('.', '/')))) {
            files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
                    .forEach(file -> addClass(load(name + "." + file.substring(0, file.length() - 6))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiListing.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private void addClass(Class<?> type) {
        if (isForOwnModules(type)) {
            return;
        }
        for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
            if (!Modifier.isPublic(outer.getModifiers())) {
                return;
            }
        }
        String permits = type.isSealed() ? " permits " + names(type.getPermittedSubclasses()) : "";
        String parents = names(type.getInterfaces());
        Class<?> superclass = type.getSuperclass();
        lines.add(type.getName() + ": " + kind(type)
                + (superclass == null || superclass == Object.class ? "" : " extends " + superclass.getName())
                + (parents.isEmpty() ? "" : " with " + parents) + permits);
        for (Field field : type.getDeclaredFields()) {
            add(
                    type,
                    field,
                    field.getModifiers(),
                    field.isSynthetic(),
                    type(field.getAnnotatedType()) + " " + field.getName());
        }
        for (Method method : type.getDeclaredMethods()) {
            String result = type(method.getAnnotatedReturnType());
            add(
                    type,
                    method,
                    method.getModifiers(),
                    method.isSynthetic(),
                    result + " " + method.getName() + arguments(method));
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (!isOnlyMadeHere(type)) {
                add(
                        type,
                        constructor,
                        constructor.getModifiers(),
                        constructor.isSynthetic(),
                        "new" + arguments(constructor));
            }
        }
    }

    /** What stands beside the classes for users and bridges, and only this project's modules call. */
    private static boolean isForOwnModules(Class<?> type) {
        boolean spi = type.getPackageName().equals(PublicApi.SPI);
        return spi
                ? !type.getSimpleName().matches("PythonBridge|Question|Answer|Interpreter|Refused")
                : type.getSimpleName().matches("TargetChoice|Printable");
    }

    /** Records that pthfinder makes and users read: components are added to them, and with them to the constructor. */
    private static boolean isOnlyMadeHere(Class<?> type) {
        return type.isRecord()
                && !type.getPackageName().equals(PublicApi.SPI)
                && !type.getName().contains("Target$")
                && !type.getSimpleName().equals("Style");
    }

    private void add(Class<?> type, AnnotatedElement member, int modifiers, boolean synthetic, String text) {
        boolean inherited =
                List.of("equals(", "hashCode(", "toString(").stream().anyMatch(text::contains);
        if ((Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers)) && !synthetic && !inherited) {
            lines.add(type.getName() + ": " + words(modifiers) + text);
        }
    }

    private static String words(int modifiers) {
        return (Modifier.isStatic(modifiers) ? "static " : "")
                + (Modifier.isAbstract(modifiers) ? "abstract " : "")
                + (Modifier.isProtected(modifiers) ? "protected " : "");
    }

    private static String kind(Class<?> type) {
        String kind = type.isInterface() ? "interface" : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
        boolean open = !Modifier.isFinal(type.getModifiers()) && !type.isInterface() && !type.isEnum();
        return open ? "open " + kind : kind;
    }

    private static String arguments(Executable executable) {
        return Arrays.stream(executable.getAnnotatedParameterTypes())
                .map(ApiListing::type)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String type(AnnotatedType type) {
        return type.getType().getTypeName() + (type.isAnnotationPresent(Nullable.class) ? "?" : "");
    }

    private static String names(Class<?>[] types) {
        return Arrays.stream(types).map(Class::getName).collect(Collectors.joining(", "));
    }
}
