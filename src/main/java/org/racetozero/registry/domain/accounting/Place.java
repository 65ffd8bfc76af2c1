package org.racetozero.registry.domain.accounting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.inventory.InventoryLine;
import org.racetozero.registry.domain.reference.GpcReference;
import org.racetozero.registry.domain.reference.GpcReferences;
import org.racetozero.registry.domain.reference.ReportingLevel;

/**
 * Where a line is counted; null for what its code does not tell. A code that answers to several references is counted
 * in whatever they have in common.
 *
 * @param reference the one GPC line it is
 * @param sector    GPC "I" to "VI"
 * @param category  GHG Protocol scope 3 category
 * @param isMapped  whether it is one line of the standard it is counted by
 */
record Place(
        Account account, String reference, String sector, ReportingLevel level, Integer category, boolean isMapped) {

    /** GHG Protocol scope 3 category 15, where PCAF has financed emissions counted. */
    private static final int INVESTMENTS = 15;

    private static final String LAND_SECTOR = "V";

    static Place of(InventoryLine line, AccountingStandard standard, GpcReferences references) {
        List<GpcReference> candidates = candidates(line.reference(), standard.codes(), references);
        Account account = account(line, candidates);
        boolean isOutside = account == Account.BIOGENIC || account == Account.REMOVALS;
        boolean needsCode = standard.isTerritorial()
                || standard.codes() == AccountingStandard.Codes.UNITED_STATES && line.reference() != null;
        return new Place(
                account,
                common(candidates, GpcReference::code).orElse(null),
                common(candidates, GpcReference::sector).orElse(null),
                standard.isTerritorial() ? common(candidates, GpcReference::level).orElse(null) : null,
                account == Account.SCOPE_3 ? category(line) : null,
                isOutside || account != null && (!needsCode || candidates.size() == 1));
    }

    /** Whether it is in no total: biogenic carbon dioxide and removals stand beside the scopes. */
    boolean isOutside() {
        return account == Account.BIOGENIC || account == Account.REMOVALS;
    }

    /** Whether a negative quantity is carbon taken up by land. */
    boolean isLand() {
        return LAND_SECTOR.equals(sector);
    }

    private static List<GpcReference> candidates(
            String code, AccountingStandard.Codes codes, GpcReferences references) {
        if (code == null) {
            return List.of();
        }
        return switch (codes) {
            case GPC -> references.find(code).stream().toList();
            case UNITED_STATES -> {
                List<String> mapped = references.ofCommunityProtocol(code);
                yield mapped.isEmpty()
                        ? references.find(code).stream().toList()
                        : mapped.stream().map(references::find).flatMap(Optional::stream).toList();
            }
            case OWN -> List.of();
        };
    }

    private static Account account(InventoryLine line, List<GpcReference> candidates) {
        if (line.scope() != null) {
            return line.scope();
        }
        if (line.category() != null || line.financed() != null) {
            return Account.SCOPE_3;
        }
        return common(candidates, GpcReference::scope).map(Place::account).orElse(null);
    }

    /** The GPC counts grid-supplied energy by location. */
    private static Account account(int scope) {
        return switch (scope) {
            case 1 -> Account.SCOPE_1;
            case 2 -> Account.SCOPE_2_LOCATION;
            case 3 -> Account.SCOPE_3;
            default -> throw new IllegalArgumentException("there is no scope " + scope);
        };
    }

    private static Integer category(InventoryLine line) {
        return line.category() == null && line.financed() != null ? (Integer) INVESTMENTS : line.category();
    }

    private static <T> Optional<T> common(List<GpcReference> candidates, Function<GpcReference, T> member) {
        Set<T> values = new HashSet<>();
        candidates.forEach(candidate -> values.add(member.apply(candidate)));
        return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
    }
}
