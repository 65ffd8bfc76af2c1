package org.racetozero.registry.domain.criteria;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.file.Enrolment;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.judgement.Extension;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.member.ActorType;
import org.racetozero.registry.domain.member.Identifier;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.membership.JoinedOnPrecision;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.membership.MembershipStatus;
import org.racetozero.registry.domain.membership.MembershipTransition;
import org.racetozero.registry.domain.membership.RecordKeeping;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.partner.PartnerStatus;
import org.racetozero.registry.domain.partner.PartnerStatusPeriod;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.provenance.Dated;
import org.racetozero.registry.domain.provenance.Recorded;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.target.Target;

/**
 * Reads a member file from a few words of YAML: the domain's own field names, and the defaults of an ordinary member.
 *
 * <p>Unless the words say otherwise it joined on 2023-03-01 through an approved partner whose book this registry keeps,
 * and everything was recorded on 2020-01-01, so that facts without a date of their own always count.
 */
final class SampleFiles {

    static final String PARTNER = "sample-partner";
    private static final Instant RECORDED_AT = Instant.parse("2020-01-01T00:00:00Z");
    private static final LocalDate JOINED_ON = LocalDate.of(2023, 3, 1);

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addDeserializer(LabelledYear.class, new YearReader())
                    .addDeserializer(Text.class, new TextReader()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Map<String, List<Partner>> LINEAGES = Map.of(
            PARTNER, List.of(partner(PARTNER, null, approvedSince("2020-01-01"))),
            "sme-climate-hub", List.of(partner("sme-climate-hub", null, approvedSince("2020-01-01"))),
            "race-to-zero-universities-colleges",
            List.of(partner("race-to-zero-universities-colleges", null, approvedSince("2020-01-01"))),
            "jci-race-to-zero-circle", List.of(partner("jci-race-to-zero-circle", null, approvedSince("2020-12-17"))),
            "other-partner", List.of(partner("other-partner", null, approvedSince("2020-01-01"))),
            "cities-race-to-zero", List.of(citiesRaceToZero()),
            "iclei150", List.of(partner("iclei150", "cities-race-to-zero", List.of()), citiesRaceToZero()),
            "left-partner", List.of(partner("left-partner", null, List.of(
                    new PartnerStatusPeriod(PartnerStatus.APPROVED, null, LocalDate.of(2025, 10, 2)),
                    new PartnerStatusPeriod(PartnerStatus.EXITED, LocalDate.of(2025, 10, 3), null)))),
            "applying-partner", List.of(partner("applying-partner", null, List.of(
                    new PartnerStatusPeriod(PartnerStatus.APPLIED, LocalDate.of(2020, 1, 1), null)))),
            "unattributed", List.of(partner("unattributed", null, List.of())));

    private SampleFiles() {
    }

    /** The file of a member of that type; a blank type stands for an unknown one. */
    static MemberFile read(String actorType, String facts) {
        try {
            ObjectNode words = facts.isBlank()
                    ? YAML.createObjectNode()
                    : (ObjectNode) YAML.readTree("{" + facts + "}");
            return read(actorType, words);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(facts, unreadable);
        }
    }

    private static MemberFile read(String actorType, ObjectNode words) throws JsonProcessingException {
        MemberFile file = new MemberFile(
                member(actorType.isBlank() ? null : ActorType.valueOf(actorType), words.remove("gcap"), words),
                enrolments(words),
                facts(words, "pledges", Pledge.class),
                facts(words, "targets", Target.class),
                facts(words, "inventories", Inventory.class),
                facts(words, "populations", Population.class),
                facts(words, "plans", TransitionPlan.class),
                facts(words, "actions", Action.class),
                facts(words, "advocacy", Advocacy.class),
                facts(words, "reports", AnnualReport.class),
                facts(words, "judgements", Judgement.class),
                facts(words, "extensions", Extension.class));
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("Not understood: " + words);
        }
        return file;
    }

