package org.racetozero.registry.application;

import java.util.List;
import java.util.Optional;
import org.racetozero.registry.domain.validation.Violation;

/**
 * What it means to a caller when two writers race past the checks and the database decides between them: every named
 * constraint that facts can break, and its refusal.
 */
final class BrokenConstraint {

    private BrokenConstraint() {
    }

    static Optional<Refusal> refusal(String constraint) {
        return Optional.ofNullable(switch (constraint) {
            case "member_identifier_names_one_member" ->
                new Refusal.Duplicate("/identifiers", "IDENTIFIER_TAKEN", null, null);
            case "membership_external_id_names_one_member" ->
                new Refusal.Duplicate("/externalId", "EXTERNAL_ID_TAKEN", null, null);
            case "membership_is_one_per_partner" ->
                new Refusal.Duplicate("/partner", "MEMBERSHIP_EXISTS", null, null);
            case "pledge_current_is_one_per_partner" ->
                new Refusal.Duplicate("/partner", "CURRENT_PLEDGE_EXISTS", null, null);
            case "partner_pk" -> new Refusal.Duplicate("", "PARTNER_EXISTS", null, null);
            case "member_relation_other_exists" -> unknown("/relations");
            case "member_relation_joins_two" ->
                new Refusal.Invalid(List.of(Violation.at("/relations", "RELATION_TO_ITSELF")));
            case "membership_partner_exists", "pledge_partner_exists" -> unknown("/partner");
            case "member_steward_exists", "partner_parent_exists" -> unknown("/parent");
            case "api_key_partner_exists" -> unknown("/partner");
            case "api_key_member_exists" -> unknown("/member");
            case "target_superseded_exists" -> unknown("/supersedes");
            default -> null;
        });
    }

    private static Refusal unknown(String pointer) {
        return new Refusal.Invalid(List.of(Violation.at(pointer, "UNKNOWN_REFERENCE")));
    }
}
