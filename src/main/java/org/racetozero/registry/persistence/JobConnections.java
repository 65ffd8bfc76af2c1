package org.racetozero.registry.persistence;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The connections of background work: however long it takes, no request waits for one of them. */
@Singleton
public class JobConnections {

    @Produces
    @Singleton
    @DataSource("jobs")
    Sql statements(@DataSource("jobs") javax.sql.DataSource pool) {
        return new Sql(pool);
    }
}
