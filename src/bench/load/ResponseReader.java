package bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Finds status, tag and end of HTTP/1.1 responses on one connection, one after the other, without keeping bodies. */
final class ResponseReader {
    private final byte[] head = new byte[64 * 1024];
    private int headLength;
    private int status;
    private long remaining;
    private long received;
    private ChunkReader chunks;

    void reset() {
        headLength = 0;
        remaining = -1;
        received = 0;
        chunks = null;
    }

    int status() {
        return status;
    }

    /** Bytes read for this response, head and body. */
    long received() {
        return received;
    }

    String header(String name) {
        return new String(head, 0, headLength, StandardCharsets.ISO_8859_1).lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse(null);
    }

    /** Takes everything in the buffer; true when the response is complete. */
    boolean take(ByteBuffer input) throws IOException {
        received += input.remaining();
        if (remaining < 0 && !readHead(input)) {
            return false;
        }
        if (chunks != null) {
            return chunks.take(input);
        }
        remaining -= input.remaining();
        input.position(input.limit());
        return remaining <= 0;
    }

    private boolean readHead(ByteBuffer input) throws IOException {
        while (input.hasRemaining()) {
            if (headLength == head.length) {
                throw new IOException("the head of the response is too large");
            }
            head[headLength++] = input.get();
            if (headLength >= 4 && head[headLength - 1] == '\n' && head[headLength - 2] == '\r'
                    && head[headLength - 3] == '\n' && head[headLength - 4] == '\r') {
                understandHead();
                return true;
            }
        }
        return false;
    }

    private void understandHead() {
        status = (head[9] - '0') * 100 + (head[10] - '0') * 10 + head[11] - '0';
        remaining = 0;
        if (status == 304 || status == 204) {
            return;
        }
        int line = 0;
        for (int index = 0; index < headLength; index++) {
            if (head[index] == '\n') {
                if (startsWith(line, "content-length:")) {
                    remaining = number(line + "content-length:".length(), index);
                } else if (startsWith(line, "transfer-encoding:")) {
                    chunks = new ChunkReader();
                }
                line = index + 1;
            }
        }
    }

    private boolean startsWith(int at, String lowerCase) {
        for (int index = 0; index < lowerCase.length(); index++) {
            if (Character.toLowerCase((char) head[at + index]) != lowerCase.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    private long number(int from, int to) {
        long number = 0;
        for (int index = from; index < to; index++) {
            if (head[index] >= '0' && head[index] <= '9') {
                number = 10 * number + head[index] - '0';
            }
        }
        return number;
    }

    /** Finds the end of a chunked body (RFC 9112, section 7.1). */
    private static final class ChunkReader {
        private long size;
        private long left;
        private int lineLength;
        private boolean inExtension;
        private boolean last;

        private boolean take(ByteBuffer input) {
            while (input.hasRemaining()) {
                if (left > 0) {
                    int skip = (int) Math.min(left, input.remaining());
                    input.position(input.position() + skip);
                    left -= skip;
                } else if (takeLine(input.get())) {
                    return true;
                }
            }
            return false;
        }

        /** One byte of a line that is no data: a chunk's size, or a trailer behind the last chunk. */
        private boolean takeLine(byte next) {
            if (next == '\r') {
                return false;
            }
            if (next != '\n') {
                lineLength++;
                inExtension |= next == ';';
                if (!inExtension && !last) {
                    size = 16 * size + Character.digit(next, 16);
                }
                return false;
            }
            if (last && lineLength == 0) {
                return true;
            }
            if (!last) {
                last = size == 0;
                // The line end behind the data counts as data.
                left = last ? 0 : size + 2;
            }
            size = 0;
            lineLength = 0;
            inExtension = false;
            return false;
        }
    }
}
