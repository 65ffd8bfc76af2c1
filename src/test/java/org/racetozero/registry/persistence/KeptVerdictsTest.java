package org.racetozero.registry.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.criteria.ComplianceStatus;
import org.racetozero.registry.domain.criteria.Finding;
import org.racetozero.registry.domain.criteria.FindingStatus;
import org.racetozero.registry.domain.snapshot.KeptVerdict;
import org.racetozero.registry.platform.JsonSettings;

/** Verdicts of every shape that was ever kept are read as today's. */
class KeptVerdictsTest {

    private final Json json = new Json(mapper());

    @Test
    void theFirstShapeIsReadAndWrittenByteForByte() throws IOException {
        String kept = fixture("schema-1");

        KeptVerdict read = KeptVerdicts.read(json, kept);

        assertThat(read.form()).isEqualTo(kept);
        assertThat(read.verdict().status()).isEqualTo(ComplianceStatus.NON_COMPLIANT);
        assertThat(read.verdict().findings()).extracting(Finding::status).containsAll(List.of(
                FindingStatus.MET, FindingStatus.NOT_MET, FindingStatus.PENDING, FindingStatus.OVERDUE,
                FindingStatus.NOT_APPLICABLE, FindingStatus.INSUFFICIENT_EVIDENCE, FindingStatus.NEEDS_JUDGEMENT));
        assertThat(read.verdict().findings()).anyMatch(finding -> finding.judged() != null);
    }

    @Test
    void aLaterShapeIsNotGuessedAt() {
        assertThatThrownBy(() -> KeptVerdicts.read(json, "{\"schema\":99}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("99");
    }

    private static String fixture(String name) throws IOException {
        try (InputStream content = KeptVerdictsTest.class.getResourceAsStream("/kept-verdicts/" + name + ".json")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonSettings().customize(mapper);
        return mapper;
    }
}
