package org.racetozero.registry.platform;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseReadinessTest {

    @Inject
    AgroalDataSource requests;

    @Inject
    @DataSource("jobs")
    AgroalDataSource jobs;

    @Inject
    @DataSource("exports")
    AgroalDataSource exports;

    @Test
    void isReadyOnAFitDatabase() {
        when().get("/q/health/ready").then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.name", hasItem("database"));
    }

    @Test
    void isNotReadyButAliveWhenNoConnectionCanBeHad() throws SQLException {
        List<Connection> all = new ArrayList<>();
        try {
            for (int connection = 0; connection < requests.getConfiguration().connectionPoolConfiguration().maxSize();
                    connection++) {
                all.add(requests.getConnection());
            }
            when().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
            when().get("/q/health/ready").then()
                    .statusCode(503)
                    .body("checks.find { it.name == 'database' }.data.connection", equalTo("none is free"));
        } finally {
            for (Connection connection : all) {
                connection.close();
            }
        }
    }

    @Test
    void threePoolsOfTheirOwnSizeShareOneServer() throws SQLException {
        assertThat(databaseOf(jobs)).isEqualTo(databaseOf(requests));
        assertThat(databaseOf(exports)).isEqualTo(databaseOf(requests));
        assertThat(maximumOf(jobs)).isEqualTo(2);
        assertThat(maximumOf(exports)).isEqualTo(2);
        assertThat(maximumOf(requests)).isEqualTo(8);
    }

    private static int maximumOf(AgroalDataSource pool) {
        return pool.getConfiguration().connectionPoolConfiguration().maxSize();
    }

    private static String databaseOf(AgroalDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select current_database() || ' on ' || inet_server_port() || ' as ' || current_user")) {
            row.next();
            return row.getString(1);
        }
    }
}
