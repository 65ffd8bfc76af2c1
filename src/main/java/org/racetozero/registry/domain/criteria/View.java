package org.racetozero.registry.domain.criteria;

import java.time.LocalDate;
import java.util.List;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.partner.Partner;

/**
 * Whose view of a member is asked for, and of which day.
 *
 * @param partner code of the partner; null for the campaign
 * @param lineage codes of the partner's parents and the partner itself, outermost first; empty for the campaign
 */
record View(String partner, List<String> lineage, LocalDate asOf) {

    static View of(Question question, MemberFile file) {
        String partner = question.partner();
        if (partner == null) {
            return new View(null, List.of(), question.asOf());
        }
        List<String> lineage = file.enrolments().stream()
                .map(Enrolment::lineage)
                .map(line -> line.stream().map(Partner::code).toList())
                .filter(codes -> codes.contains(partner))
                .map(codes -> codes.subList(codes.indexOf(partner), codes.size()).reversed())
                .findFirst()
                .orElse(List.of(partner));
        return new View(partner, lineage, question.asOf());
    }

    boolean isCampaigns() {
        return partner == null;
    }

    /** Whether what was decided for one partner only, or for every view when null, counts in this one. */
    boolean includes(String decidedFor) {
        return decidedFor == null || decidedFor.equals(partner);
    }
}
