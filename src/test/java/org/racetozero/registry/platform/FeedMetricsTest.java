package org.racetozero.registry.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.racetozero.registry.support.OwnConnection;
import org.racetozero.registry.support.TestDatabase;

/** An operator sees how late the change feed is, and who makes it so late is a writer, never a reader. */
@QuarkusTest
class FeedMetricsTest {

    @Inject
    FeedMetrics metrics;

    @Test
    void tellHowLongTheOldestWriterHasBeenHoldingTheFeedBack() throws Exception {
        try (OwnConnection reader = OwnConnection.open(); OwnConnection writer = OwnConnection.open()) {
            reader.begin().ask("select count(*) from revision");
            metrics.measure();
            assertThat(scraped("feed_lag_seconds")).isZero();

            writer.begin().revise();
            Thread.sleep(300);
            metrics.measure();
            assertThat(scraped("feed_lag_seconds")).isBetween(0.3, 60.0);

            writer.rollback();
            metrics.measure();
            assertThat(scraped("feed_lag_seconds")).isZero();
            assertThat(scraped("feed_followers_waiting")).isZero();
            reader.rollback();
        }
    }

    private static double scraped(String name) {
        String text = given().header("Authorization", "Bearer " + TestDatabase.BOOTSTRAP_KEY)
                .get("/q/metrics").then().statusCode(200).extract().asString();
        Matcher line = Pattern.compile("(?m)^" + name + "(?:\\{.*})? (\\S+)$").matcher(text);
        assertThat(line.find()).as(text).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
