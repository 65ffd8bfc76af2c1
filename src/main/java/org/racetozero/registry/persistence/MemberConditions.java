package org.racetozero.registry.persistence;

import java.util.Arrays;
import java.util.List;
import org.racetozero.registry.domain.listing.Sight;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.member.IndustryCode;
import org.racetozero.registry.domain.member.MemberFilter;
import org.racetozero.registry.domain.membership.MembershipStatus;

/** The conditions of a member list, built for the filters at hand so that each can use its index. */
final class MemberConditions {

    private static final List<String> PUBLIC_STATUSES = Arrays.stream(MembershipStatus.values())
            .filter(MembershipStatus::isPublic)
            .map(MembershipStatus::name)
            .toList();

    private MemberConditions() {
    }

    static void add(Statement statement, MemberFilter filter, Sight sight) {
        addSight(statement, sight);
        if (!filter.ids().isEmpty()) {
            statement.add(" and m.id = any (?::uuid[])", filter.ids());
        }
        if (!filter.actorTypes().isEmpty()) {
            addAny(statement, "m.actor_type", filter.actorTypes());
        }
        if (!filter.countries().isEmpty()) {
            addAny(statement, "m.country", filter.countries());
        }
        if (filter.netZeroYearUntil() != null) {
            statement.add(" and m.net_zero_year <= ?", filter.netZeroYearUntil());
        }
        addIndustries(statement, filter.industries());
        addIdentifiers(statement, filter.identifiers());
        addMemberships(statement, filter, sight);
        addVerdicts(statement, filter, sight);
        addText(statement, filter.text());
    }

    /** One value is compared with =: only then does an index that begins with the column also give the order. */
    private static void addAny(Statement statement, String column, List<?> values) {
        if (values.size() == 1) {
            statement.add(" and " + column + " = ?", values.getFirst());
        } else {
            statement.add(" and " + column + " = any (?)", values);
        }
    }

    private static void addSight(Statement statement, Sight sight) {
        if (sight.everything()) {
            return;
        }
        statement.add(" and (m.listed");
        if (!sight.partners().isEmpty()) {
            statement.add(
                    " or m.steward = any (?) or exists (select from membership s where s.member = m.id "
                            + "and s.partner = any (?))",
                    sight.partners(), sight.partners());
        }
        if (sight.member() != null) {
            statement.add(" or m.id = ?", sight.member());
        }
        statement.add(")");
    }

    private static void addIndustries(Statement statement, List<IndustryCode> industries) {
        if (industries.isEmpty()) {
            return;
        }
        statement.add(" and (false");
        for (IndustryCode industry : industries) {
            statement.add(
                    " or m.facts -> 'industries' @> jsonb_build_array(jsonb_build_object('scheme', ?::text, "
                            + "'code', ?::text))",
                    industry.scheme(), industry.code());
        }
        statement.add(")");
    }

    private static void addIdentifiers(Statement statement, List<Identifier> identifiers) {
        if (!identifiers.isEmpty()) {
            statement.add(
                    " and m.id in (select i.member from member_identifier i "
                            + "join unnest(?, ?) as asked (scheme, value) "
                            + "on asked.scheme = i.scheme and asked.value = i.value)",
                    identifiers.stream().map(Identifier::scheme).toList(),
                    identifiers.stream().map(Identifier::value).toList());
        }
    }

    private static void addMemberships(Statement statement, MemberFilter filter, Sight sight) {
        if (filter.partners().isEmpty() && filter.membershipStatuses().isEmpty()) {
            return;
        }
        statement.add(" and exists (select from membership s where s.member = m.id");
        if (!filter.partners().isEmpty()) {
            statement.add(" and s.partner = any (?)", filter.partners());
        }
        if (!filter.membershipStatuses().isEmpty()) {
            statement.add(" and s.status = any (?)", filter.membershipStatuses());
        }
        if (!filter.externalIds().isEmpty()) {
            statement.add(" and s.external_id = any (?)", filter.externalIds());
            if (!sight.everything()) {
                statement.add(" and s.partner = any (?)", sight.partners());
            }
        }
        if (!sight.everything()) {
            statement.add(" and (s.status = any (?) or s.partner = any (?))", PUBLIC_STATUSES, sight.partners());
        }
        statement.add(")");
    }

    /** A verdict that the caller may not read must not be guessed from which members a filter lets through either. */
    private static void addVerdicts(Statement statement, MemberFilter filter, Sight sight) {
        if (filter.verdicts().isEmpty()) {
            return;
        }
        statement.add(
                " and exists (select from verdict v where v.member = m.id and v.partner = ? and v.status = any (?))",
                filter.verdictPartner(), filter.verdicts());
        if (!sight.everything()) {
            statement.add(
                    " and exists (select from membership s join partner p on p.code = s.partner "
                            + "where s.member = m.id and (s.partner = any (?) "
                            + "or m.assessable and s.status = 'ACCEPTED' and p.verdict_visibility = 'PUBLIC'))",
                    sight.partners());
        }
        if (!sight.everything() && sight.partners().isEmpty()) {
            // Where no partner makes verdicts public, a million members need not be asked one by one.
            statement.add(" and exists (select from partner p where p.verdict_visibility = 'PUBLIC')");
        }
    }

    private static void addText(Statement statement, String text) {
        if (text == null) {
            return;
        }
        List<SearchText.Term> terms = SearchText.terms(text);
        if (terms.isEmpty()) {
            statement.add(" and false");
        }
        for (SearchText.Term term : terms) {
            String word = term.word();
            if (!term.spaced()) {
                String pattern = word.codePointCount(0, word.length()) == 1 ? "% " + word + "%" : "% " + word + " %";
                statement.add(" and m.search_text like ?", pattern);
            } else if (word.length() < 3) {
                statement.add(" and m.search_text like ?", "% " + word + "%");
            } else {
                statement.add(" and (m.search_text like ? or ? <% m.search_text)", "%" + word + "%", word);
            }
        }
    }
}
