package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.member.SharedFacts;
import org.racetozero.registry.domain.membership.Discrepancy;
import org.racetozero.registry.persistence.Json;
import org.racetozero.registry.persistence.MembershipEntity;

/** How far a partner's word on a member's shared facts counts: the steward writes them, others fill gaps. */
@ApplicationScoped
public class StewardedFacts {

    private final MemberService members;
    private final Json json;

    public StewardedFacts(MemberService members, Json json) {
        this.members = members;
        this.json = json;
    }

    /** Records what the partner of that membership states of the member; true if the shared facts changed. */
    boolean state(HeldMember held, MembershipEntity membership, Member stated) {
        Member kept = held.member().facts();
        String steward = held.member().steward();
        boolean counts = steward == null || steward.equals(membership.partner());
        SharedFacts shared = counts ? new SharedFacts(stated, Map.of()) : SharedFacts.fill(kept, stated);
        note(held, membership, shared.differs());
        if (CanonicalForm.same(shared.merged(), kept)) {
            return false;
        }
        members.restate(held, shared.merged());
        return true;
    }

    private void note(HeldMember held, MembershipEntity membership, Map<String, Object> differs) {
        List<Discrepancy> noted = new ArrayList<>();
        differs.forEach((pointer, stated) -> {
            String text = json.write(stated);
            noted.add(membership.discrepancies().stream()
                    .filter(known -> known.pointer().equals(pointer) && known.stated().equals(text))
                    .findFirst()
                    .orElseGet(() -> new Discrepancy(pointer, text, held.now())));
        });
        if (!noted.equals(membership.discrepancies())) {
            membership.restate(membership.facts(), membership.externalId(), noted, held.now());
        }
    }
}
