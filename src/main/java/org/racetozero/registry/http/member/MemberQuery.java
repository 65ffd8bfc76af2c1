package org.racetozero.registry.http.member;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.member.IndustryCode;
import org.racetozero.registry.domain.member.MemberExpansion;
import org.racetozero.registry.domain.member.MemberFilter;
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

    private static final Set<String> EXPANSIONS = Set.of("pledges", "targets");

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

    /** What each member is to be widened by. */
    public static Set<MemberExpansion> expansions(Parameters parameters, String expand) {
        Set<MemberExpansion> expansions = EnumSet.noneOf(MemberExpansion.class);
        for (String name : parameters.choice("expand", expand, EXPANSIONS)) {
            expansions.add(MemberExpansion.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        return expansions;
    }
}
