package org.racetozero.registry.support;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/** Puts the contract between every test of the running service and its answers. */
public final class ContractFilterInstaller implements QuarkusTestBeforeClassCallback {

    @Override
    public void beforeClass(Class<?> testClass) {
        ContractFilter.install();
    }
}
