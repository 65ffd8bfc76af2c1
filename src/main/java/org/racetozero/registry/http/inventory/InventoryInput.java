package org.racetozero.registry.http.inventory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.inventory.Absence;
import org.racetozero.registry.domain.inventory.Account;
import org.racetozero.registry.domain.inventory.ConsolidationApproach;
import org.racetozero.registry.domain.inventory.FinancedEmissions;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.InventoryLine;
import org.racetozero.registry.domain.inventory.InventoryTotal;
import org.racetozero.registry.domain.inventory.Protocol;
import org.racetozero.registry.domain.inventory.RetiredCredit;
import org.racetozero.registry.domain.inventory.Verification;
import org.racetozero.registry.domain.inventory.VerificationLevel;
import org.racetozero.registry.domain.quantity.Gas;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.body.ShownAs;
import org.racetozero.registry.http.shared.BoundaryInput;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.Grounds;
import org.racetozero.registry.http.shared.Line;
import org.racetozero.registry.http.shared.ProvenanceInput;
import org.racetozero.registry.http.shared.ReferenceChecking;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** An inventory, as sent; which year and which part of the member it is of stands in its address. */
@ShownAs(InventoryView.class)
public record InventoryInput(
        @Pattern(regexp = InventoryKey.PATTERN) String key,
        LocalDate periodStart,
        LocalDate periodEnd,
        @NotNull Protocol protocol,
        GwpSet gwpSet,
        @Valid BoundaryInput boundary,
        ConsolidationApproach consolidationApproach,
        @Size(max = 500) List<@Valid TextInput> excludedEntities,
        @DecimalMin("1") @DecimalMax("100000000000") @Digits(integer = 12, fraction = 0) BigDecimal population,
        @Size(max = 2000) List<@Valid LineInput> lines,
        @Size(max = 200) List<@Valid TotalInput> totals,
        @Size(max = 500) List<@Valid RetiredCreditInput> retiredCredits,
        @Valid VerificationInput verification,
        LocalDate publishedOn,
        URI publicUrl,
        @Valid TextInput restatementReason,
        @Valid ProvenanceInput provenance)
        implements SelfChecking, ReferenceChecking {

    private static final String MOST = "100000000000";
    private static final String LEAST = "-100000000000";

    /** A line, as sent: a quantity or the reason why there is none. */
    public record LineInput(
            @Line(max = 40) String reference,
            Account scope,
            @Min(1) @Max(15) Integer category,
            Gas gas,
            @Line(max = 40) String species,
            @DecimalMin(LEAST) @DecimalMax(MOST) @Digits(integer = 12, fraction = 6) BigDecimal quantityTonnes,
            Absence absence,
            @Line String reason,
            @Valid FinancedInput financed) {

        /** The line; one that states nothing in the place of one that could not be read. */
        private static InventoryLine toLine(LineInput sent) {
            if (sent == null) {
                return new InventoryLine(null, null, null, null, null, null, null, null, null);
            }
            return new InventoryLine(
                    sent.reference, sent.scope, sent.category, sent.gas, sent.species, sent.quantityTonnes,
                    sent.absence, sent.reason, sent.financed == null ? null : new FinancedEmissions(
                            sent.financed.assetClass, sent.financed.dataQuality, sent.financed.outstandingAmount,
                            sent.financed.currency));
        }
    }

    /** What a line of financed emissions stands for, as sent. */
    public record FinancedInput(
            @NotNull @Line(max = 200) String assetClass,
            @Min(1) @Max(5) Integer dataQuality,
            @DecimalMin("0") @DecimalMax("1000000000000000") @Digits(integer = 16, fraction = 2)
            BigDecimal outstandingAmount,
            @Pattern(regexp = "^[A-Z]{3}$") String currency) {
    }

    /** A stated total, as sent. */
    public record TotalInput(
            Account scope,
            @Line(max = 40) String sector,
            @NotNull @DecimalMin(LEAST) @DecimalMax(MOST) @Digits(integer = 12, fraction = 6) BigDecimal tonnesCo2e) {

        /** The total; one without a figure in the place of one that could not be read. */
        private static InventoryTotal toTotal(TotalInput sent) {
            return sent == null
                    ? new InventoryTotal(null, null, null)
                    : new InventoryTotal(sent.scope, sent.sector, sent.tonnesCo2e);
        }
    }

    /** Retired credits, as sent. */
    public record RetiredCreditInput(
            @NotNull @Line(max = 200) String registry,
            @Min(1990) @Max(2200) Integer vintage,
            @Line String serials,
            @NotNull @DecimalMin("0") @DecimalMax(MOST) @Digits(integer = 12, fraction = 6) BigDecimal tonnesCo2e,
            @Line String claim,
            Boolean permanentRemoval) {
    }

    /** A verification, as sent. */
    public record VerificationInput(
            @NotNull VerificationLevel level, @Line String verifier, @Line String standard, LocalDate verifiedOn) {
    }

    @Override
    public List<Violation> violations() {
        Checks checks = new Checks()
                .order("/periodEnd", periodStart, periodEnd)
                .text("/restatementReason", restatementReason)
                .text("/boundary/description", boundary == null ? null : boundary.description());
        checks.each("/excludedEntities", excludedEntities, checks::text);
        Set<List<Object>> places = new HashSet<>();
        checks.each("/lines", lines, (at, line) -> checkLine(checks, at, line, places));
        Set<List<Object>> sums = new HashSet<>();
        checks.each("/totals", totals, (at, total) -> checks.refuseIf(
                !sums.add(Arrays.asList(total.scope, total.sector)), at, "REPEATED"));
        return checks.violations();
    }

    private static void checkLine(Checks checks, String at, LineInput line, Set<List<Object>> places) {
        checks.refuseIf(line.reference == null && line.scope == null, at, "NEITHER_REFERENCE_NOR_SCOPE")
                .refuseIf((line.quantityTonnes == null) == (line.absence == null), at, "QUANTITY_OR_ABSENCE")
                .refuseIf(line.quantityTonnes != null && line.gas == null, at + "/gas", "REQUIRED")
                .refuseIf(line.species != null && line.gas == null && line.quantityTonnes == null,
                        at + "/gas", "REQUIRED")
                .refuseIf(line.absence != null && line.reason == null, at + "/reason", "REQUIRED")
                .refuseIf(line.quantityTonnes != null && line.reason != null, at + "/reason", "REASON_WITHOUT_ABSENCE")
                .refuseIf(line.category != null && line.scope != null && line.scope != Account.SCOPE_3,
                        at + "/category", "CATEGORY_OUTSIDE_SCOPE_3")
                .refuseIf(!places.add(Arrays.asList(line.reference, line.scope, line.category, line.gas,
                        line.species, line.financed == null ? null : line.financed.assetClass)), at, "REPEATED");
        if (line.financed != null) {
            checks.currency(at + "/financed/currency", line.financed.currency)
                    .refuseIf(line.financed.outstandingAmount != null && line.financed.currency == null,
                            at + "/financed/currency", "REQUIRED");
        }
    }

    /** What lines with mistakes add up to is not known; what single lines name can be looked up all the same. */
    @Override
    public List<Violation> contradictions(Grounds grounds) {
        Inventory stated = figures();
        if (grounds.present() instanceof InventoryInput before && stated.hasFiguresOf(before.figures())) {
            return List.of();
        }
        boolean canBeAdded = grounds.areGood("/lines", "/totals", "/protocol", "/gwpSet");
        return new Accountant(grounds.book()).disagreements(stated).stream()
                .filter(violation -> canBeAdded || violation.pointer().startsWith("/lines/"))
                .toList();
    }

    /** Its figures, and what they are figures of, as far as they could be read. */
    private Inventory figures() {
        return new Inventory(
                null, null, protocol, gwpSet, null, null, null, null, list(lines, LineInput::toLine),
                list(totals, TotalInput::toTotal), null, null, null, null, null, null, null);
    }

    /** The inventory under that key, which it may repeat. */
    public Inventory toInventory(InventoryKey wanted) {
        if (key != null && !key.equals(wanted.toString())) {
            throw RefusedException.invalid(Violation.at("/key", "READ_ONLY"));
        }
        return new Inventory(
                LabelledYear.of(wanted.year(), periodStart, periodEnd),
                wanted.part(),
                protocol,
                gwpSet,
                BoundaryInput.toBoundary(boundary),
                consolidationApproach,
                list(excludedEntities, TextInput::toText),
                population,
                list(lines, LineInput::toLine),
                list(totals, TotalInput::toTotal),
                list(retiredCredits, credit -> new RetiredCredit(
                        credit.registry, credit.vintage, credit.serials, credit.tonnesCo2e, credit.claim,
                        credit.permanentRemoval)),
                verification == null ? null : new Verification(
                        verification.level, verification.verifier, verification.standard, verification.verifiedOn),
                publishedOn,
                publicUrl,
                TextInput.toText(restatementReason),
                List.of(),
                ProvenanceInput.toProvenance(provenance));
    }

    private static <A, B> List<B> list(List<A> sent, Function<A, B> fact) {
        return sent == null ? null : sent.stream().map(fact).toList();
    }
}
