package org.racetozero.registry.http.chart;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * How wide text is set, told without any font: a server may have none, and two servers rarely have the same ones.
 *
 * <p>Latin letters have the advance widths of Helvetica (Adobe's core font metrics), which Arial, Liberation Sans and
 * other sans-serif faces share; characters of East Asia are as wide as they are high.
 */
final class TextWidths {

    private static final int EM = 1000;
    private static final int ORDINARY = 556;
    private static final int SUBSCRIPT = 333;
    private static final double BOLD = 1.07;
    private static final Set<UnicodeScript> SQUARE = Set.of(
            UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    /** From the space to the tilde, in thousandths of the font's size. */
    private static final int[] LATIN = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};

    private TextWidths() {
    }

    /** In the unit of the font's size. */
    static double of(String text, double size, boolean bold) {
        int thousandths = text.codePoints().map(TextWidths::of).sum();
        return thousandths * size / EM * (bold ? BOLD : 1);
    }

    private static int of(int character) {
        if (character >= ' ' && character <= '~') {
            return LATIN[character - ' '];
        }
        if (character >= '₀' && character <= '₉') {
            return SUBSCRIPT;
        }
        boolean isFullWidth = character >= 0x3000 && character <= 0x303f || character >= 0xff01 && character <= 0xff60;
        if (isFullWidth || SQUARE.contains(UnicodeScript.of(character))) {
            return EM;
        }
        return Character.getType(character) == Character.NON_SPACING_MARK ? 0 : ORDINARY;
    }
}
