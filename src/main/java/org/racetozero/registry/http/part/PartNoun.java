package org.racetozero.registry.http.part;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.racetozero.registry.application.MemberPartService;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.member.MemberParts;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.provenance.MemberFact;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.paging.RowKey;
import org.racetozero.registry.http.request.Parameters;

/**
 * What one noun under a member differs in from the others, for everything that HTTP does with them alike.
 *
 * @param keys    what its lists are told apart by
 * @param parts   where a member has them
 * @param view    what they are shown as
 * @param shown   how
 * @param service how they are written
 * @param <F>     the facts
 * @param <V>     the view
 */
public record PartNoun<F extends MemberFact, V extends Record & PartView>(
        PartKind kind,
        RowKey keys,
        Function<MemberParts, List<Versioned<F>>> parts,
        Class<V> view,
        Shown<F, V> shown,
        MemberPartService<F, ?> service) {

    /** The key of a noun that a member has once. */
    public static String onlyOne(Parameters parameters) {
        return null;
    }

    /** Shows facts as a caller who sees them at all may see them. */
    @FunctionalInterface
    public interface Shown<F extends MemberFact, V> {

        V of(UUID member, Versioned<F> part, Visibility visibility);
    }
}
