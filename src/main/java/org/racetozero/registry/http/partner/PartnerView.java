package org.racetozero.registry.http.partner;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.PartnerStatusPeriod;
import org.racetozero.registry.domain.partner.RegisteredPartner;
import org.racetozero.registry.domain.partner.VerdictVisibility;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.Name;
import org.racetozero.registry.http.paging.Listed;

/** A partner as everybody sees it. */
public record PartnerView(
        String code,
        String name,
        List<Name> names,
        Set<ActorType> actorTypes,
        String parent,
        boolean attributing,
        List<PartnerStatusPeriod> statuses,
        VerdictVisibility verdictVisibility,
        String timeZone,
        URI website,
        Provenance provenance,
        long memberCount,
        List<MemberCount> memberCounts,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore String sortName)
        implements Listed {

    /** How many unique members of one type are in the Race through a partner. */
    public record MemberCount(ActorType actorType, long members) {
    }

    public static PartnerView of(RegisteredPartner partner) {
        Partner facts = partner.facts();
        return new PartnerView(
                facts.code(),
                facts.name(),
                facts.names(),
                new TreeSet<>(facts.actorTypes()),
                facts.parent(),
                facts.attributing(),
                facts.statuses(),
                facts.verdictVisibility(),
                facts.timeZone(),
                facts.website(),
                facts.provenance(),
                partner.memberCounts().values().stream().mapToLong(Long::longValue).sum(),
                partner.memberCounts().entrySet().stream()
                        .sorted(java.util.Map.Entry.comparingByKey())
                        .map(entry -> new MemberCount(entry.getKey(), entry.getValue()))
                        .toList(),
                partner.version(),
                partner.createdAt(),
                partner.updatedAt(),
                partner.sortName());
    }

    @Override
    public String key() {
        return code;
    }
}
