package org.racetozero.registry.domain.accounting;

import java.util.List;
import java.util.Set;
import org.racetozero.registry.domain.inventory.Protocol;
import org.racetozero.registry.domain.reference.ReportingLevel;

/**
 * What a protocol counts as the total of an inventory, and how it names its lines.
 *
 * @param level       the reporting level a territory's total is of (GPC v1.1); null for organisations
 * @param knowsLevels whether the standard itself tells that level from others
 * @param scopes      the scopes that have to be known before scopes make a total
 * @param codes       whose codes its lines carry
 */
record AccountingStandard(ReportingLevel level, boolean knowsLevels, Set<Integer> scopes, Codes codes) {

    /** Where the code of a line is looked up. */
    enum Codes {
        /** Every reference is one of the GPC's. */
        GPC,
        /** Codes of ICLEI's United States protocols, with their published mapping to the GPC. */
        UNITED_STATES,
        /** Codes nobody has published a mapping of. */
        OWN
    }

    private static final Set<Integer> ALL_SCOPES = Set.of(1, 2, 3);
    private static final List<String> BASIC_SECTORS = List.of("I", "II", "III");
    private static final List<String> BASIC_PLUS_SECTORS = List.of("I", "II", "III", "IV", "V");

    /** @param protocol null when unknown */
    static AccountingStandard of(Protocol protocol) {
        return switch (protocol == null ? Protocol.OTHER : protocol) {
            case GPC_BASIC -> new AccountingStandard(ReportingLevel.BASIC, true, ALL_SCOPES, Codes.GPC);
            case GPC_BASIC_PLUS -> new AccountingStandard(ReportingLevel.BASIC_PLUS, true, ALL_SCOPES, Codes.GPC);
            case CRF_GCOM -> new AccountingStandard(ReportingLevel.BASIC, false, ALL_SCOPES, Codes.GPC);
            case US_COMMUNITY_PROTOCOL ->
                new AccountingStandard(ReportingLevel.BASIC_PLUS, false, ALL_SCOPES, Codes.UNITED_STATES);
            case LOCAL_GOVERNMENT_OPERATIONS_PROTOCOL ->
                new AccountingStandard(null, false, Set.of(1, 2), Codes.UNITED_STATES);
            case GHGP_CORPORATE, GHGP_SCOPE3, ISO_14064_1, OTHER ->
                new AccountingStandard(null, false, ALL_SCOPES, Codes.OWN);
            case PCAF -> new AccountingStandard(null, false, Set.of(3), Codes.OWN);
            case IPCC_2006 -> new AccountingStandard(null, false, Set.of(1), Codes.OWN);
        };
    }

    boolean isTerritorial() {
        return level != null;
    }

    /** The reporting levels its total is made of. */
    Set<ReportingLevel> levels() {
        return level == ReportingLevel.BASIC_PLUS
                ? Set.of(ReportingLevel.BASIC, ReportingLevel.BASIC_PLUS)
                : Set.of(ReportingLevel.BASIC);
    }

    /** The sectors a territory's inventory has to speak of (GPC v1.1). */
    List<String> sectors() {
        if (!isTerritorial()) {
            return List.of();
        }
        return knowsLevels && level == ReportingLevel.BASIC_PLUS ? BASIC_PLUS_SECTORS : BASIC_SECTORS;
    }
}
