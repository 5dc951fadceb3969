package io.github.pthfinder.launcher.option;

import io.github.pthfinder.model.Rule;
import java.util.EnumSet;
import java.util.Set;

/** Rules, with commas between them: codes, the beginnings of codes ({@code PTH1}), or names. */
final class CodesValue implements ValueType<Set<Rule>> {
    @Override
    public Set<Rule> parse(String text) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        for (String word : text.split(",", -1)) {
            Set<Rule> meant = named(word.strip());
            if (meant.isEmpty()) {
                throw new UsageException("'" + word + "' is no code of a rule; 'pthfinder rules' lists them");
            }
            rules.addAll(meant);
        }
        return rules;
    }

    /** The rules that a word means; empty where it means none. */
    static Set<Rule> named(String word) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        for (Rule rule : Rule.values()) {
            boolean begins =
                    word.length() > "PTH".length() && rule.code().regionMatches(true, 0, word, 0, word.length());
            if (begins || rule.ruleName().equals(word)) {
                rules.add(rule);
            }
        }
        return rules;
    }
}
