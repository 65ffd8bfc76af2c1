package org.racetozero.registry.domain.trajectory;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.target.Target;

/** Reads what trajectories are computed from from a few words of YAML: the domain's own field names. */
final class SampleMembers {

    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static final Accountant ACCOUNTANT = new Accountant(new ReferenceCatalogue().book());

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(LabelledYear.class, new YearReader())
                    .addDeserializer(Text.class, new TextReader()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private SampleMembers() {
    }

    /** The facts those words state; the targets' ids count from 1 unless stated. */
    static TrajectoryFacts facts(String words) {
        List<Target> targets = new ArrayList<>();
        for (Target target : read(words, "targets", Target.class)) {
            targets.add(target.id() == null ? target.withId(id(targets.size() + 1)) : target);
        }
        return new TrajectoryFacts(
                targets, read(words, "inventories", Inventory.class), read(words, "populations", Population.class));
    }

    static List<Action> actions(String words) {
        return read(words, "actions", Action.class);
    }

    static Trajectories computed(String words) {
        return computed(words, PathShape.LINEAR, null, TODAY, Set.of());
    }

    static Trajectories computed(String words, PathShape shape, GwpSet gwpSet, LocalDate asOf, Set<UUID> targets) {
        return computed(facts(words), new TrajectoryQuestion(targets, shape, gwpSet, asOf));
    }

    static Trajectories computed(TrajectoryFacts facts, TrajectoryQuestion question) {
        return new Trajectories(ACCOUNTANT, facts, question);
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }

    private static <T> List<T> read(String words, String noun, Class<T> type) {
        try {
            ObjectNode all = (ObjectNode) YAML.readTree("{" + words + "}");
            List<T> facts = new ArrayList<>();
            for (JsonNode each : all.path(noun)) {
                facts.add(YAML.treeToValue(each, type));
            }
            return facts;
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(words, unreadable);
        }
    }

    /** A bare number is the calendar year of that label. */
    private static final class YearReader extends StdDeserializer<LabelledYear> {

        private static final long serialVersionUID = 1L;

        YearReader() {
            super(LabelledYear.class);
        }

        @Override
        public LabelledYear deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode year = parser.readValueAsTree();
            return year.isInt()
                    ? LabelledYear.calendar(year.asInt())
                    : LabelledYear.of(
                            year.get("year").asInt(),
                            LocalDate.parse(year.get("start").asText()),
                            LocalDate.parse(year.get("end").asText()));
        }
    }

    /** A bare string is an English text. */
    private static final class TextReader extends StdDeserializer<Text> {

        private static final long serialVersionUID = 1L;

        TextReader() {
            super(Text.class);
        }

        @Override
        public Text deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new Text("en", parser.getValueAsString());
        }
    }
}
