package org.racetozero.registry.http.plan;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.racetozero.registry.domain.plan.PlanHorizon;
import org.racetozero.registry.domain.plan.PlanSection;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.body.ShownAs;
import org.racetozero.registry.http.shared.Checks;
import org.racetozero.registry.http.shared.ProvenanceInput;
import org.racetozero.registry.http.shared.SelfChecking;
import org.racetozero.registry.http.shared.TextInput;

/** A transition plan, as sent. */
@ShownAs(PlanView.class)
public record PlanInput(
        Boolean declaredNone,
        @Valid TextInput title,
        LocalDate publishedOn,
        URI url,
        Set<PlanSection> sections,
        Set<PlanHorizon> horizons,
        LocalDate reviewedOn,
        @Valid ProvenanceInput provenance)
        implements SelfChecking {

    @Override
    public List<Violation> violations() {
        return new Checks()
                .text("/title", title)
                .order("/reviewedOn", publishedOn, reviewedOn)
                .refuseIf(
                        Boolean.TRUE.equals(declaredNone) && (publishedOn != null || url != null),
                        "/declaredNone", "DECLARED_NONE_AND_GIVEN")
                .violations();
    }

    public TransitionPlan toPlan() {
        return new TransitionPlan(
                declaredNone, TextInput.toText(title), publishedOn, url, sections, horizons, reviewedOn,
                ProvenanceInput.toProvenance(provenance));
    }
}