    private static Member member(ActorType actorType, boolean assessable, List<Identifier> identifiers) {
        return new Member(
                "Sample", List.of(), actorType, "JP", null, null, List.of(), null, null, identifiers, List.of(),
                null, assessable);
    }

    private static Member member(ActorType actorType, JsonNode gcap, ObjectNode words) {
        List<Identifier> identifiers =
                gcap == null ? List.of() : List.of(new Identifier("gcap", gcap.asText(), null, null));
        JsonNode assessable = words.remove("assessable");
        return member(actorType, assessable == null || assessable.asBoolean(), identifiers);
    }

    private static List<Enrolment> enrolments(ObjectNode words) throws JsonProcessingException {
        JsonNode listed = words.remove("memberships");
        if (listed == null) {
            return List.of(enrolment(words));
        }
        List<Enrolment> enrolments = new ArrayList<>();
        for (JsonNode each : listed) {
            ObjectNode membership = each.deepCopy();
            enrolments.add(enrolment(membership));
            if (!membership.isEmpty()) {
                throw new IllegalArgumentException("Not understood: " + membership);
            }
        }
        return enrolments;
    }

    private static Enrolment enrolment(ObjectNode words) throws JsonProcessingException {
        String partner = text(words, "partner", PARTNER);
        JsonNode transitions = words.remove("transitions");
        List<MembershipTransition> changes = new ArrayList<>();
        for (JsonNode change : transitions == null ? List.<JsonNode>of() : transitions) {
            changes.add(YAML.treeToValue(change, MembershipTransition.class));
        }
        Membership membership = new Membership(
                partner,
                MembershipStatus.valueOf(text(words, "status", "ACCEPTED")),
                day(words, "joinedOn", JOINED_ON),
                JoinedOnPrecision.valueOf(text(words, "precision", "DAY")),
                day(words, "notLaterThan", null),
                day(words, "observedOn", null),
                RecordKeeping.valueOf(text(words, "book", "REGISTRY")),
                day(words, "bookSince", null),
                changes);
        String externalId = text(words, "externalId", "sample");
        return new Enrolment(membership, externalId, LINEAGES.get(partner), RECORDED_AT);
    }

    private static <T extends Dated> List<Recorded<T>> facts(ObjectNode words, String noun, Class<T> type)
            throws JsonProcessingException {
        JsonNode listed = words.remove(noun);
        if (listed == null) {
            return null;
        }
        List<Recorded<T>> facts = new ArrayList<>();
        for (JsonNode each : listed) {
            ObjectNode fact = each.deepCopy();
            String key = text(fact, "key", Integer.toString(facts.size()));
            String recordedAt = text(fact, "recordedAt", RECORDED_AT.toString());
            facts.add(new Recorded<>(key, YAML.treeToValue(fact, type), Instant.parse(recordedAt)));
        }
        return facts;
    }

    private static String text(ObjectNode words, String field, String otherwise) {
        JsonNode value = words.remove(field);
        return value == null ? otherwise : value.asText();
    }

    /** "unknown" stands for a day that nobody knows. */
    private static LocalDate day(ObjectNode words, String field, LocalDate otherwise) {
        String value = text(words, field, null);
        if (value == null) {
            return otherwise;
        }
        return value.equals("unknown") ? null : LocalDate.parse(value);
    }

    private static Partner citiesRaceToZero() {
        return partner("cities-race-to-zero", null, approvedSince("2020-01-01"));
    }

    private static List<PartnerStatusPeriod> approvedSince(String day) {
        return List.of(new PartnerStatusPeriod(PartnerStatus.APPROVED, LocalDate.parse(day), null));
    }

    private static Partner partner(String code, String parent, List<PartnerStatusPeriod> statuses) {
        return new Partner(code, code, List.of(), Set.of(), parent, true, statuses, null, "UTC", null, null);
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
                            year.has("start") ? LocalDate.parse(year.get("start").asText()) : null,
                            year.has("end") ? LocalDate.parse(year.get("end").asText()) : null);
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
