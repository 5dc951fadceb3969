package io.github.pthfinder.advice;

import io.github.pthfinder.link.Link;
import io.github.pthfinder.link.Serves;
import io.github.pthfinder.model.Distribution;
import io.github.pthfinder.model.Finding;
import io.github.pthfinder.model.Mechanism;
import io.github.pthfinder.model.Origin;
import io.github.pthfinder.model.Place;
import io.github.pthfinder.model.Platform;
import io.github.pthfinder.model.Verdict;
import io.github.pthfinder.site.Distributions;
import io.github.pthfinder.site.PyVersion;
import io.github.pthfinder.testing.MemoryFiles;
import io.github.pthfinder.verdict.Judged;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judgements as the tests of this room need them: of {@code mypackage 0.1} unless something else is said. */
record Advice(
        Verdict verdict,
        Mechanism mechanism,
        String file,
        @Nullable Integer line,
        @Nullable String target,
        Serves serves,
        @Nullable Distribution distribution,
        List<String> imports,
        boolean known,
        @Nullable String firstMissing,
        @Nullable String detail) {
    static final String SITE = "/app/.heroku/python/lib/python3.10/site-packages/";

    static Advice dangling(String target) {
        return new Advice(
                Verdict.DANGLING,
                Mechanism.PTH_PATH,
                SITE + "__editable__.mypackage-0.1.pth",
                1,
                target,
                new Serves.SearchPath(),
                new Distribution("mypackage", "0.1"),
                List.of("mypackage"),
                true,
                target,
                null);
    }

    Advice as(Verdict other, @Nullable String why) {
        return new Advice(
                other, mechanism, file, line, target, serves, distribution, imports, known, firstMissing, why);
    }

    Advice in(Mechanism other, String name, @Nullable Integer at) {
        return new Advice(
                verdict, other, SITE + name, at, target, serves, distribution, imports, known, firstMissing, detail);
    }

    Advice of(@Nullable Distribution other, String... names) {
        return new Advice(
                verdict, mechanism, file, line, target, serves, other, List.of(names), known, firstMissing, detail);
    }

    Advice missing(@Nullable String part) {
        return new Advice(verdict, mechanism, file, line, target, serves, distribution, imports, known, part, detail);
    }

    Advice serving(Serves other) {
        return new Advice(
                verdict, mechanism, file, line, target, other, distribution, imports, known, firstMissing, detail);
    }

    Advice module(String name, Serves.Form form) {
        return serving(new Serves.Module(name, form)).of(distribution, name);
    }

    Advice unknown() {
        return new Advice(
                verdict, mechanism, file, line, target, serves, distribution, imports, false, firstMissing, detail);
    }

    Judged judged() {
        Link link = new Link(mechanism, new Place(file, line), target, target, serves);
        return new Judged(link, verdict, verdict.severity(), distribution, imports, known, firstMissing, detail);
    }

    static Surroundings here(MemoryFiles files, Map<String, String> variables, @Nullable String prefix) {
        return new Surroundings(files, variables, "/work", prefix, null, List.of());
    }

    /** Everything that a finding of this judgement tells, in these surroundings. */
    Finding found(Surroundings here, String asked) {
        List<Judged> judgements = List.of(judged());
        Platform platform = Platforms.recognise(asked, here, judgements);
        Distributions nothing = Distributions.in(here.files(), List.of());
        return new Adviser(here, new PyVersion(3, 10, 13), nothing, asked, platform)
                .findings(judgements)
                .get(0);
    }

    /** Trouble of which only the origin is known. */
    Trouble trouble(@Nullable Origin origin, @Nullable Platform platform, @Nullable Installer installer) {
        return new Trouble(judged(), origin, null, platform, installer, List.of());
    }
}
