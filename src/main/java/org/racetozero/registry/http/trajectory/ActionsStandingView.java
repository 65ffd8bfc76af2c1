package org.racetozero.registry.http.trajectory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.racetozero.registry.domain.action.ActionStatus;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.trajectory.ActionsStanding;
import org.racetozero.registry.http.shared.Figures;

/** What a member's actions were expected to abate a year, and what they have achieved of it. */
public record ActionsStandingView(
        BigDecimal expectedTonnesCo2e,
        BigDecimal achievedTonnesCo2e,
        BigDecimal percent,
        Map<ActionStatus, Integer> byStatus,
        List<ItemView> items) {

    /** How far one action has come. */
    public record ItemView(
            UUID action,
            Text title,
            ActionStatus status,
            BigDecimal expectedTonnesCo2e,
            BigDecimal achievedTonnesCo2e,
            BigDecimal percent,
            Integer milestones,
            Integer milestonesDone,
            Integer milestonesDue) {

        private static ItemView of(ActionsStanding.Item item) {
            return new ItemView(
                    item.action(), item.title(), item.status(), Figures.tonnes(item.expectedTonnesCo2e()),
                    Figures.tonnes(item.achievedTonnesCo2e()), Figures.percent(item.percent()), item.milestones(),
                    item.milestonesDone(), item.milestonesDue());
        }
    }

    static ActionsStandingView of(ActionsStanding actions) {
        return new ActionsStandingView(
                Figures.tonnes(actions.expectedTonnesCo2e()),
                Figures.tonnes(actions.achievedTonnesCo2e()),
                Figures.percent(actions.percent()),
                actions.byStatus(),
                actions.items().stream().map(ItemView::of).toList());
    }
}
