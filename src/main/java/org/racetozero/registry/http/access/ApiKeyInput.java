package org.racetozero.registry.http.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.racetozero.registry.application.AccessPolicy;
import org.racetozero.registry.application.ApiKeyService;
import org.racetozero.registry.application.Operation;
import org.racetozero.registry.application.Role;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.SelfChecking;

/** A key to be made, as sent. */
public record ApiKeyInput(
        @NotNull @Size(min = 1, max = 200) @Pattern(regexp = "^[^\\p{Cntrl}]*[^\\s\\p{Cntrl}][^\\p{Cntrl}]*$")
        String name,
        @NotNull String role,
        @Pattern(regexp = "^[a-z0-9]+(-[a-z0-9]+)*$") @Size(min = 1, max = 64) String partner,
        UUID member,
        @Size(max = 20) List<String> scopes,
        Instant expiresAt)
        implements SelfChecking {

    private static final String KNOWN_ROLES =
            Role.granted().stream().map(Role::wireName).collect(Collectors.joining(", "));
    private static final String KNOWN_SCOPES = String.join(", ", Operation.scopes());

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks();
        Role stated = role == null ? null : Role.ofWireName(role).orElse(null);
        checks.refuseIf(role != null && stated == null, "/role", "UNKNOWN_VALUE", KNOWN_ROLES);
        for (int index = 0; scopes != null && index < scopes.size(); index++) {
            if (scopes.get(index) != null) {
                checkScope(checks, "/scopes/" + index, scopes.get(index), scopes.subList(0, index), stated);
            }
        }
        if (stated != null) {
            boolean reports = stated == Role.MEMBER_REPORTER;
            checks.refuseIf(stated.isPartnerStaff() && partner == null, "/partner", "REQUIRED");
            checks.refuseIf(reports && member == null, "/member", "REQUIRED");
            checks.refuseIf(
                    !stated.isPartnerStaff() && !reports && partner != null, "/partner", "NOT_OF_THIS_ROLE");
            checks.refuseIf(!reports && member != null, "/member", "NOT_OF_THIS_ROLE");
        }
        return checks.violations();
    }

    private static void checkScope(
            Checks checks, String pointer, String scope, List<String> before, Role stated) {
        boolean known = Operation.scopes().contains(scope);
        checks.refuseIf(!known, pointer, "UNKNOWN_VALUE", KNOWN_SCOPES);
        checks.refuseIf(before.contains(scope), pointer, "REPEATED");
        checks.refuseIf(
                known && stated != null && !AccessPolicy.scopesOf(stated).contains(scope),
                pointer, "NOT_OF_THIS_ROLE");
    }

    public ApiKeyService.Draft toDraft() {
        return new ApiKeyService.Draft(
                name,
                Role.ofWireName(role).orElseThrow(),
                partner,
                member,
                scopes == null ? Set.of() : Set.copyOf(scopes),
                expiresAt);
    }
}
