package org.racetozero.registry.application;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** A table kept as text for people to read: comments, blank lines and the width of its columns mean nothing. */
final class TextTable {

    private TextTable() {
    }

    static String read(String resource) throws IOException {
        try (InputStream table = TextTable.class.getResourceAsStream(resource)) {
            return normal(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static String normal(String table) {
        return table.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.replaceAll(" +", " "))
                .collect(Collectors.joining("\n"));
    }
}
