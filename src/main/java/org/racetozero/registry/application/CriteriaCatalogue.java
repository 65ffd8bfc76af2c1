package org.racetozero.registry.application;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.criteria.definition.Amendment;
import org.racetozero.registry.domain.criteria.definition.CriteriaBook;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.Overlay;
import org.racetozero.registry.domain.criteria.definition.OverlayRefusal;
import org.racetozero.registry.domain.criteria.definition.WordingOrigin;

/** The criteria this service judges by, read once from its resources; a file in error stops the start. */
@Startup
@Singleton
public final class CriteriaCatalogue {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private final Function<String, InputStream> files;
    private final CriteriaBook book;

    public CriteriaCatalogue() {
        this(name -> CriteriaCatalogue.class.getResourceAsStream("/criteria/" + name));
    }

    /** Reads from elsewhere than the resources: the file of a name relative to the catalogue, null for none. */
    CriteriaCatalogue(Function<String, InputStream> files) {
        this.files = files;
        this.book = read();
    }

    public CriteriaBook book() {
        return book;
    }

    /** Oldest first. */
    public List<CriteriaVersion> versions() {
        return book.versions();
    }

    private CriteriaBook read() {
        CriteriaFile.Index index = read("index.yaml", CriteriaFile.Index.class);
        List<CriteriaVersion> versions = new ArrayList<>();
        for (String file : index.versions()) {
            versions.add(version(file, read(file, CriteriaFile.Version.class), versions));
        }
        if (versions.isEmpty()) {
            throw new CriteriaFileException("index.yaml", "versions: names no file", null);
        }
        CriteriaBook read = new CriteriaBook(versions, List.of());
        for (String file : index.overlays()) {
            read = read.with(overlay(file, read(file, CriteriaFile.PartnerOverlay.class), read));
        }
        return read;
    }

    /** A version takes over every criterion of the one it follows and adds its own, or its own wording of one. */
    private static CriteriaVersion version(
            String file, CriteriaFile.Version described, List<CriteriaVersion> earlier) {
        Map<String, Criterion> criteria = new LinkedHashMap<>();
        if (described.follows() != null) {
            CriteriaVersion followed = earlier.stream()
                    .filter(version -> version.code().equals(described.follows()))
                    .findFirst()
                    .orElseThrow(() -> new CriteriaFileException(
                            file, "follows: no earlier version is called " + described.follows(), null));
            followed.criteria().forEach(criterion -> criteria.put(criterion.id(), criterion));
        }
        requireUniqueIds(file, described.criteria());
        for (CriteriaFile.Entry entry : described.criteria()) {
            Criterion taken = criteria.get(entry.id());
            String introduced = taken == null ? described.version() : taken.since();
            criteria.put(entry.id(), criterion(file, entry, introduced, null, taken, described.wording()));
        }
        List<Criterion> sorted = criteria.values().stream()
                .sorted(Comparator.comparing(Criterion::pillar).thenComparing(Criterion::id))
                .toList();
        return new CriteriaVersion(
                described.version(),
                described.published(),
                described.inForce(),
                described.bindsEarlierJoiners(),
                described.maxDueMonths(),
                described.source(),
                sorted);
    }

    private static Overlay overlay(String file, CriteriaFile.PartnerOverlay described, CriteriaBook campaign) {
        requireUniqueIds(file, described.criteria());
        List<Criterion> own = new ArrayList<>();
        for (CriteriaFile.Entry entry : described.criteria()) {
            if (campaign.version(entry.since()).isEmpty()) {
                throw new CriteriaFileException(
                        file, "criteria[" + entry.id() + "].since: no version is called " + entry.since(), null);
            }
            own.add(criterion(file, entry, entry.since(), described.partner(), null, described.wording()));
        }
        Overlay overlay =
                new Overlay(described.partner(), amendments(file, described), own, described.source());
        List<OverlayRefusal> refusals = campaign.refusals(overlay);
        if (!refusals.isEmpty()) {
            throw new CriteriaFileException(
                    file, refusals.getFirst().criterion() + ": " + refusals.getFirst().reason(), null);
        }
        return overlay;
    }

    private static List<Amendment> amendments(String file, CriteriaFile.PartnerOverlay described) {
        List<Amendment> amendments = new ArrayList<>();
        for (CriteriaFile.Change change : described.amendments()) {
            try {
                amendments.add(change.toAmendment(described.wording()));
            } catch (IllegalArgumentException unfit) {
                throw new CriteriaFileException(
                        file, "amendments[" + change.criterion() + "]." + unfit.getMessage(), unfit);
            }
        }
        return amendments;
    }

    private static Criterion criterion(
            String file,
            CriteriaFile.Entry entry,
            String introduced,
            String partner,
            Criterion earlier,
            Map<String, WordingOrigin> origins) {
        try {
            return entry.toCriterion(introduced, partner, earlier, origins);
        } catch (IllegalArgumentException unfit) {
            throw new CriteriaFileException(file, "criteria[" + entry.id() + "]." + unfit.getMessage(), unfit);
        }
    }

    private static void requireUniqueIds(String file, List<CriteriaFile.Entry> entries) {
        Set<String> ids = entries.stream().map(CriteriaFile.Entry::id).collect(Collectors.toSet());
        if (ids.size() != entries.size()) {
            throw new CriteriaFileException(file, "criteria: an id stands twice", null);
        }
    }

    private <T> T read(String file, Class<T> shape) {
        try (InputStream content = files.apply(file)) {
            if (content == null) {
                throw new CriteriaFileException(file, "there is no such file", null);
            }
            return YAML.readValue(content, shape);
        } catch (JsonMappingException unreadable) {
            throw new CriteriaFileException(
                    file, fieldOf(unreadable) + ": " + unreadable.getOriginalMessage(), unreadable);
        } catch (JsonProcessingException malformed) {
            String line = "line " + malformed.getLocation().getLineNr();
            throw new CriteriaFileException(file, line + ": " + malformed.getOriginalMessage(), malformed);
        } catch (IOException unreadable) {
            throw new CriteriaFileException(file, unreadable.getMessage(), unreadable);
        }
    }

    private static String fieldOf(JsonMappingException unreadable) {
        return unreadable.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
