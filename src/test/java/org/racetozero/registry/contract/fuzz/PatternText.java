package org.racetozero.registry.contract.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes up texts that a regular expression of the contract matches.
 *
 * <p>It understands what the contract uses: literals, classes with ranges, groups with alternatives, quantifiers, the
 * escapes {@code \s}, {@code \xHH} and {@code \}{@code uHHHH}, and anchors at both ends.
 */
final class PatternText {

    /** Characters a negated class is tried with: of several scripts, lengths in UTF-8 and writing directions. */
    private static final int[] ANY = ("aZ 0-9_.~:/@'\"=+%&?#{}<>\\éßñøłĞ日本語千葉商科大学한국العربيةעברית🌍𝒳ﬁ"
                    + "\u0301\u200d\u202e")
            .codePoints()
            .toArray();

    private final String pattern;
    private final Random random;
    private final int most;
    private int position;

    private PatternText(String pattern, Random random, int most) {
        this.pattern = pattern;
        this.random = random;
        this.most = most;
    }

    /** A matching text; what may repeat without end repeats at most that often. */
    static String of(String pattern, Random random, int most) {
        return new PatternText(pattern, random, most).alternatives();
    }

    private String alternatives() {
        List<String> choices = new ArrayList<>();
        StringBuilder choice = new StringBuilder();
        while (position < pattern.length() && pattern.charAt(position) != ')') {
            if (pattern.charAt(position) == '|') {
                choices.add(choice.toString());
                choice.setLength(0);
                position++;
            } else {
                choice.append(repeated());
            }
        }
        choices.add(choice.toString());
        return choices.get(random.nextInt(choices.size()));
    }

    private String repeated() {
        int start = position;
        String first = atom();
        int afterAtom = position;
        int[] bounds = quantifier();
        int times = bounds[0] + random.nextInt(Math.max(1, bounds[1] - bounds[0] + 1));
        int end = position;
        StringBuilder text = new StringBuilder();
        for (int time = 0; time < times; time++) {
            position = start;
            text.append(time == 0 ? first : atom());
        }
        position = Math.max(end, afterAtom);
        return text.toString();
    }

    private String atom() {
        char character = pattern.charAt(position++);
        return switch (character) {
            case '^', '$' -> "";
            case '(' -> {
                String inner = alternatives();
                position++;
                yield inner;
            }
            case '[' -> Character.toString(oneOfClass());
            case '\\' -> Character.toString(escaped());
            case '.' -> Character.toString(ANY[random.nextInt(ANY.length)]);
            default -> Character.toString(character);
        };
    }

    private int[] quantifier() {
        if (position >= pattern.length()) {
            return new int[] {1, 1};
        }
        switch (pattern.charAt(position)) {
            case '*' -> {
                position++;
                return new int[] {0, most};
            }
            case '+' -> {
                position++;
                return new int[] {1, Math.max(1, most)};
            }
            case '?' -> {
                position++;
                return new int[] {0, 1};
            }
            case '{' -> {
                int end = pattern.indexOf('}', position);
                String[] bounds = pattern.substring(position + 1, end).split(",");
                position = end + 1;
                int least = Integer.parseInt(bounds[0]);
                return new int[] {least, bounds.length == 1 ? least : Integer.parseInt(bounds[1])};
            }
            default -> {
                return new int[] {1, 1};
            }
        }
    }

    private int oneOfClass() {
        boolean negated = pattern.charAt(position) == '^';
        if (negated) {
            position++;
        }
        List<int[]> ranges = new ArrayList<>();
        while (pattern.charAt(position) != ']') {
            ranges.addAll(ranges());
        }
        position++;
        if (!negated) {
            int[] range = ranges.get(random.nextInt(ranges.size()));
            return range[0] + random.nextInt(range[1] - range[0] + 1);
        }
        int[] allowed = Arrays.stream(ANY)
                .filter(character -> ranges.stream().noneMatch(
                        range -> character >= range[0] && character <= range[1]))
                .toArray();
        return allowed[random.nextInt(allowed.length)];
    }

    private List<int[]> ranges() {
        if (pattern.startsWith("\\s", position)) {
            position += 2;
            return List.of(new int[] {' ', ' '}, new int[] {'\t', '\r'});
        }
        int from = classCharacter();
        boolean range = pattern.charAt(position) == '-' && pattern.charAt(position + 1) != ']';
        if (range) {
            position++;
        }
        return List.of(new int[] {from, range ? classCharacter() : from});
    }

    private int classCharacter() {
        char character = pattern.charAt(position++);
        return character == '\\' ? escaped() : character;
    }

    private int escaped() {
        char kind = pattern.charAt(position++);
        int digits = kind == 'u' ? 4 : kind == 'x' ? 2 : 0;
        if (digits == 0) {
            return kind;
        }
        position += digits;
        return Integer.parseInt(pattern.substring(position - digits, position), 16);
    }
}
