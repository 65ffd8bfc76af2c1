package org.racetozero.registry.domain.member;

/** How one member stands to another; read as "this member ... that member". */
public enum RelationKind {
    PARENT_OF,
    COVERED_BY_TARGET,
    LOCATED_IN,
    MERGED_INTO,
    SPLIT_FROM
}
