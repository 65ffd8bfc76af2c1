package org.racetozero.registry.domain.trajectory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.target.Target;

/** Computes what a member's targets allow, what its inventories count of it, and how the two compare. */
public final class Trajectories {

    private final TrajectoryFacts facts;
    private final TrajectoryQuestion question;
    private final InventorySeries series;
    private final List<TargetLevels> levels;

    public Trajectories(Accountant accountant, TrajectoryFacts facts, TrajectoryQuestion question) {
        this.facts = facts;
        this.question = question;
        this.series = new InventorySeries(facts.inventories(), accountant, question.gwpSet());
        this.levels = levels();
    }

    /** The set of warming potentials all figures are in; null when no inventory states one and none was asked for. */
    public GwpSet gwpSet() {
        return series.gwpSet();
    }

    /** The paths of the targets, the headline path, and what became and will become of emissions. */
    public MemberTrajectory trajectory() {
        List<TargetPath> paths = levels.stream()
                .map(each -> each.drawn(question.shape(), doubts(each)))
                .toList();
        HeadlinePath headline = HeadlinePath.of(levels, question.shape(), question.asOf());
        InventorySeries.Figures figures =
                headline.leading() == null ? series.wholes() : series.figures(headline.leading());
        Set<MissingInput> missing = new LinkedHashSet<>();
        if (levels.isEmpty()) {
            missing.add(Lack.TARGET_UNKNOWN.ofNewTarget());
        }
        paths.forEach(path -> missing.addAll(path.missing()));
        missing.addAll(headline.missing());
        missing.addAll(figures.untold().values());
        if (figures.told().isEmpty() && figures.untold().isEmpty()) {
            missing.add(Lack.INVENTORY_UNKNOWN.ofInventory(question.asOf().getYear() - 1));
        }
        return new MemberTrajectory(
                paths, headline.allowed(), figures.told().stream().map(InventorySeries.Figure::actual).toList(),
                Projection.of(figures.told())
                        .map(line -> line.until(end(headline)))
                        .orElse(List.of()),
                List.copyOf(missing));
    }

    /** How the member stands towards each target, on the straight lines to them. */
    public List<TargetStanding> standings() {
        return levels.stream()
                .map(each -> new Progress(each, series.figures(each.target()), question.asOf())
                        .standing(doubts(each)))
                .toList();
    }

    /** The last year that anything is drawn for. */
    private int end(HeadlinePath headline) {
        return headline.allowed().isEmpty()
                ? levels.stream()
                        .map(TargetLevels::targetYear)
                        .filter(Objects::nonNull)
                        .max(Integer::compare)
                        .orElse(question.asOf().getYear())
                : headline.allowed().getLast().year();
    }

    private List<TargetLevels> levels() {
        Populations populations = Populations.of(facts.populations(), facts.inventories());
        List<TargetLevels> resolved = new ArrayList<>();
        for (Target target : wanted()) {
            resolved.add(TargetLevels.of(target, populations, () -> series.of(target.baseYear())
                    .map(inventory -> series.counted(target, inventory))
                    .orElseGet(() -> Counted.without(TargetLevels.unknownBaseOf(target)))));
        }
        return resolved;
    }

    private List<Target> wanted() {
        if (!question.targets().isEmpty()) {
            return facts.targets().stream().filter(target -> question.targets().contains(target.id())).toList();
        }
        Set<UUID> superseded = facts.targets().stream()
                .filter(target -> !Objects.equals(target.id(), target.supersedes()))
                .map(Target::supersedes)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return facts.targets().stream().filter(target -> !superseded.contains(target.id())).toList();
    }

    /**
     * A target states no set of warming potentials. Where it states its base emissions and the inventory of that year
     * is of another set than the answer, the two may not be comparable.
     */
    private List<MissingInput> doubts(TargetLevels each) {
        GwpSet base = series.of(each.target().baseYear()).map(Inventory::gwpSet).orElse(null);
        boolean isDoubtful = each.target().baseTonnesCo2e() != null
                && base != null
                && series.gwpSet() != null
                && base != series.gwpSet();
        return isDoubtful
                ? List.of(Lack.BASE_GWP_SET_DIFFERS.of(
                        each.target(), "/baseTonnesCo2e", base.name(), series.gwpSet().name()))
                : List.of();
    }
}
