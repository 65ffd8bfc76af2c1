package org.racetozero.registry.application;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a caller is to the campaign. */
public enum Role {
    ANONYMOUS,
    CAMPAIGN_ADMIN,
    REVIEWER,
    PARTNER_ADMIN,
    PARTNER_INTEGRATOR,
    MEMBER_REPORTER;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The roles that a credential can give: all but that of a caller without one. */
    public static List<Role> granted() {
        return Arrays.stream(values()).filter(role -> role != ANONYMOUS).toList();
    }

    /** The granted role of that name; empty for any other name. */
    public static Optional<Role> ofWireName(String name) {
        return granted().stream().filter(role -> role.wireName().equals(name)).findFirst();
    }

    public boolean isPartnerStaff() {
        return this == PARTNER_ADMIN || this == PARTNER_INTEGRATOR;
    }
}
