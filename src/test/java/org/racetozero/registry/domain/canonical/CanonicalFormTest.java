package org.racetozero.registry.domain.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.target.Horizon;

/** Keys sorted, plain decimals without trailing zeros, NFC strings, absent for null. */
class CanonicalFormTest {

    private record Example(String zulu, BigDecimal alpha, Text mike, Integer absent) {
    }

    @Test
    void sortsKeysAndLeavesOutWhatIsUnknown() {
        assertThat(CanonicalForm.of(new Example("z", new BigDecimal("1.50"), new Text("en", "hi"), null)))
                .isEqualTo("{\"alpha\":1.5,\"mike\":{\"language\":\"en\",\"text\":\"hi\"},\"zulu\":\"z\"}");
    }

    @Test
    void writesNumbersPlainlyUnlessTheirZerosWouldFillTheMemory() {
        assertThat(CanonicalForm.of(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(CanonicalForm.of(new BigDecimal("0.000"))).isEqualTo("0");
        assertThat(CanonicalForm.of(new BigDecimal("-2.10"))).isEqualTo("-2.1");
        assertThat(CanonicalForm.of(new BigDecimal("1E+1000000000"))).isEqualTo("1E+1000000000");
    }

    @Test
    void composesCharactersAndEscapesWhatJsonMust() {
        assertThat(CanonicalForm.of("e\u0301")).isEqualTo("\"\u00e9\"");
        assertThat(CanonicalForm.of("a\"b\\c\n")).isEqualTo("\"a\\\"b\\\\c\\u000a\"");
        assertThat(CanonicalForm.of("\ud800")).isEqualTo("\"\\ud800\"");
    }

    @Test
    void keepsTheOrderOfListsButNotOfSetsAndMaps() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", Horizon.INTERIM);
        map.put("a", LocalDate.of(2030, 12, 31));
        map.put("c", null);

        assertThat(CanonicalForm.of(List.of(2, 1))).isEqualTo("[2,1]");
        assertThat(CanonicalForm.of(new LinkedHashSet<>(List.of(2, 1)))).isEqualTo("[1,2]");
        assertThat(CanonicalForm.of(map)).isEqualTo("{\"a\":\"2030-12-31\",\"b\":\"INTERIM\"}");
        assertThat(CanonicalForm.of(Arrays.asList(true, null))).isEqualTo("[true,null]");
    }

    @Test
    void digestsTheForm() {
        assertThat(CanonicalForm.sha256(Map.of()))
                .isEqualTo("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    }
}
