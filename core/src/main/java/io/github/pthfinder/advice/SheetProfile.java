package io.github.pthfinder.advice;

/** A profile whose facts say nearly all. */
abstract class SheetProfile implements PlatformProfile {
    private final Facts facts;

    SheetProfile(Facts.Sheet facts) {
        this.facts = facts.done();
    }

    @Override
    public final Facts facts() {
        return facts;
    }
}
