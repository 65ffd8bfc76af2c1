package org.racetozero.registry.http.chart;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text set in lines of a width, broken where its language allows and, where a word is too long, anywhere. */
final class TextLines {

    private static final String CUT = "…";

    private final ChartFont font;
    private final double width;
    private final Locale language;

    TextLines(ChartFont font, double width, Locale language) {
        this.font = font;
        this.width = width;
        this.language = language;
    }

    /** At most so many lines; what does not fit is cut off and an ellipsis says so. */
    List<String> of(String text, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces(text.strip().replaceAll("\\s+", " "))) {
            if (!fits(line + piece.stripTrailing()) && !line.isEmpty()) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line += piece;
        }
        if (!line.isBlank()) {
            lines.add(line.stripTrailing());
        }
        if (lines.size() <= most) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, cut(kept.getLast()));
        return kept;
    }

    private List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        for (String word : split(text, BreakIterator.getLineInstance(language))) {
            if (fits(word.stripTrailing())) {
                pieces.add(word);
            } else {
                pieces.addAll(split(word, BreakIterator.getCharacterInstance(language)));
            }
        }
        return pieces;
    }

    private String cut(String line) {
        List<String> characters = split(line, BreakIterator.getCharacterInstance(language));
        while (!characters.isEmpty() && !fits(String.join("", characters) + CUT)) {
            characters.removeLast();
        }
        return String.join("", characters).stripTrailing() + CUT;
    }

    private boolean fits(String text) {
        return font.widthOf(text) <= width;
    }

    private static List<String> split(String text, BreakIterator breaks) {
        List<String> parts = new ArrayList<>();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            parts.add(text.substring(start, end));
        }
        return parts;
    }
}
