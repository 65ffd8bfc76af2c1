package org.racetozero.registry.application;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.racetozero.registry.domain.exchange.ImportedMembers;
import org.racetozero.registry.domain.exchange.NetZeroTracker;

/** The Net Zero Tracker as it stood on 2022-12-20, bundled byte for byte: 4,089 rows, 654 of them in the Race. */
public final class NetZeroTrackerSnapshot {
    static final String RESOURCE = "/demo/net_zero_tracker_snapshot_2022-12-20.csv";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private NetZeroTrackerSnapshot() {
    }

    /** The members of the Race it knows of, always in the order of its rows. */
    public static ImportedMembers members() {
        return NetZeroTracker.members(rows());
    }

    /** Every row, cells by field in the order of the fields, as they stand. */
    static List<Map<String, String>> rows() {
        try (InputStream resource = NetZeroTrackerSnapshot.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the package lacks " + RESOURCE);
            }
            Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8);
            try (CSVParser parser = FORMAT.parse(reader)) {
                return parser.stream().map(CSVRecord::toMap).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged " + RESOURCE + " cannot be read", unreadable);
        }
    }
}
