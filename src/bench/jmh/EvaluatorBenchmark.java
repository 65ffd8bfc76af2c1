package bench;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.racetozero.registry.application.CriteriaCatalogue;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.criteria.Evaluator;
import org.racetozero.registry.domain.criteria.Question;
import org.racetozero.registry.domain.criteria.Verdict;
import org.racetozero.registry.domain.file.MemberFile;

/**
 * Members judged in a second, each for the campaign and for its partner, as a reassessment does: nine businesses for
 * one city, all with pledge, targets, inventory, plan, action, advocacy and report, as
 * {@code src/bench/sql/members.sql} makes them. What surrounds it is measured apart: reading such a file from JSON, and
 * the digest of one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class EvaluatorBenchmark {

    private static final int MEMBERS = 1000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final String BUSINESS_INVENTORY = """
            {"key": "2024", "recordedAt": "2026-01-01T00:00:00Z", "fact": {"year": %1$s, "protocol": "GHGP_CORPORATE",
             "gwpSet": "AR5", "totals": [{"scope": "SCOPE_1", "tonnesCo2e": %2$d.25},
             {"scope": "SCOPE_2_MARKET", "tonnesCo2e": %2$d.125}, {"scope": "SCOPE_3", "tonnesCo2e": %2$d.5}],
             "publicUrl": "https://www.example.org/inventory", "restatements": []}}""";

    private static final String CITY_LINES = """
            {"reference": "I.1.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": %1$d.14},
            {"reference": "I.1.2", "scope": "SCOPE_2_LOCATION", "gas": "CO2E", "quantityTonnes": %1$d.09},
            {"reference": "I.2.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": %1$d.08},
            {"reference": "I.2.2", "scope": "SCOPE_2_LOCATION", "gas": "CO2E", "quantityTonnes": %1$d.11},
            {"reference": "II.1.1", "scope": "SCOPE_1", "gas": "CO2E", "quantityTonnes": %1$d.2},
            {"reference": "III.1.1", "scope": "SCOPE_1", "gas": "CH4", "quantityTonnes": 3.5},
            {"reference": "III.4.1", "scope": "SCOPE_1", "gas": "CH4", "quantityTonnes": 1.5}""";

    private final ObjectMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .build();

    private final List<String> texts = new ArrayList<>();
    private final List<MemberFile> files = new ArrayList<>();
    private Evaluator evaluator;
    private int next;

    @Setup
    public void makeMembers() throws JsonProcessingException {
        ReferenceCatalogue references = new ReferenceCatalogue();
        evaluator = new Evaluator(new CriteriaCatalogue().book(), () -> new Accountant(references.book()));
        for (int member = 0; member < MEMBERS; member++) {
            texts.add(file(member, member % 10 == 0));
            files.add(mapper.readValue(texts.getLast(), MemberFile.class));
        }
    }

    @Benchmark
    public List<Verdict> judging() {
        MemberFile file = files.get(place());
        String partner = file.enrolments().getFirst().membership().partner();
        return evaluator.evaluate(file, List.of(
                Question.about(TODAY, ZoneOffset.UTC),
                new Question(TODAY, null, partner, null, ZoneOffset.UTC)));
    }

    @Benchmark
    public MemberFile reading() throws JsonProcessingException {
        return mapper.readValue(texts.get(place()), MemberFile.class);
    }

    @Benchmark
    public String digest() {
        return CanonicalForm.sha256(files.get(place()));
    }

    private int place() {
        next = next + 1 == MEMBERS ? 0 : next + 1;
        return next;
    }

    private static String year(int label) {
        return "{\"year\": %1$d, \"start\": \"%1$d-01-01\", \"end\": \"%1$d-12-31\"}".formatted(label);
    }

    private static String file(int number, boolean isCity) {
        String partner = isCity ? "bench-cities" : "bench-small-enterprises";
        String type = isCity ? "CITY" : "SME";
        LocalDate joined = LocalDate.of(2020, 6, 5).plusDays(number * 2L);
        int tonnes = 1000 + number * 17;
        String coverage = """
                [{"scope": "SCOPE_1", "coverage": "FULL", "percent": 100},
                 {"scope": "SCOPE_2", "coverage": "FULL", "percent": 100},
                 {"scope": "SCOPE_3", "coverage": "PARTIAL", "percent": 67}]""";
        String inventory = isCity
                ? """
                {"key": "2024", "recordedAt": "2026-01-01T00:00:00Z", "fact": {"year": %s, "protocol": "GPC_BASIC",
                 "gwpSet": "AR5", "lines": [%s], "publicUrl": "https://www.example.org/inventory",
                 "restatements": []}}""".formatted(year(2024), CITY_LINES.formatted(tonnes))
                : BUSINESS_INVENTORY.formatted(year(2024), tonnes);
        return """
                {"member": {"name": "Example %1$d", "names": [{"language": "en", "name": "Example %1$d"}],
                  "actorType": "%2$s", "country": "GB", "industries": [{"scheme": "isic-rev4", "code": "C10"}],
                  "size": {"employees": 120, "year": 2024}, "website": "https://www.example.org/",
                  "identifiers": [{"scheme": "gcap", "value": "G%1$d"}], "relations": [],
                  "provenance": {"origin": "PARTNER", "providedBy": "%3$s"}, "assessable": true},
                 "enrolments": [{"membership": {"partner": "%3$s", "status": "ACCEPTED", "joinedOn": "%4$s",
                   "joinedOnPrecision": "DAY", "recordKeeping": "REGISTRY", "transitions": [{"to": "ACCEPTED",
                   "reason": "CRITERIA_MET", "effectiveOn": "%4$s", "actor": "bench",
                   "recordedAt": "2026-01-01T00:00:00Z"}]}, "externalId": "X-%1$d",
                   "lineage": [{"code": "%3$s", "name": "Example", "names": [], "actorTypes": ["%2$s"],
                     "attributing": true, "statuses": [{"status": "APPROVED", "since": "2020-06-05"}],
                     "verdictVisibility": "PRIVATE", "timeZone": "UTC"}], "recordedAt": "2026-01-01T00:00:00Z"}],
                 "pledges": [{"key": "p", "recordedAt": "2026-01-01T00:00:00Z", "fact": {"partner": "%3$s",
                   "statement": {"language": "en", "text": "We will reach net zero emissions by 2045 at the latest."},
                   "signedOn": "%4$s", "signatoryRole": "CHIEF_EXECUTIVE_OFFICER", "claim": "NET_ZERO",
                   "gases": "ALL_GREENHOUSE_GASES", "netZeroYear": %5$s,
                   "creditPolicy": {"use": "RESIDUAL_ONLY", "conditions": []},
                   "publicUrl": "https://www.example.org/pledge"}}],
                 "targets": [{"key": "t", "recordedAt": "2026-01-01T00:00:00Z", "fact": {"kind": "ABSOLUTE",
                   "horizon": "INTERIM", "status": "IN_STRATEGY", "baseYear": %6$s, "baseTonnesCo2e": %7$d,
                   "targetYear": %8$s, "reductionPercent": 50, "coverage": %9$s, "gases": "ALL_GREENHOUSE_GASES",
                   "method": "SBTI", "protocol": "GHGP_CORPORATE", "creditsCount": false, "adoptedOn": "%4$s",
                   "publicUrl": "https://www.example.org/target"}},
                  {"key": "u", "recordedAt": "2026-01-01T00:00:00Z", "fact": {"kind": "NET_ZERO",
                   "horizon": "LONG_TERM", "status": "DECLARED", "baseYear": %6$s, "baseTonnesCo2e": %7$d,
                   "targetYear": %5$s, "reductionPercent": 90, "coverage": %9$s, "gases": "ALL_GREENHOUSE_GASES",
                   "creditsCount": false, "residualPercent": 10, "adoptedOn": "%4$s"}}],
                 "inventories": [%10$s],
                 "plans": [{"key": "plan", "recordedAt": "2026-01-01T00:00:00Z", "fact": {"publishedOn": "%4$s",
                   "url": "https://www.example.org/plan", "sections": ["PLEDGE", "PROCEED"],
                   "horizons": ["NEXT_TWELVE_MONTHS", "BY_2030"]}}],
                 "actions": [{"key": "a", "recordedAt": "2026-01-01T00:00:00Z", "fact": {
                   "title": {"language": "en", "text": "Renewable power for every site"}, "sector": "energy",
                   "status": "IN_PROGRESS", "startsOn": "%4$s", "owner": "Facilities", "expectedTonnesCo2e": 100}}],
                 "advocacy": [{"key": "advocacy", "recordedAt": "2026-01-01T00:00:00Z", "fact": {
                   "statementUrl": "https://www.example.org/policy", "publishedOn": "%4$s", "associations": [],
                   "engagements": []}}],
                 "reports": [{"key": "2024", "recordedAt": "2026-01-01T00:00:00Z", "fact": {"year": %11$s,
                   "reviews": [{"partner": "%3$s", "status": "PUBLISHED", "transitions": []}],
                   "publishedOn": "2025-06-30", "publicUrl": "https://www.example.org/report",
                   "platform": "Example platform", "inventoryYear": 2024, "targetProgress": [],
                   "actionsTaken": []}}]}""".formatted(
                number, type, partner, joined, year(2045), year(2019), tonnes, year(2030), coverage, inventory,
                year(2024));
    }
}
