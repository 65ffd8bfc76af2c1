package bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTTP/1.1 request with gaps: request line, headers, blank line, body, as in a file that a person can read.
 *
 * <p>In it, ${name} is replaced by a fixed value of that name, by the field of that name in a random line of a file of
 * values (tab-separated, the first line names the fields), by ${uuid}, ${sequence} or ${member} (the id of a random
 * generated member), or by ${etag}: the tag the same request got when it was sent once before.
 */
final class RequestTemplate {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([a-zA-Z]+)}");
    private static final byte[] NO_TAG = {'"', '"'};

    /** What fills the gaps of one request: a line of values, and the tag last seen for it. */
    static final class Line {
        private final Map<String, byte[]> values = new HashMap<>();
        private byte[] tag = NO_TAG;

        void remember(String newTag) {
            tag = newTag.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private final List<Object> pieces = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Random random = new Random();
    private final ByteArrayOutputStream assembly = new ByteArrayOutputStream(4096);
    private final int members;
    private long sequence = System.nanoTime() & 0xffffffffL;

    /**
     * @param fixed   values that hold for every request
     * @param values  file of further values; null for none
     * @param members how many generated members there are to choose from
     */
    RequestTemplate(Path file, String host, Map<String, String> fixed, Path values, int members) throws IOException {
        this.members = members;
        read(Files.readString(file), host);
        List<String> content = values == null ? List.of("", "") : Files.readAllLines(values);
        String[] names = content.getFirst().split("\t");
        for (String cells : content.subList(1, content.size())) {
            Line line = new Line();
            fixed.forEach((name, value) -> line.values.put(name, value.getBytes(StandardCharsets.UTF_8)));
            for (int index = 0; index < names.length; index++) {
                line.values.put(names[index], cells.split("\t", -1)[index].getBytes(StandardCharsets.UTF_8));
            }
            lines.add(line);
        }
    }

    private void read(String text, String host) {
        String[] parts = text.replace("\r\n", "\n").split("\n\n", 2);
        split(parts[0].strip().replace("\n", "\r\n") + "\r\nHost: " + host + "\r\n");
        if (parts.length == 2 && !parts[1].isBlank()) {
            pieces.add("contentLength");
            split("\r\n" + parts[1].strip());
        } else {
            split("\r\n");
        }
    }

    private void split(String text) {
        Matcher matcher = VARIABLE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            pieces.add(text.substring(from, matcher.start()).getBytes(StandardCharsets.UTF_8));
            pieces.add(matcher.group(1));
            from = matcher.end();
        }
        pieces.add(text.substring(from).getBytes(StandardCharsets.UTF_8));
    }

    List<Line> lines() {
        return lines;
    }

    boolean needsTags() {
        return pieces.contains("etag");
    }

    byte[] next() {
        return fill(lines.get(random.nextInt(lines.size())));
    }

    byte[] fill(Line line) {
        assembly.reset();
        byte[] head = null;
        for (Object piece : pieces) {
            if (piece instanceof byte[] literal) {
                assembly.writeBytes(literal);
            } else if (piece.equals("contentLength")) {
                head = assembly.toByteArray();
                assembly.reset();
            } else {
                assembly.writeBytes(value((String) piece, line));
            }
        }
        if (head == null) {
            return assembly.toByteArray();
        }
        // Behind the head stand the blank line, two bytes of it, and the body.
        byte[] body = assembly.toByteArray();
        assembly.reset();
        assembly.writeBytes(head);
        assembly.writeBytes(("Content-Length: " + (body.length - 2) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        assembly.writeBytes(body);
        return assembly.toByteArray();
    }

    private byte[] value(String name, Line line) {
        return switch (name) {
            case "uuid" -> ascii(new UUID(random.nextLong(), random.nextLong()).toString());
            case "sequence" -> ascii(Long.toString(sequence++));
            case "member" -> ascii(String.format("01930001-0000-7000-8000-%012x", 1 + random.nextInt(members)));
            case "etag" -> line.tag;
            default -> {
                byte[] value = line.values.get(name);
                if (value == null) {
                    throw new IllegalArgumentException("${" + name + "} has no value");
                }
                yield value;
            }
        };
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
