package io.github.pthfinder.verdict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The links of one distribution, together: what one of them lacks can be another's fault. */
final class Families {
    private final Map<String, List<Member>> families = new HashMap<>();

    void add(Member member) {
        String key = member.owner().key();
        if (key != null) {
            List<Member> family = families.get(key);
            if (family == null) {
                family = new ArrayList<>();
                families.put(key, family);
            }
            family.add(member);
        }
    }

    /** A link and its siblings, in the order of the links; alone where no distribution owns it. */
    List<Member> of(Member member) {
        String key = member.owner().key();
        List<Member> family = key == null ? null : families.get(key);
        return family == null ? List.of(member) : family;
    }

    boolean hasDeadSibling(Member member) {
        for (Member other : of(member)) {
            if (other != member && other.dead()) {
                return true;
            }
        }
        return false;
    }
}
