package org.racetozero.registry.application;

import java.util.List;
import java.util.stream.Stream;
import org.racetozero.registry.domain.exchange.ImportedMembers;
import org.racetozero.registry.domain.exchange.MemberBundle;
import org.racetozero.registry.domain.exchange.RemarkSummary;
import org.racetozero.registry.domain.partner.Partner;

/**
 * Everything the registry shows before anybody has recorded anything: real actors, from cited public sources.
 *
 * @param partners every programme after the initiative it belongs to
 * @param bundles  the members sources name for a partner, then those of the Net Zero Tracker
 * @param remarks  how much of the sources was left out, doubted or interpreted
 */
public record DemoData(List<Partner> partners, List<MemberBundle> bundles, RemarkSummary remarks) {

    public DemoData {
        partners = List.copyOf(partners);
        bundles = List.copyOf(bundles);
    }

    /** Reads the packaged sources; the same every time. */
    public static DemoData read() {
        DemoPartners known = DemoPartners.read();
        ImportedMembers tracked = NetZeroTrackerSnapshot.members();
        List<MemberBundle> bundles = Stream.concat(known.members().stream(), tracked.members().stream()).toList();
        return new DemoData(known.partners(), bundles, tracked.summary());
    }
}
