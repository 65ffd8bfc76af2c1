package org.racetozero.registry.domain.criteria.pledge;

import java.util.function.Function;
import org.racetozero.registry.domain.pledge.CreditPolicy;
import org.racetozero.registry.domain.pledge.FossilFuelPolicy;
import org.racetozero.registry.domain.pledge.LandPolicy;
import org.racetozero.registry.domain.pledge.Pledge;

/** Fields of the policies within a pledge, unknown where the pledge has no such policy. */
final class Policies {

    private Policies() {
    }

    static <V> Function<Pledge, V> land(Function<LandPolicy, V> field) {
        return within(Pledge::landPolicy, field);
    }

    static <V> Function<Pledge, V> fossilFuel(Function<FossilFuelPolicy, V> field) {
        return within(Pledge::fossilFuelPolicy, field);
    }

    static <V> Function<Pledge, V> credit(Function<CreditPolicy, V> field) {
        return within(Pledge::creditPolicy, field);
    }

    private static <P, V> Function<Pledge, V> within(Function<Pledge, P> policy, Function<P, V> field) {
        return pledge -> policy.apply(pledge) == null ? null : field.apply(policy.apply(pledge));
    }
}
