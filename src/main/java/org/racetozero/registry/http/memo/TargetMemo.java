package org.racetozero.registry.http.memo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.racetozero.registry.application.TrajectoryService;
import org.racetozero.registry.domain.provenance.Provenance;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.trajectory.MemberTrajectory;
import org.racetozero.registry.domain.trajectory.TargetPath;
import org.racetozero.registry.http.chart.MemberName;
import org.racetozero.registry.http.chart.TrajectoryChart;

/** Puts together what a council needs to know of a target: what it asks for, why, and what is open. */
final class TargetMemo {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TrajectoryService.Computed computed;
    private final Versioned<Target> recorded;
    private final Target target;
    private final MemberTrajectory trajectory;
    private final TargetPath path;
    private final MemoTexts texts;

    TargetMemo(TrajectoryService.Computed computed, Versioned<Target> recorded, Locale language) {
        this.computed = computed;
        this.recorded = recorded;
        this.target = recorded.facts();
        this.trajectory = computed.trajectories().trajectory();
        this.path = trajectory.paths().getFirst();
        this.texts = new MemoTexts(language);
    }

    Memo memo() {
        CalculationPart calculation = new CalculationPart(target.calculation(), texts);
        return new Memo(
                texts.language().toLanguageTag(),
                name(),
                texts.day(computed.asOf()),
                sentence(),
                new PeoplePart(computed.member(), target, path, texts).people(),
                facts(),
                calculation.method(),
                chart(),
                calculation.doubts(),
                trajectory.missing().stream()
                        .map(missing -> texts.of("missing." + missing.code(), missing.arguments()))
                        .distinct()
                        .toList(),
                provenance(target.provenance()),
                "/v1/members/" + computed.member().id() + "/targets/" + recorded.id(),
                Long.toString(recorded.version()));
    }

    private String name() {
        return MemberName.in(texts.language(), computed.member().facts());
    }

    private String sentence() {
        BigDecimal before = path.baseTonnesCo2e();
        BigDecimal after = path.targetTonnesCo2e();
        if (path.targetYear() == null || after == null) {
            return texts.say("sentence.open", name());
        }
        String year = Integer.toString(path.targetYear());
        if (path.baseYear() == null || before == null || before.signum() <= 0) {
            return texts.say("sentence.level", name(), year, texts.tonnes(after));
        }
        BigDecimal less = HUNDRED.subtract(
                after.multiply(HUNDRED).divide(before, MathContext.DECIMAL64), MathContext.DECIMAL64);
        return texts.say(
                less.signum() < 0 ? "sentence.rise" : "sentence.cut",
                name(), year, texts.tonnes(after), Integer.toString(path.baseYear()), texts.tonnes(before),
                texts.percent(less.abs()));
    }

    /** The path of this target alone; of one whose time is over, which is on no way any more, its own. */
    private String chart() {
        MemberTrajectory shown = new MemberTrajectory(
                trajectory.paths(),
                trajectory.allowed().isEmpty() ? path.allowed() : trajectory.allowed(),
                trajectory.actual(),
                trajectory.projected(),
                trajectory.missing());
        byte[] svg = TrajectoryChart.svg(
                shown, computed.trajectories().standings(), name(), texts.language());
        return new String(svg, StandardCharsets.UTF_8);
    }

    private List<Memo.Fact> facts() {
        List<Memo.Fact> facts = new ArrayList<>();
        add(facts, "kind", target.kind() == null ? null : texts.say("kind." + target.kind()));
        add(facts, "horizon", target.horizon() == null ? null : texts.say("horizon." + target.horizon()));
        add(facts, "status", target.status() == null ? null : texts.say("status." + target.status()));
        add(facts, "adoptedOn", target.adoptedOn() == null ? null : texts.day(target.adoptedOn()));
        add(facts, "base", inYear(target.baseYear(), target.baseTonnesCo2e()));
        add(facts, "target", inYear(target.targetYear(), target.targetTonnesCo2e()));
        addPercent(facts, "reduction", target.reductionPercent());
        addTonnes(facts, "scenarioTonnes", target.baselineScenarioTonnesCo2e());
        addPercent(facts, "residual", target.residualPercent());
        add(facts, "gases", target.gases() == null ? null : texts.say("gases." + target.gases()));
        add(facts, "credits", target.creditsCount() == null ? null : texts.say("answer." + target.creditsCount()));
        add(facts, "method", target.calculation() == null ? target.method() : null);
        add(facts, "statement", target.statement() == null ? null : target.statement().text());
        addLink(facts, "publicUrl", target.publicUrl());
        return facts;
    }

    private List<String> provenance(Provenance provenance) {
        List<String> sentences = new ArrayList<>();
        if (provenance == null || provenance.origin() == null) {
            sentences.add(texts.say("origin.unknown"));
        } else {
            sentences.add(texts.say("origin." + provenance.origin()));
        }
        if (provenance != null && provenance.providedBy() != null) {
            sentences.add(texts.say("providedBy", provenance.providedBy()));
        }
        boolean isConfirmed = provenance != null
                && (provenance.confirmedBy() != null || provenance.confirmedOn() != null);
        if (!isConfirmed) {
            sentences.add(texts.say("confirmed.notYet"));
        } else if (provenance.confirmedBy() == null) {
            sentences.add(texts.say("confirmed.on", texts.day(provenance.confirmedOn())));
        } else if (provenance.confirmedOn() == null) {
            sentences.add(texts.say("confirmed.by", provenance.confirmedBy()));
        } else {
            sentences.add(texts.say(
                    "confirmed.byOn", provenance.confirmedBy(), texts.day(provenance.confirmedOn())));
        }
        return sentences;
    }

    private void add(List<Memo.Fact> facts, String label, String value) {
        if (value != null) {
            facts.add(new Memo.Fact(texts.say("fact." + label), value, null));
        }
    }

    private void addTonnes(List<Memo.Fact> facts, String label, BigDecimal tonnes) {
        add(facts, label, tonnes == null ? null : texts.tonnes(tonnes));
    }

    private void addPercent(List<Memo.Fact> facts, String label, BigDecimal percent) {
        add(facts, label, percent == null ? null : texts.amount(percent, "%"));
    }

    private void addLink(List<Memo.Fact> facts, String label, URI address) {
        if (address != null) {
            facts.add(new Memo.Fact(texts.say("fact." + label), address.toString(), address.toString()));
        }
    }

    /** A year and what is emitted in it, as far as they are stated; null for neither. */
    private String inYear(LabelledYear year, BigDecimal tonnes) {
        List<String> stated = new ArrayList<>();
        if (year != null) {
            stated.add(Integer.toString(year.year()));
        }
        if (tonnes != null) {
            stated.add(texts.tonnes(tonnes));
        }
        return stated.isEmpty() ? null : String.join(": ", stated);
    }
}
