package org.racetozero.registry.http.chart;

/** Text that any XML document can hold (XML 1.0 §2.2): what no document may contain shows as a replacement. */
final class XmlText {

    private static final int REPLACEMENT = 0xfffd;

    private XmlText() {
    }

    static String of(String text) {
        return text.codePoints()
                .map(character -> isAllowed(character) ? character : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t' || character == '\n' || character == '\r'
                || character >= 0x20 && character <= 0xd7ff
                || character >= 0xe000 && character <= 0xfffd
                || character >= 0x10000;
    }
}
