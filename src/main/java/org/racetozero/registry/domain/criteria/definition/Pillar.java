package org.racetozero.registry.domain.criteria.definition;

/** The five Ps of the Race to Zero starting line: 誓約, 計画, 実行, 公開 and 説得. */
public enum Pillar {
    PLEDGE,
    PLAN,
    PROCEED,
    PUBLISH,
    PERSUADE
}
