package org.racetozero.registry.platform;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import org.racetozero.registry.application.AccessPolicy;
import org.racetozero.registry.application.Caller;
import org.racetozero.registry.application.Credentials;
import org.racetozero.registry.application.Operation;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.application.Subject;
import org.racetozero.registry.http.request.BearerToken;
import org.racetozero.registry.http.problem.ProblemException;

/** Lets only the campaign's administrators read metrics: they tell what everybody does. */
@ApplicationScoped
public class MetricsGuard {

    private static final int BEFORE_METRICS = -1_000;

    private final Credentials credentials;
    private final EdgeProblems problems;

    public MetricsGuard(Credentials credentials, EdgeProblems problems) {
        this.credentials = credentials;
        this.problems = problems;
    }

    void register(@Observes Router router) {
        router.route("/q/metrics*").order(BEFORE_METRICS).blockingHandler(this::admit, false);
    }

    private void admit(RoutingContext context) {
        try {
            Caller caller = BearerToken.caller(
                            context.request().headers().getAll(HttpHeaders.AUTHORIZATION), credentials)
                    .orElse(Caller.ANONYMOUS);
            AccessPolicy.require(caller, Operation.READ_METRICS, Subject.NONE);
            context.next();
        } catch (ProblemException refused) {
            problems.answer(context, refused);
        } catch (RefusedException refused) {
            problems.answer(context, refused.refusal());
        }
    }
}
