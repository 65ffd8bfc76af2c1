package org.racetozero.registry.domain.member;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.racetozero.registry.domain.canonical.CanonicalForm;

/**
 * What a second partner may add to a member whose shared facts another partner keeps: it fills gaps, and what it states
 * otherwise is noted, never written.
 *
 * @param merged  the facts with the gaps filled
 * @param differs what was stated otherwise, by its pointer
 */
public record SharedFacts(Member merged, Map<String, Object> differs) {

    public static SharedFacts fill(Member kept, Member stated) {
        Map<String, Object> differs = new LinkedHashMap<>();
        note(differs, "/name", kept, stated, Member::name);
        note(differs, "/actorType", kept, stated, Member::actorType);
        note(differs, "/country", kept, stated, Member::country);
        note(differs, "/subdivision", kept, stated, Member::subdivision);
        note(differs, "/location", kept, stated, Member::location);
        note(differs, "/size", kept, stated, Member::size);
        note(differs, "/website", kept, stated, Member::website);
        Member merged = new Member(
                kept.name(),
                union(kept.names(), stated.names()),
                kept.actorType(),
                kept.country(),
                kept.subdivision() == null ? stated.subdivision() : kept.subdivision(),
                kept.location() == null ? stated.location() : kept.location(),
                union(kept.industries(), stated.industries()),
                kept.size() == null ? stated.size() : kept.size(),
                kept.website() == null ? stated.website() : kept.website(),
                union(kept.identifiers(), stated.identifiers()),
                union(kept.relations(), stated.relations()),
                kept.provenance(),
                kept.assessable());
        return new SharedFacts(merged, differs);
    }

    private static <T> void note(
            Map<String, Object> differs, String pointer, Member kept, Member stated, Function<Member, T> fact) {
        T keptFact = fact.apply(kept);
        T statedFact = fact.apply(stated);
        if (keptFact != null && statedFact != null && !CanonicalForm.same(keptFact, statedFact)) {
            differs.put(pointer, statedFact);
        }
    }

    private static <T> List<T> union(List<T> kept, List<T> stated) {
        LinkedHashSet<T> all = new LinkedHashSet<>(kept);
        all.addAll(stated);
        return new ArrayList<>(all);
    }
}
