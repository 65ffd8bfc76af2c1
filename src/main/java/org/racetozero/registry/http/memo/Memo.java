package org.racetozero.registry.http.memo;

import java.util.List;

/**
 * Everything a memo says, ready to be set: in the reader's language, numbers written out.
 *
 * @param language  tag of the language it is in
 * @param name      what the member is called
 * @param day       the day it is written for
 * @param sentence  the target in one sentence
 * @param people    what it means per person; null where that makes no sense
 * @param facts     what is stated of the target
 * @param method    how it was calculated; null where it was not
 * @param path      the chart of its path, as SVG
 * @param doubts    warnings of the calculation
 * @param missing   what would have to be stated for everything to be told
 * @param provenance who stated it and who confirmed it
 * @param address   where the target itself is read
 * @param version   of the target
 */
public record Memo(
        String language,
        String name,
        String day,
        String sentence,
        People people,
        List<Fact> facts,
        Method method,
        String path,
        List<String> doubts,
        List<String> missing,
        List<String> provenance,
        String address,
        String version) {

    /**
     * Something stated.
     *
     * @param link where it leads; null for nowhere
     */
    public record Fact(String label, String value, String link) {
    }

    /**
     * Emissions per inhabitant.
     *
     * @param years    the base year and the target year, as far as both figures are known
     * @param sentence how the two compare, or what is not known
     */
    public record People(List<PerPerson> years, String sentence) {
    }

    /** One year of it. */
    public record PerPerson(String year, String tonnes, String inhabitants, String tonnesPerPerson) {
    }

    /**
     * A calculation.
     *
     * @param title       the method
     * @param description what it asks for
     * @param basis       how well it is borne out
     * @param sources     who published it and the numbers it uses
     * @param spread      the same by other editions of its data; empty where there are none
     */
    public record Method(
            String title,
            String description,
            String basis,
            List<String> sources,
            List<Fact> inputs,
            List<Step> steps,
            List<Constant> constants,
            List<Edition> spread) {
    }

    /** One step of the working. */
    public record Step(String name, String formula, String working, String value) {
    }

    /**
     * A published number that was used.
     *
     * @param edition the data set it was read from, its version, and the year; empty of one that the method lays down
     */
    public record Constant(String name, String value, String edition) {
    }

    /** The result by one edition of the data. */
    public record Edition(String name, String perCapita, String absolute, String tonnes) {
    }
}
