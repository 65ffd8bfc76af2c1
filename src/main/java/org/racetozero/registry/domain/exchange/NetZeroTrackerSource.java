package org.racetozero.registry.domain.exchange;

import java.net.URI;
import java.time.LocalDate;
import org.racetozero.registry.domain.provenance.Origin;
import org.racetozero.registry.domain.provenance.Provenance;

/** Where the bundled snapshot of the Net Zero Tracker comes from, and under which terms. */
public final class NetZeroTrackerSource {
    public static final String IDENTIFIER_SCHEME = "net-zero-tracker";
    public static final String SECTOR_SCHEME = "net-zero-tracker-sector";

    /** Holds the members whose partner the source does not name. */
    public static final String PARTNER = "unattributed";

    /** The day the snapshot was drawn from the tracker. */
    public static final LocalDate OBSERVED_ON = LocalDate.of(2022, 12, 20);

    public static final String LICENCE = "CC-BY-4.0";

    public static final URI SNAPSHOT = URI.create("https://github.com/Open-Earth-Foundation/OpenClimate/blob/"
            + "822037b737999c397f58b442a5a31e4098dd42e1/"
            + "harmonize/data/raw/net_zero_tracker/snapshot_2022-12-20_13-07-14.xlsx");

    private NetZeroTrackerSource() {
    }

    /** States that a fact was read in that row, which the tracker last touched on that day. */
    static Provenance provenance(String row, LocalDate lastUpdated) {
        return new Provenance(Origin.THIRD_PARTY, SNAPSHOT, OBSERVED_ON, LICENCE, lastUpdated,
                "Net Zero Tracker, row " + row, null, null);
    }
}
