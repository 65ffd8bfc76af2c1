package org.racetozero.registry.http.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.reference.ReferenceBook;
import org.racetozero.registry.domain.validation.Violation;

/**
 * What an input is held against besides itself.
 *
 * @param book    the published data
 * @param found   the places within the input at which something is wrong already
 * @param present the input that would state what this one is to take the place of; null for nothing, and where that is
 *                not known
 */
public record Grounds(ReferenceBook book, Set<String> found, Object present) {

    public Grounds {
        found = Set.copyOf(found);
    }

    /** Whether nothing is wrong at those places and under them. */
    public boolean areGood(String... places) {
        for (String place : places) {
            if (found.contains(place) || found.stream().anyMatch(each -> each.startsWith(place + "/"))) {
                return false;
            }
        }
        return true;
    }

    /** The members of the object at that place at or under which something is wrong. */
    public Set<String> wrongMembers(String place) {
        return found.stream()
                .filter(each -> each.startsWith(place + "/"))
                .map(each -> each.substring(place.length() + 1).split("/", 2)[0])
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What contradicts a part of the body, by its place there; the part may be null. */
    public List<Violation> of(String place, ReferenceChecking part) {
        if (part == null) {
            return List.of();
        }
        Set<String> within = found.stream()
                .filter(each -> each.startsWith(place + "/"))
                .map(each -> each.substring(place.length()))
                .collect(Collectors.toUnmodifiableSet());
        return part.contradictions(new Grounds(book, within, null)).stream()
                .map(violation -> violation.under(place))
                .toList();
    }

    /** The same of each part of a list, unless there are more of them than anybody may send. */
    public List<Violation> ofEach(String place, List<? extends ReferenceChecking> parts) {
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; parts != null && !found.contains(place) && index < parts.size(); index++) {
            violations.addAll(of(place + "/" + index, parts.get(index)));
        }
        return violations;
    }
}
