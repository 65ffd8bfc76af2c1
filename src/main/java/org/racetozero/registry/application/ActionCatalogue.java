package org.racetozero.registry.application;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.catalogue.Catalogue;

/** The catalogue of high-impact actions, read from its resource when it is first asked for. */
@Singleton
public final class ActionCatalogue {

    private static final String FILE = "high-impact-actions.yaml";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private final Function<String, InputStream> files;
    private volatile Catalogue book;

    public ActionCatalogue() {
        this(name -> ActionCatalogue.class.getResourceAsStream("/catalogue/" + name));
    }

    /** Reads from elsewhere than the resources: the file of that name, null for none. */
    ActionCatalogue(Function<String, InputStream> files) {
        this.files = files;
    }

    public Catalogue book() {
        Catalogue known = book;
        if (known == null) {
            // Two that ask first read the same file twice, and that is all that comes of it.
            known = read();
            book = known;
        }
        return known;
    }

    private Catalogue read() {
        try (InputStream content = files.apply(FILE)) {
            if (content == null) {
                throw new ActionCatalogueException(FILE, "there is no such file", null);
            }
            return YAML.readValue(content, ActionCatalogueFile.class).toCatalogue();
        } catch (IllegalArgumentException unfit) {
            throw new ActionCatalogueException(FILE, unfit.getMessage(), unfit);
        } catch (JsonMappingException unreadable) {
            throw new ActionCatalogueException(
                    FILE, fieldOf(unreadable) + ": " + unreadable.getOriginalMessage(), unreadable);
        } catch (JsonProcessingException malformed) {
            String line = "line " + malformed.getLocation().getLineNr();
            throw new ActionCatalogueException(FILE, line + ": " + malformed.getOriginalMessage(), malformed);
        } catch (IOException unreadable) {
            throw new ActionCatalogueException(FILE, unreadable.getMessage(), unreadable);
        }
    }

    private static String fieldOf(JsonMappingException unreadable) {
        return unreadable.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
