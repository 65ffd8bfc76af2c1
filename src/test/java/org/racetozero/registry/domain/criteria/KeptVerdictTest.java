package org.racetozero.registry.domain.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.snapshot.KeptVerdict;
import org.racetozero.registry.platform.JsonSettings;

/** A verdict that is kept and read again is the same verdict, down to the byte. */
class KeptVerdictTest {

    private static final ObjectMapper JSON = mapper();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Evaluator evaluator = Books.evaluator();

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("criteria.seeds", 60));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsKeptOfAnyVerdictIsReadAsTheSame(long seed) throws JsonProcessingException {
        MemberFile file = new RandomRecords(seed).next(MemberFile.class);

        assertKept(evaluator.evaluate(file, Question.about(DAY, ZoneOffset.UTC)));
    }

    @Test
    void aJudgedFindingIsKeptWithWhatTheEvaluatorAloneWouldSay() throws JsonProcessingException {
        MemberFile file = SampleFiles.read("CITY", """
                judgements: [
                  {criterion: PL-05, outcome: NOT_MET, reviewer: "key:one", decidedOn: 2026-01-31},
                  {criterion: PL-05, outcome: MET, reviewer: "key:other", decidedOn: 2025-01-31}]""");

        Verdict verdict = evaluator.evaluate(file, Question.about(DAY, ZoneOffset.UTC));

        assertThat(verdict.all()).anyMatch(finding -> finding.judged() != null);
        assertKept(verdict);
    }

    @Test
    void noTextOfTheCriteriaIsKept() {
        Verdict verdict = evaluator.evaluate(SampleFiles.read("CITY", ""), Question.about(DAY, ZoneOffset.UTC));

        verdict.all().flatMap(finding -> finding.criterion().texts().stream()).forEach(
                wording -> assertThat(KeptVerdict.of(verdict).form()).doesNotContain(wording.text()));
    }

    private static void assertKept(Verdict verdict) throws JsonProcessingException {
        KeptVerdict kept = KeptVerdict.of(verdict);

        KeptVerdict read = JSON.readValue(kept.form(), KeptVerdict.class);

        assertThat(read.form()).isEqualTo(kept.form());
        assertThat(KeptVerdict.of(read.verdict()).form()).isEqualTo(kept.form());
        assertThat(read.verdict().leadership()).isEqualTo(verdict.leadership());
        assertThat(read.verdict().all().map(Finding::status).toList())
                .isEqualTo(verdict.all().map(Finding::status).toList());
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonSettings().customize(mapper);
        return mapper;
    }
}
