package org.racetozero.registry.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.domain.catalogue.Samples.CATALOGUE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.racetozero.registry.domain.validation.Violation;

/** Drivers are read whole, and whatever is wrong with them is said at once. */
class DriversTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvFileSource(resources = "/recommendation/drivers.csv", delimiter = '|', numLinesToSkip = 1)
    void whatIsWrongIsNamed(String drivers, String codes, String arguments) {
        Drivers read = Drivers.read(CATALOGUE, List.of(drivers.split(" ")));

        assertThat(read.violations()).extracting(Violation::code)
                .isEqualTo(codes == null ? List.of() : List.of(codes.split(" ")));
        assertThat(read.violations()).extracting(Violation::pointer).allMatch("driver"::equals);
        if (arguments != null) {
            assertThat(String.join(",", read.violations().getFirst().arguments())).isEqualTo(arguments);
        }
    }

    @Test
    void whatIsRightIsKeptByActionAndParameter() {
        Drivers read = Drivers.read(CATALOGUE, List.of("B1.a:0.30", "T1.kWhkm:0.19", "B1.s:0.2"));

        assertThat(read.values()).containsOnlyKeys("B1", "T1");
        assertThat(read.values().get("B1")).containsOnlyKeys("a", "s");
        assertThat(read.values().get("B1").get("a")).isEqualByComparingTo("0.3");
    }

    @Test
    void aLongMistakeIsNotRepeatedWhole() {
        Drivers read = Drivers.read(CATALOGUE, List.of("x".repeat(200)));

        assertThat(read.violations().getFirst().arguments().getFirst()).hasSize(60);
    }
}
