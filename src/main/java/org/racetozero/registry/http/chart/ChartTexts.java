package org.racetozero.registry.http.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.racetozero.registry.domain.trajectory.YearlyEmissions;
import org.racetozero.registry.http.text.Messages;

/** What a chart says in words, for those who read it and for those who cannot see it. */
final class ChartTexts {

    private final ChartedPath charted;
    private final String member;
    private final Locale language;

    ChartTexts(ChartedPath charted, String member, Locale language) {
        this.charted = charted;
        this.member = member;
        this.language = language;
    }

    String title() {
        return text("title", member);
    }

    String nothingToShow() {
        return text("nothingToShow");
    }

    String axis() {
        return text("axis", charted.scale().unit());
    }

    String allowed() {
        return text("allowed");
    }

    String actual() {
        return text("actual");
    }

    String projected() {
        return text("projected");
    }

    String stated() {
        return text("stated");
    }

    /** The newest figure and how the member stands. */
    String summary() {
        List<String> sentences = new ArrayList<>();
        latest(sentences);
        return joined(sentences);
    }

    /** All of it, in the order of time. */
    String description() {
        if (charted.isEmpty()) {
            return nothingToShow();
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(text("shown", year(charted.firstYear()), year(charted.lastYear())));
        if (!charted.allowed().isEmpty()) {
            sentences.add(about("base", charted.allowed().getFirst()));
        }
        charted.targets().forEach(target -> sentences.add(about("target", target)));
        latest(sentences);
        if (!charted.projected().isEmpty()) {
            sentences.add(about("heading", charted.projected().getLast()));
        }
        return joined(sentences);
    }

    private void latest(List<String> sentences) {
        sentences.add(charted.actual().isEmpty() ? text("noInventory") : about("latest", charted.actual().getLast()));
        if (!charted.actual().isEmpty()) {
            charted.state().ifPresent(state -> sentences.add(text("state." + state)));
        }
    }

    /** Where a language leaves nothing between sentences, nothing stands there. */
    private String joined(List<String> sentences) {
        return String.join(language.equals(Locale.JAPANESE) ? "" : " ", sentences);
    }

    private String about(String sentence, YearlyEmissions point) {
        return text(sentence, year(point.year()), charted.scale().text(point.tonnesCo2e()));
    }

    private static String year(int year) {
        return Integer.toString(year);
    }

    private String text(String key, String... arguments) {
        return Messages.text(language, "chart." + key, List.of(arguments));
    }
}
