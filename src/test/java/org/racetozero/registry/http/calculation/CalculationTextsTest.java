package org.racetozero.registry.http.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.racetozero.registry.domain.calculation.CalculationInput;
import org.racetozero.registry.domain.calculation.ConstantName;
import org.racetozero.registry.domain.calculation.StepName;
import org.racetozero.registry.domain.calculation.TargetMethod;
import org.racetozero.registry.domain.calculation.WarningCode;
import org.racetozero.registry.http.context.Exchange;
import org.racetozero.registry.http.text.Messages;

/** Whatever a calculation names is named in every language. */
class CalculationTextsTest {

    private static final int FIRST_KANA = 0x3040;

    @ParameterizedTest
    @MethodSource("keys")
    void everythingIsNamedInEveryLanguage(String key) {
        List<String> texts = Exchange.LANGUAGES.stream()
                .map(language -> Messages.text(language, key, List.of("1", "2", "3")))
                .toList();

        assertThat(texts).doesNotHaveDuplicates().allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(Messages.text(Locale.JAPANESE, key).codePoints()).anyMatch(each -> each >= FIRST_KANA);
    }

    static Stream<String> keys() {
        return Stream.of(
                        names("calculation.step.", StepName.values(), ""),
                        names("calculation.constant.", ConstantName.values(), ""),
                        names("calculation.warning.", WarningCode.values(), ""),
                        names("calculation.input.", CalculationInput.values(), ""),
                        names("target-method.", TargetMethod.values(), ".title"),
                        names("target-method.", TargetMethod.values(), ".description"))
                .flatMap(each -> each);
    }

    private static Stream<String> names(String prefix, Enum<?>[] constants, String suffix) {
        return Arrays.stream(constants).map(constant -> prefix + constant.name() + suffix);
    }
}
