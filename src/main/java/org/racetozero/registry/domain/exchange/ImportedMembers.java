package org.racetozero.registry.domain.exchange;

import java.util.List;

/** The members a source yields, with a receipt for everything it says beyond what was taken over. */
public record ImportedMembers(List<MemberBundle> members) {

    public ImportedMembers {
        members = List.copyOf(members);
    }

    /** Every remark, in the order of the members. */
    public List<Remark> remarks() {
        return members.stream().flatMap(bundle -> bundle.remarks().stream()).toList();
    }

    public RemarkSummary summary() {
        return RemarkSummary.of(remarks());
    }
}
