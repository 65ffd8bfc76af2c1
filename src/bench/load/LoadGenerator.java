package bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps a fixed number of connections to one HTTP/1.1 server of this machine busy, one request under way on each, with
 * as many milliseconds between an answer and the next request as {@code --pause} says, and
 * prints one line of tab-separated values: label, connections, answers, answers per second, median, 99th percentile and
 * maximum of the latency in milliseconds, mean bytes of an answer, connections opened anew, and unexpected statuses.
 *
 * <p>One thread, raw sockets and hardly any garbage: on a machine that it shares with the server it measures, what the
 * client costs is taken from the server.
 */
public final class LoadGenerator {
    private static final int MOST_RECONNECTS = 1000;

    private final InetSocketAddress server;
    private final RequestTemplate template;
    private final Selector selector = Selector.open();
    private final ByteBuffer input = ByteBuffer.allocateDirect(1 << 16);
    private final Map<Integer, Long> unexpected = new TreeMap<>();
    private final int[] expected;
    private final long measureFrom;
    private final long measureUntil;
    private final long mostRequests;
    private final long pause;
    private final List<Connection> connections = new ArrayList<>();
    private long[] latencies = new long[1 << 16];
    private int answers;
    private long bytes;
    private long sent;
    private int reconnects;

    private LoadGenerator(Map<String, String> options) throws IOException {
        server = new InetSocketAddress("127.0.0.1", Integer.parseInt(required(options, "port")));
        String values = options.get("values");
        template = new RequestTemplate(Path.of(required(options, "template")), "127.0.0.1:" + server.getPort(),
                Map.of("key", options.getOrDefault("key", "")), values == null ? null : Path.of(values),
                Integer.parseInt(options.getOrDefault("members", "1")));
        expected = Arrays.stream(options.getOrDefault("expect", "200").split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
        mostRequests = Long.parseLong(options.getOrDefault("most-requests", "2000000"));
        pause = nanoseconds(options.getOrDefault("pause", "0")) / 1000;
        if (template.needsTags()) {
            learnTags();
        }
        measureFrom = System.nanoTime() + nanoseconds(options.getOrDefault("warm-up", "2"));
        measureUntil = measureFrom + nanoseconds(options.getOrDefault("seconds", "5"));
    }

    public static void main(String... arguments) throws IOException {
        Map<String, String> options = new HashMap<>();
        for (int index = 0; index + 1 < arguments.length; index += 2) {
            options.put(arguments[index].replaceFirst("^--", ""), arguments[index + 1]);
        }
        int connections = Integer.parseInt(options.getOrDefault("connections", "8"));
        LoadGenerator generator = new LoadGenerator(options);
        generator.run(connections);
        generator.print(options.getOrDefault("label", "load"), connections);
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing");
        }
        return value;
    }

    private static long nanoseconds(String seconds) {
        return Math.round(Double.parseDouble(seconds) * 1e9);
    }

    /** Sends the request of every line of values once, so that each has its tag. */
    private void learnTags() throws IOException {
        ResponseReader reader = new ResponseReader();
        for (RequestTemplate.Line line : template.lines()) {
            try (SocketChannel channel = SocketChannel.open(server)) {
                channel.write(ByteBuffer.wrap(template.fill(line)));
                reader.reset();
                do {
                    input.clear();
                    if (channel.read(input) < 0) {
                        throw new IOException("the server closed the connection");
                    }
                } while (!reader.take(input.flip()));
                String tag = reader.header("etag");
                if (tag == null) {
                    throw new IOException("no ETag in an answer with status " + reader.status());
                }
                line.remember(tag);
            }
        }
    }

    private void run(int count) throws IOException {
        for (int index = 0; index < count; index++) {
            Connection connection = new Connection();
            connections.add(connection);
            connection.open();
        }
        while (System.nanoTime() < measureUntil && sent < mostRequests) {
            selector.select(key -> ((Connection) key.attachment()).ready(), pause == 0 ? 100 : 1);
            if (pause > 0) {
                long now = System.nanoTime();
                connections.forEach(connection -> connection.endRest(now));
            }
        }
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    private void record(long latency, ResponseReader reader) {
        if (Arrays.stream(expected).noneMatch(status -> status == reader.status())) {
            unexpected.merge(reader.status(), 1L, Long::sum);
            return;
        }
        if (answers == latencies.length) {
            latencies = Arrays.copyOf(latencies, 2 * latencies.length);
        }
        latencies[answers++] = latency;
        bytes += reader.received();
    }

    private void print(String label, int connections) {
        double seconds = (Math.min(System.nanoTime(), measureUntil) - measureFrom) / 1e9;
        Arrays.sort(latencies, 0, answers);
        System.out.printf(Locale.ROOT, "%s\t%d\t%d\t%.1f\t%.3f\t%.3f\t%.3f\t%d\t%d\t%s%n", label, connections, answers,
                answers / seconds, percentile(0.50), percentile(0.99), percentile(1),
                answers == 0 ? 0 : bytes / answers, reconnects,
                unexpected.isEmpty() ? "-" : unexpected.toString().replace(" ", ""));
    }

    private double percentile(double share) {
        return answers == 0 ? 0 : latencies[Math.min(answers - 1, (int) (share * answers))] / 1e6;
    }

    /** One connection, with at most one request under way. */
    private final class Connection {
        private final ResponseReader reader = new ResponseReader();
        private SocketChannel channel;
        private ByteBuffer output;
        private long sentAt;
        private long restsSince;
        private boolean rests;

        private void open() throws IOException {
            rests = false;
            channel = SocketChannel.open(server);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, this);
            send();
        }

        private void send() throws IOException {
            output = ByteBuffer.wrap(template.next());
            reader.reset();
            sent++;
            sentAt = System.nanoTime();
            write();
        }

        private void write() throws IOException {
            channel.write(output);
            channel.keyFor(selector).interestOps(
                    output.hasRemaining() ? SelectionKey.OP_WRITE | SelectionKey.OP_READ : SelectionKey.OP_READ);
        }

        private void endRest(long now) {
            if (rests && now - restsSince >= pause && now < measureUntil && sent < mostRequests) {
                rests = false;
                try {
                    send();
                } catch (IOException broken) {
                    reopen(broken);
                }
            }
        }

        private void ready() {
            try {
                exchange();
            } catch (IOException broken) {
                reopen(broken);
            }
        }

        private void exchange() throws IOException {
            if (output.hasRemaining()) {
                write();
            }
            input.clear();
            if (channel.read(input) < 0) {
                throw new IOException("the server closed the connection");
            }
            if (reader.take(input.flip())) {
                long now = System.nanoTime();
                if (now >= measureFrom && now < measureUntil) {
                    record(now - sentAt, reader);
                }
                if (pause > 0) {
                    rests = true;
                    restsSince = now;
                } else if (now < measureUntil && sent < mostRequests) {
                    send();
                }
            }
        }

        private void reopen(IOException broken) {
            try {
                channel.close();
                reconnects++;
                if (reconnects > MOST_RECONNECTS) {
                    throw broken;
                }
                open();
            } catch (IOException refused) {
                throw new IllegalStateException("the server does not answer any more", refused);
            }
        }
    }
}
