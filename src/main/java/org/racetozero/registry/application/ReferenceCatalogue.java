package org.racetozero.registry.application;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.racetozero.registry.domain.reference.ReferenceBook;
import org.racetozero.registry.domain.reference.ReferenceDataset;
import org.racetozero.registry.domain.reference.ReferenceTable;

/** The published data this service calculates with; each file is read when it is first needed, and then once. */
@Singleton
public final class ReferenceCatalogue {

    /** A data set with what only its files say. */
    private record Shelved(ReferenceFile.Entry entry, ReferenceDataset dataset) {
    }

    private final ReferenceFiles files;
    private final Map<String, ReferenceTable> tables = new ConcurrentHashMap<>();
    private volatile Map<String, Shelved> shelf;
    private volatile ReferenceBook book;

    public ReferenceCatalogue() {
        this(name -> ReferenceCatalogue.class.getResourceAsStream("/reference/" + name));
    }

    /** Reads from elsewhere than the resources: the file of a name relative to the index, null for none. */
    ReferenceCatalogue(Function<String, InputStream> files) {
        this.files = new ReferenceFiles(files);
    }

    /** Everything calculations look things up in. */
    public ReferenceBook book() {
        ReferenceBook written = book;
        if (written == null) {
            synchronized (this) {
                written = book == null ? new ReferenceBinder(this).bind() : book;
                book = written;
            }
        }
        return written;
    }

    public List<ReferenceDataset> datasets() {
        return shelf().values().stream().map(Shelved::dataset).toList();
    }

    public Optional<ReferenceDataset> dataset(String code) {
        return Optional.ofNullable(shelf().get(code)).map(Shelved::dataset);
    }

    /** The rows of a version that the data set has. */
    public ReferenceTable table(ReferenceDataset dataset, String version) {
        return tables.computeIfAbsent(
                file(dataset, version),
                file -> files.table(file, dataset.columns(), shelf().get(dataset.code()).entry.key()));
    }

    /** The name of the file that holds a version's rows. */
    String file(ReferenceDataset dataset, String version) {
        return shelf().get(dataset.code()).entry.versions().stream()
                .filter(candidate -> candidate.version().equals(version))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(dataset.code() + " has no version " + version))
                .file();
    }

    private Map<String, Shelved> shelf() {
        Map<String, Shelved> filled = shelf;
        if (filled == null) {
            synchronized (this) {
                filled = shelf == null ? fill() : shelf;
                shelf = filled;
            }
        }
        return filled;
    }

    private Map<String, Shelved> fill() {
        Map<String, Shelved> filled = new LinkedHashMap<>();
        for (ReferenceFile.Entry entry : files.index()) {
            try {
                if (filled.put(entry.code(), new Shelved(entry, entry.toDataset())) != null) {
                    throw new IllegalArgumentException("code: stands twice");
                }
            } catch (IllegalArgumentException unfit) {
                throw ReferenceFiles.unfit(entry, unfit);
            }
        }
        return filled;
    }
}
