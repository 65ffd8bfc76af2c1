package org.racetozero.registry.domain.criteria.definition;

/** Whose words a text of a criterion is in. */
public enum WordingOrigin {
    /** The campaign's own words. */
    QUOTED,
    /** This registry's words for what the sources say. */
    PARAPHRASED,
    /** This registry's translation; not an official one. */
    TRANSLATED,
    /** The words of the partner whose criterion, or whose wording of one, it is. */
    PARTNER
}
