package org.racetozero.registry.domain.exchange;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** How often each remark was made on each field: the receipt of an import. */
public record RemarkSummary(List<Count> counts) {

    public RemarkSummary {
        counts = List.copyOf(counts);
    }

    /** Counts the remarks, in the order of the codes, then of the fields' names. */
    public static RemarkSummary of(Collection<Remark> remarks) {
        return new RemarkSummary(remarks.stream()
                .collect(Collectors.groupingBy(
                        remark -> new Count(remark.code(), remark.field(), 0), Collectors.counting()))
                .entrySet().stream()
                .map(entry -> new Count(entry.getKey().code(), entry.getKey().field(), entry.getValue()))
                .sorted(Comparator.comparing(Count::code).thenComparing(Count::field))
                .toList());
    }

    public long total() {
        return counts.stream().mapToLong(Count::remarks).sum();
    }

    public long total(RemarkKind kind) {
        return counts.stream().filter(count -> count.code().kind() == kind).mapToLong(Count::remarks).sum();
    }

    public long count(RemarkCode code) {
        return counts.stream().filter(count -> count.code() == code).mapToLong(Count::remarks).sum();
    }

    public long count(RemarkCode code, String field) {
        return counts.stream()
                .filter(count -> count.code() == code && count.field().equals(field))
                .mapToLong(Count::remarks)
                .sum();
    }

    /** The number of remarks of one code on one field. */
    public record Count(RemarkCode code, String field, long remarks) {
    }
}
