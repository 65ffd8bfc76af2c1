package org.racetozero.registry.persistence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.quantity.Name;

/**
 * Names as they are searched and sorted by, in any script.
 *
 * <p>Both are NFKC-normalised and case-folded. Trigrams need word breaks, which Chinese, Japanese, Korean and Thai do
 * not write: of such runs every pair of neighbouring characters is kept as a word of its own, so that two characters
 * from the middle of a name find it through the index, and the second of each pair once more, so that one does too.
 */
public final class SearchText {

    private static final Set<Character.UnicodeScript> UNSPACED = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private static final Set<Character.UnicodeScript> ACCENTED = Set.of(
            Character.UnicodeScript.LATIN, Character.UnicodeScript.GREEK, Character.UnicodeScript.CYRILLIC);
    private static final int LONGEST_SORT_NAME = 200;

    /**
     * One word of a query.
     *
     * @param word   normalised
     * @param spaced whether its script separates words
     */
    public record Term(String word, boolean spaced) {
    }

    private SearchText() {
    }

    public static String fold(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String folded = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFKC).strip();
    }

    /**
     * What a member is sorted by: the reading of its listed name where one is stated, else the name itself.
     *
     * <p>No more of it than an index and a cursor can hold, whatever normalisation makes of the name.
     */
    public static String sortName(String name, List<Name> names) {
        String folded = fold(names.stream()
                .filter(candidate -> candidate.name().equals(name) && candidate.reading() != null)
                .map(Name::reading)
                .findFirst()
                .orElse(name));
        return folded.codePoints()
                .limit(LONGEST_SORT_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Everything a member is found by, as words between single spaces, with one before and one after. */
    public static String of(String name, List<Name> names, List<Identifier> identifiers) {
        Set<String> stated = new LinkedHashSet<>();
        stated.add(name);
        for (Name each : names) {
            stated.add(each.name());
            stated.add(each.reading() == null ? "" : each.reading());
        }
        identifiers.forEach(identifier -> stated.add(identifier.value()));
        Set<String> words = new LinkedHashSet<>();
        for (String text : stated) {
            for (Term term : terms(text)) {
                words.add(term.word());
                if (!term.spaced()) {
                    // So that a character is found alone also where it ends a name.
                    words.add(term.word().substring(term.word().offsetByCodePoints(term.word().length(), -1)));
                }
            }
        }
        return " " + String.join(" ", words) + " ";
    }

    /** The words of a text without their accents; unspaced runs become their pairs of neighbouring characters. */
    public static List<Term> terms(String text) {
        List<Term> terms = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        boolean unspaced = false;
        for (int codePoint : bare(fold(text)).codePoints().toArray()) {
            boolean letter = Character.isLetterOrDigit(codePoint) || Character.getType(codePoint)
                    == Character.NON_SPACING_MARK || codePoint == 'ー';
            boolean codePointUnspaced = letter
                    && (UNSPACED.contains(Character.UnicodeScript.of(codePoint)) || unspaced && codePoint == 'ー');
            if (!letter || codePointUnspaced != unspaced) {
                close(run, unspaced, terms);
            }
            if (letter) {
                run.appendCodePoint(codePoint);
                unspaced = codePointUnspaced;
            }
        }
        close(run, unspaced, terms);
        return terms;
    }

    /** Without the accents of alphabets that are typed without them; kana and all other scripts keep their marks. */
    private static String bare(String folded) {
        StringBuilder bare = new StringBuilder();
        boolean accented = false;
        for (int codePoint : Normalizer.normalize(folded, Normalizer.Form.NFD).codePoints().toArray()) {
            boolean mark = Character.getType(codePoint) == Character.NON_SPACING_MARK;
            if (!mark) {
                accented = ACCENTED.contains(Character.UnicodeScript.of(codePoint));
            }
            if (!mark || !accented) {
                bare.appendCodePoint(codePoint);
            }
        }
        return Normalizer.normalize(bare, Normalizer.Form.NFC);
    }

    private static void close(StringBuilder run, boolean unspaced, List<Term> terms) {
        int[] codePoints = run.codePoints().toArray();
        run.setLength(0);
        if (codePoints.length == 0) {
            return;
        }
        if (!unspaced || codePoints.length == 1) {
            terms.add(new Term(new String(codePoints, 0, codePoints.length), !unspaced));
            return;
        }
        for (int first = 0; first + 1 < codePoints.length; first++) {
            terms.add(new Term(new String(codePoints, first, 2), false));
        }
    }
}
