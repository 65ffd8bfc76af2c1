package org.racetozero.registry.application;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.criteria.Rules;
import org.racetozero.registry.domain.criteria.definition.Amendment;
import org.racetozero.registry.domain.criteria.definition.Basis;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.DueRule;
import org.racetozero.registry.domain.criteria.definition.Pillar;
import org.racetozero.registry.domain.criteria.definition.Threshold;
import org.racetozero.registry.domain.criteria.definition.Thresholds;
import org.racetozero.registry.domain.criteria.definition.Tier;
import org.racetozero.registry.domain.criteria.definition.Wording;
import org.racetozero.registry.domain.criteria.definition.WordingOrigin;
import org.racetozero.registry.domain.member.ActorType;

/** The shapes of the files the criteria are written down in. */
final class CriteriaFile {

    private CriteriaFile() {
    }

    /** Which files there are. */
    record Index(
            @JsonProperty(required = true) List<String> versions,
            @JsonProperty(required = true) List<String> overlays) {
    }

    /** One version: its dates, the version it follows, and what it adds to that one or words anew. */
    record Version(
            @JsonProperty(required = true) String version,
            String follows,
            @JsonProperty(required = true) LocalDate published,
            @JsonProperty(required = true) LocalDate inForce,
            @JsonProperty(required = true) LocalDate bindsEarlierJoiners,
            @JsonProperty(required = true) Integer maxDueMonths,
            @JsonProperty(required = true) String source,
            @JsonProperty(required = true) Map<String, WordingOrigin> wording,
            @JsonProperty(required = true) List<Entry> criteria) {
    }

    /** What one partner words differently and asks besides. */
    record PartnerOverlay(
            @JsonProperty(required = true) String partner,
            @JsonProperty(required = true) String source,
            @JsonProperty(required = true) Map<String, WordingOrigin> wording,
            @JsonProperty(required = true) List<Change> amendments,
            @JsonProperty(required = true) List<Entry> criteria) {
    }

    /** A change to one of the campaign's criteria. */
    record Change(
            @JsonProperty(required = true) String criterion,
            Map<String, String> text,
            List<String> evidence,
            Map<Threshold, BigDecimal> thresholds,
            Integer monthsAfterJoining,
            Integer extensionMonths) {

        Amendment toAmendment(Map<String, WordingOrigin> origins) {
            return new Amendment(
                    criterion,
                    text == null ? null : wordings(text, origins),
                    evidence,
                    thresholds == null ? Thresholds.NONE : new Thresholds(thresholds),
                    monthsAfterJoining,
                    extensionMonths);
        }
    }

    /**
     * One criterion.
     *
     * @param campaign whether the campaign's verdict asks an overlay's own criterion too; false unless it says so
     * @param waivable as in the earlier version unless it says otherwise; true where there is none
     */
    record Entry(
            @JsonProperty(required = true) String id,
            @JsonProperty(required = true) Pillar pillar,
            @JsonProperty(required = true) Tier tier,
            @JsonProperty(required = true) Basis basis,
            Basis thresholdBasis,
            @JsonProperty(required = true) Boolean delivery,
            String since,
            Boolean campaign,
            Boolean waivable,
            @JsonProperty(required = true) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    List<String> appliesTo,
            Due due,
            @JsonProperty(required = true) List<String> evidence,
            Map<Threshold, BigDecimal> thresholds,
            String rule,
            @JsonProperty(required = true) Map<String, String> text,
            @JsonProperty(required = true) String source) {

        private static final String EVERYBODY = "ALL";

        /**
         * The criterion it describes.
         *
         * @param introduced code of the version that introduced it
         * @param partner    code of the partner whose own it is; null for the campaign's
         * @param earlier    what an earlier version says of it; null when none does
         */
        Criterion toCriterion(
                String introduced, String partner, Criterion earlier, Map<String, WordingOrigin> origins) {
            boolean wasWaivable = earlier == null || earlier.waivable();
            String ruleName = rule == null ? id : rule;
            Thresholds values = thresholds == null ? Thresholds.NONE : new Thresholds(thresholds);
            Rules.misfit(ruleName, values).ifPresent(complaint -> {
                throw new IllegalArgumentException(complaint);
            });
            return new Criterion(
                    id,
                    pillar,
                    tier,
                    basis,
                    thresholdBasis == null ? basis : thresholdBasis,
                    delivery,
                    introduced,
                    actorTypes(),
                    partner,
                    campaign == null ? partner == null : campaign,
                    waivable == null ? wasWaivable : waivable,
                    due == null ? null : due.toDueRule(basis),
                    evidence,
                    values,
                    ruleName,
                    wordings(text, origins),
                    source);
        }

        private Set<ActorType> actorTypes() {
            if (appliesTo.equals(List.of(EVERYBODY))) {
                return EnumSet.allOf(ActorType.class);
            }
            Set<String> known = Arrays.stream(ActorType.values()).map(ActorType::name).collect(Collectors.toSet());
            appliesTo.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
                throw new IllegalArgumentException("appliesTo: no actor type is called " + name);
            });
            return appliesTo.stream().map(ActorType::valueOf).collect(Collectors.toSet());
        }
    }

    /** When a criterion falls due. */
    record Due(
            @JsonProperty(required = true) Integer monthsAfterJoining,
            Integer everyMonths,
            Integer graceMonths,
            Integer extensionMonths,
            Basis basis) {

        DueRule toDueRule(Basis criterionBasis) {
            return new DueRule(
                    monthsAfterJoining,
                    everyMonths,
                    graceMonths == null ? 0 : graceMonths,
                    extensionMonths == null ? 0 : extensionMonths,
                    basis == null ? criterionBasis : basis);
        }
    }

    private static List<Wording> wordings(Map<String, String> texts, Map<String, WordingOrigin> origins) {
        if (!texts.keySet().equals(origins.keySet())) {
            throw new IllegalArgumentException(
                    "text: the file's wordings are in " + origins.keySet() + ", this text in " + texts.keySet());
        }
        return texts.entrySet().stream()
                .map(text -> new Wording(text.getKey(), text.getValue(), origins.get(text.getKey())))
                .sorted(Comparator.comparing(Wording::language))
                .toList();
    }
}
