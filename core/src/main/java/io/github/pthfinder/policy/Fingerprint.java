package io.github.pthfinder.policy;

import io.github.pthfinder.model.CheckedEnvironment;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Python;
import io.github.pthfinder.model.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a finding the same one in the next run: rule, mechanism, file below its site or prefix, owner, and where it leads.
 * Not the line, not the version, not the name of one build, which change while nothing else does.
 */
public final class Fingerprint {
    private final List<String> roots = new ArrayList<>();

    /** For the findings of an environment: its sites, and its interpreter where one is known. */
    public Fingerprint(List<String> sites, @Nullable Python python) {
        add(sites, python);
    }

    private void add(List<String> sites, @Nullable Python python) {
        roots.addAll(sites);
        if (python != null && python.prefix() != null) {
            roots.add(python.prefix());
        }
    }

    /** For the findings of a report. */
    public static Fingerprint in(Report report) {
        Fingerprint all = new Fingerprint(report.sites(), report.python());
        for (CheckedEnvironment environment : report.environments()) {
            all.add(environment.sites(), environment.python());
        }
        if (!report.environments().isEmpty()) {
            // A file belongs to the nearest environment.
            all.roots.sort(Comparator.comparing(String::length).reversed());
        }
        return all;
    }

    /** 64 lower-case hexadecimal digits. */
    public String of(Finding finding) {
        String build = build(finding.origin());
        String target = finding.target() == null ? "" : finding.target();
        String text = String.join(
                "\0",
                finding.rule().code(),
                finding.mechanism() == null ? "" : finding.mechanism().word(),
                unversioned(finding, below(finding.place().file())),
                finding.distribution() == null ? "" : finding.distribution().name(),
                build.isEmpty() ? target : target.replace(build, "*"));
        return hash(text);
    }

    private String below(String file) {
        for (String root : roots) {
            if (file.startsWith(root + "/")) {
                return file.substring(root.length() + 1);
            }
        }
        return file;
    }

    private static String unversioned(Finding finding, String file) {
        String version =
                finding.distribution() == null ? null : finding.distribution().version();
        return version == null || version.isEmpty()
                ? file
                : file.replace(version, "*").replace(version.replace('.', '_'), "*");
    }

    private static String build(@Nullable Origin origin) {
        return origin == null || origin.buildId() == null ? "" : origin.buildId();
    }

    private static String hash(String text) {
        try {
            // Lone surrogates become question marks, which is good enough to tell paths apart.
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            StringBuilder hex = new StringBuilder(64);
            for (byte b : digest) {
                hex.append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
            return hex.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
