package org.racetozero.registry.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.reference.ReferenceBasis;
import org.racetozero.registry.domain.reference.ReferenceColumn;
import org.racetozero.registry.domain.reference.ReferenceDataset;
import org.racetozero.registry.domain.reference.ReferenceSource;
import org.racetozero.registry.domain.reference.ReferenceVersion;

/** The shapes of the file that describes the reference data. */
final class ReferenceFile {

    private static final List<String> LANGUAGES = List.of("en", "ja");

    private ReferenceFile() {
    }

    /** Which data sets there are. */
    record Index(@JsonProperty(required = true) List<Entry> datasets) {
    }

    /** One data set; what it says of publisher and licence holds for every version that does not say otherwise. */
    record Entry(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) Map<String, String> title,
            @JsonProperty(required = true) Map<String, String> note,
            @JsonProperty(required = true) String publisher,
            @JsonProperty(required = true) ReferenceBasis basis,
            @JsonProperty(required = true) String licence,
            @JsonProperty(required = true) String licenceUrl,
            @JsonProperty(required = true) String defaultVersion,
            @JsonProperty(required = true) List<String> key,
            @JsonProperty(required = true) List<Column> columns,
            @JsonProperty(required = true) List<Version> versions) {

        /** @throws IllegalArgumentException naming the field that does not fit */
        ReferenceDataset toDataset() {
            ReferenceDataset dataset = new ReferenceDataset(
                    code,
                    texts("title", title),
                    texts("note", note),
                    basis,
                    defaultVersion,
                    columns.stream().map(Column::toColumn).toList(),
                    versions.stream().map(version -> version.toVersion(this)).toList());
            requireUnique("columns", columns.stream().map(Column::name));
            requireUnique("versions", versions.stream().map(Version::version));
            requireUnique("versions", versions.stream().map(Version::file));
            require(
                    dataset.version(defaultVersion).isPresent(),
                    "defaultVersion: there is no version " + defaultVersion);
            key.forEach(column -> require(dataset.has(column), "key: there is no column " + column));
            return dataset;
        }
    }

    /** One column. */
    record Column(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) ReferenceColumn.Type type,
            boolean required,
            String unit,
            @JsonProperty(required = true) Map<String, String> description) {

        ReferenceColumn toColumn() {
            return new ReferenceColumn(
                    name, type, required, unit, texts("columns[" + name + "].description", description));
        }
    }

    /** One version and the file that holds its rows. */
    record Version(
            @JsonProperty(required = true) String version,
            @JsonProperty(required = true) String file,
            String publisher,
            String licence,
            String licenceUrl,
            @JsonProperty(required = true) Source source,
            Map<String, String> note) {

        ReferenceVersion toVersion(Entry of) {
            return new ReferenceVersion(
                    version,
                    publisher == null ? of.publisher : publisher,
                    licence == null ? of.licence : licence,
                    licenceUrl == null ? of.licenceUrl : licenceUrl,
                    new ReferenceSource(source.title, source.url, source.repository, source.commit, source.path),
                    note == null ? List.of() : texts("versions[" + version + "].note", note));
        }
    }

    /** Where it was taken from. */
    record Source(
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String url,
            String repository,
            String commit,
            String path) {
    }

    private static List<Text> texts(String field, Map<String, String> wordings) {
        List<Text> texts = new ArrayList<>();
        for (String language : LANGUAGES) {
            String wording = wordings.get(language);
            require(wording != null && !wording.isBlank(), field + ": lacks " + language);
            texts.add(new Text(language, wording));
        }
        require(wordings.size() == texts.size(), field + ": has a language that is not spoken here");
        return List.copyOf(texts);
    }

    private static void requireUnique(String field, Stream<String> names) {
        require(names.allMatch(new HashSet<String>()::add), field + ": a name stands twice");
    }

    private static void require(boolean holds, String complaint) {
        if (!holds) {
            throw new IllegalArgumentException(complaint);
        }
    }
}
