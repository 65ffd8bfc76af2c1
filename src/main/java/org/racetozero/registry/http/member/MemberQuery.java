package org.racetozero.registry.http.member;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.racetozero.registry.domain.listing.PageRequest;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.member.IndustryCode;
import org.racetozero.registry.domain.member.MemberFilter;
import org.racetozero.registry.domain.member.PartKind;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.http.request.Parameters;

/** The filters of a member list, as sent. */
public record MemberQuery(
        @QueryParam("q") String q,
        @QueryParam("id") List<String> id,
        @QueryParam("actorType") List<String> actorType,
        @QueryParam("country") List<String> country,
        @QueryParam("membershipStatus") List<String> membershipStatus,
        @QueryParam("compliance") List<String> compliance,
        @QueryParam("industry") List<String> industry,
        @QueryParam("netZeroYear[lte]") String netZeroYearAtMost,
        @QueryParam("identifier") List<String> identifier) {

    private static final Map<String, PartKind> EXPANSIONS = Arrays.stream(PartKind.values())
            .filter(kind -> !kind.isConfidential())
            .collect(Collectors.toMap(PartKind::segment, Function.identity()));

    private enum VerdictStatus {
        COMPLIANT,
        WITHIN_TIME,
        NEEDS_REVIEW,
        NON_COMPLIANT
    }

    /**
     * The filter these ask for.
     *
     * @param partners       partners with the programmes under them; empty for any
     * @param verdictPartner whose verdict compliance means; empty for the campaign's
     */
    public MemberFilter filter(Parameters parameters, Set<String> partners, String verdictPartner) {
        return new MemberFilter(
                parameters.text("q", q),
                parameters.uuids("id", id),
                parameters.constants("actorType", actorType, ActorType.class),
                parameters.countries("country", country),
                partners,
                parameters.constants("membershipStatus", membershipStatus, MembershipStatus.class),
                parameters.constants("compliance", compliance, VerdictStatus.class).stream()
                        .map(Enum::name)
                        .toList(),
                verdictPartner,
                parameters.pairs("industry", industry).stream()
                        .map(pair -> new IndustryCode(pair[0], pair[1]))
                        .toList(),
                parameters.pairs("identifier", identifier).stream()
                        .map(pair -> new Identifier(pair[0], pair[1], null, null))
                        .toList(),
                List.of(),
                parameters.integer("netZeroYear[lte]", netZeroYearAtMost, 1900, 2200, null));
    }

    /** The same filter for that page: a list in the order of verdicts holds members whose verdict may be seen. */
    public static MemberFilter judged(MemberFilter stated, PageRequest request) {
        return request.order() == PageRequest.Order.COMPLIANCE && stated.verdicts().isEmpty()
                ? stated.withVerdicts(Stream.of(VerdictStatus.values()).map(Enum::name).toList())
                : stated;
    }

    /** What each member is to be widened by. */
    public static Set<PartKind> expansions(Parameters parameters, String expand) {
        Set<PartKind> expansions = EnumSet.noneOf(PartKind.class);
        for (String name : parameters.choice("expand", expand, EXPANSIONS.keySet())) {
            if (EXPANSIONS.containsKey(name)) {
                expansions.add(EXPANSIONS.get(name));
            }
        }
        return expansions;
    }
}
