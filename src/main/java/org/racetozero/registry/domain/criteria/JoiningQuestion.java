package org.racetozero.registry.domain.criteria;

import org.racetozero.registry.domain.criteria.clock.Clock;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Message;
import org.racetozero.registry.domain.criteria.rule.SettledBy;
import org.racetozero.registry.domain.file.Enrolment;

/** Why a due date cannot be told, and the request that would tell it. */
record JoiningQuestion(Message note, SettledBy settledBy) {

    static JoiningQuestion of(Clock clock) {
        if (clock.all().isEmpty()) {
            return new JoiningQuestion(
                    Message.of("frame.noMembership"),
                    new SettledBy("POST", "/v1/members/{member}/memberships", "/joinedOn"));
        }
        if (clock.binding().isEmpty()) {
            String partner = clock.all().getFirst().membership().partner();
            return new JoiningQuestion(
                    Message.of("frame.notBound"),
                    new SettledBy("POST", "/v1/members/{member}/memberships/" + orName(partner, "{partner}")
                            + "/transitions", "/to"));
        }
        Enrolment binding = clock.binding().getFirst();
        String partner = orName(binding.membership().partner(), "{partner}");
        return new JoiningQuestion(
                Message.of("frame.joinedOnUnknown", Argument.text(binding.membership().partner())),
                new SettledBy(
                        "PUT",
                        "/v1/partners/" + partner + "/members/" + orName(binding.externalId(), "{externalId}"),
                        "/joinedOn"));
    }

    private static String orName(String value, String name) {
        return value == null ? name : value;
    }
}
