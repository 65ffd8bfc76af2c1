package org.racetozero.registry.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which answers of which operations tests have shown, kept in a file of this build, because tests run in several
 * processes and class loaders.
 */
public final class ContractCoverage {

    /** Answers that look the same everywhere: it is enough that some operation shows each. */
    private static final Set<String> SHARED = Set.of(
            "NotModified",
            "Merged",
            "BadRequest",
            "Unauthenticated",
            "NotAcceptable",
            "InProgress",
            "TooLarge",
            "UnsupportedMediaType",
            "UnsupportedPatch",
            "PreconditionRequired",
            "TooManyRequests",
            "Unavailable");

    private final Path file;
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    public ContractCoverage(Path file) {
        this.file = file;
    }

    /** The coverage of this build; outside a build, of whatever ran in this folder. */
    public static ContractCoverage ofThisBuild() {
        return new ContractCoverage(Path.of(
                "target", "contract-coverage", System.getProperty("contract.coverage.build", "outside-a-build")));
    }

    void show(ContractOperation operation, int status) {
        String line = operation.id() + " " + status;
        if (written.add(line)) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /** What the contract promises and no test has shown. */
    public List<String> gaps(Contract contract) {
        Set<String> shown = shown();
        List<String> gaps = new ArrayList<>();
        Set<String> sharedPromised = new TreeSet<>();
        Set<String> sharedShown = new HashSet<>();
        for (ContractOperation operation : contract.operations()) {
            operation.responses().forEach((status, response) -> {
                boolean isShown = shown.contains(operation.id() + " " + status);
                if (SHARED.contains(response.name())) {
                    sharedPromised.add(status + " " + response.name());
                    if (isShown) {
                        sharedShown.add(status + " " + response.name());
                    }
                } else if (!isShown) {
                    gaps.add(operation + ": no test shows " + status);
                }
            });
        }
        sharedPromised.removeAll(sharedShown);
        sharedPromised.forEach(answer -> gaps.add("of any operation, no test shows " + answer));
        return gaps;
    }

    private Set<String> shown() {
        try {
            return Files.exists(file) ? Set.copyOf(new HashSet<>(Files.readAllLines(file))) : Set.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
