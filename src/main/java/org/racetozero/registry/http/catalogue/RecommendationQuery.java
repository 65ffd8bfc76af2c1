package org.racetozero.registry.http.catalogue;

import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.racetozero.registry.application.RecommendationService;
import org.racetozero.registry.domain.catalogue.Catalogue;
import org.racetozero.registry.domain.catalogue.CatalogueParameter;
import org.racetozero.registry.domain.catalogue.Drivers;
import org.racetozero.registry.domain.catalogue.FactorBasis;
import org.racetozero.registry.domain.reference.ReportingLevel;
import org.racetozero.registry.http.inventory.InventoryKey;
import org.racetozero.registry.http.request.Parameters;

/** What can be asked when recommendations are, as sent. */
public record RecommendationQuery(
        @QueryParam("target") String target,
        @QueryParam("inventory") String inventory,
        @QueryParam("driver") List<String> driver,
        @QueryParam("assumptions") String assumptions,
        @QueryParam("action") List<String> action,
        @QueryParam("gridFactorBase") String gridFactorBase,
        @QueryParam("gridFactorBasis") String gridFactorBasis,
        @QueryParam("reportingLevel") String reportingLevel,
        @QueryParam("populationRatio") String populationRatio,
        @QueryParam("policyDriftPercent") String policyDriftPercent,
        @QueryParam("asOf") String asOf,
        @QueryParam("knownAt") String knownAt) {

    private static final String ILLUSTRATIVE = "illustrative";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,12})?");
    private static final BigDecimal LEAST_RATIO = new BigDecimal("0.1");
    private static final BigDecimal LARGEST_RATIO = BigDecimal.TEN;
    private static final BigDecimal LARGEST_DRIFT = BigDecimal.valueOf(100);

    RecommendationService.Inquiry inquiry(Parameters parameters, Catalogue catalogue) {
        UUID id = target == null ? null : parameters.uuid("target", target);
        if (assumptions != null && !assumptions.equals(ILLUSTRATIVE)) {
            parameters.refuse("assumptions", "UNKNOWN_PARAMETER_VALUE", ILLUSTRATIVE);
        }
        Drivers drivers = Drivers.read(catalogue, parameters.texts(Drivers.PARAMETER, driver));
        drivers.violations().forEach(each -> parameters.refuse(
                each.pointer(), each.code(), each.arguments().toArray(String[]::new)));
        List<String> actions = parameters.texts("action", action);
        actions.stream().filter(each -> catalogue.find(each).isEmpty()).forEach(each ->
                parameters.refuse("action", "UNKNOWN_CATALOGUE_ACTION", shortened(each)));
        CatalogueParameter grid = catalogue.gridFactor();
        BigDecimal drift = number(
                parameters, "policyDriftPercent", policyDriftPercent, LARGEST_DRIFT.negate(), LARGEST_DRIFT);
        return new RecommendationService.Inquiry(
                id,
                inventory == null ? null : key(parameters),
                drivers.values(),
                assumptions != null,
                Set.copyOf(actions),
                number(parameters, grid.name(), gridFactorBase, grid.minimum(), grid.maximum()),
                constant(parameters, "gridFactorBasis", gridFactorBasis, FactorBasis.class),
                constant(parameters, "reportingLevel", reportingLevel, ReportingLevel.class),
                number(parameters, "populationRatio", populationRatio, LEAST_RATIO, LARGEST_RATIO),
                drift == null ? BigDecimal.ZERO : drift.movePointLeft(2),
                parameters.campaignDay("asOf", asOf),
                parameters.instant("knownAt", knownAt));
    }

    private String key(Parameters parameters) {
        try {
            return InventoryKey.of(inventory).toString();
        } catch (IllegalArgumentException noKey) {
            return parameters.refuse("inventory", "NOT_AN_INVENTORY_KEY");
        }
    }

    private static <E extends Enum<E>> E constant(Parameters parameters, String name, String value, Class<E> type) {
        List<E> read = parameters.constants(name, value == null ? null : List.of(value), type);
        return read.isEmpty() ? null : read.getFirst();
    }

    private static BigDecimal number(
            Parameters parameters, String name, String value, BigDecimal minimum, BigDecimal maximum) {
        if (value == null) {
            return null;
        }
        BigDecimal number = NUMBER.matcher(value).matches() ? new BigDecimal(value) : null;
        return number != null && number.compareTo(minimum) >= 0 && number.compareTo(maximum) <= 0
                ? number
                : parameters.refuse(name, "NOT_A_NUMBER_WITHIN", minimum.toPlainString(), maximum.toPlainString());
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(60, text.length()));
    }
}
