package org.racetozero.registry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractCoverage;

/**
 * Whatever the contract promises, some test has shown: each operation's successes and its own errors, and each answer
 * that all operations share at least once. The build runs it by itself after all other tests.
 */
class ContractCoverageRule {

    @Test
    void everyPromisedAnswerHasBeenShown() {
        List<String> gaps = ContractCoverage.ofThisBuild().gaps(Contract.read());

        assertThat(String.join("\n", gaps)).as("%d gaps", gaps.size()).isEmpty();
    }
}
