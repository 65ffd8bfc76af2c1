package org.racetozero.registry.domain.lifecycle;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Which state may follow which: the one mechanism behind memberships and reports.
 *
 * @param <S> the states
 */
public final class StateMachine<S extends Enum<S>> {

    private final Map<S, Set<S>> next;

    private StateMachine(Map<S, Set<S>> next) {
        this.next = next;
    }

    public static <S extends Enum<S>> Builder<S> of(Class<S> states) {
        return new Builder<>(states);
    }

    public Set<S> next(S from) {
        return next.get(from);
    }

    public boolean allows(S from, S to) {
        return next.get(from).contains(to);
    }

    /** Names the transitions; a state that is never named as an origin is final. */
    public static final class Builder<S extends Enum<S>> {

        private final Map<S, Set<S>> next;

        private Builder(Class<S> states) {
            next = new EnumMap<>(states);
            for (S state : states.getEnumConstants()) {
                next.put(state, EnumSet.noneOf(states));
            }
        }

        public Builder<S> from(S from, Set<S> to) {
            next.get(from).addAll(to);
            return this;
        }

        public StateMachine<S> build() {
            next.replaceAll((state, following) -> Set.copyOf(following));
            return new StateMachine<>(next);
        }
    }
}
