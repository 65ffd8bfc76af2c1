package org.racetozero.registry.domain.catalogue;

/** The field an action of the catalogue lies in. */
public enum ActionSector {
    /** Supply of electricity. */
    ENERGY,
    BUILDINGS,
    /** Energy use of manufacturing, and fugitive emissions of fuels. */
    INDUSTRY,
    TRANSPORT,
    /** Solid waste and wastewater. */
    WASTE,
    /** Industrial processes and the use of products. */
    PROCESSES,
    /** Agriculture, forestry and other land use. */
    LAND
}
