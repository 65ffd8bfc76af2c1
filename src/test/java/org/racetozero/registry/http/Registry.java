package org.racetozero.registry.http;

import static io.restassured.RestAssured.given;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.racetozero.registry.support.TestDatabase;

/** The running registry as tests speak to it: who asks for what, and what lies in the database afterwards. */
public final class Registry {

    public static final String JSON = "application/json";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    /** Media types are sent as they are written, and text in UTF-8. */
    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .defaultContentCharset(StandardCharsets.UTF_8));

    private static final String RUN = Long.toString(System.nanoTime(), 36);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private Registry() {
    }

    /** Somebody without a key. */
    public static RequestSpecification anybody() {
        return given().config(AS_WRITTEN);
    }

    /** The campaign's administrator, who says itself which codings it takes and is given bytes as they come. */
    public static RequestSpecification adminTaking(String codings) {
        return taking(codings).header("Authorization", "Bearer " + TestDatabase.BOOTSTRAP_KEY);
    }

    /** Somebody without a key who says itself which codings it takes. */
    public static RequestSpecification taking(String codings) {
        return given()
                .config(AS_WRITTEN.decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", codings);
    }

    /** The campaign's administrator. */
    public static RequestSpecification admin() {
        return holder(TestDatabase.BOOTSTRAP_KEY);
    }

    /** Whoever holds that key. */
    public static RequestSpecification holder(String key) {
        return anybody().header("Authorization", "Bearer " + key);
    }

    public static Response get(String path) {
        return admin().get(path);
    }

    public static Response post(String path, String body) {
        return admin().contentType(JSON).body(body).post(path);
    }

    public static Response put(String path, String ifMatch, String body) {
        return admin().header("If-Match", ifMatch).contentType(JSON).body(body).put(path);
    }

    public static Response patch(String path, String ifMatch, String body) {
        return admin().header("If-Match", ifMatch).contentType(MERGE_PATCH).body(body).patch(path);
    }

    public static Response delete(String path, String ifMatch) {
        return admin().header("If-Match", ifMatch).delete(path);
    }

    /** The tag under which the administrator sees what is at that path now. */
    public static String tagOf(String path) {
        return get(path).then().statusCode(200).extract().header("ETag");
    }

    /** A word that no other test of this run uses, good as a partner's code, an identifier or a name. */
    public static String unique(String word) {
        return word + "-" + RUN + "-" + NAMES.incrementAndGet();
    }

    /** The path of a new member with nothing but a name, a type and a country. */
    public static String newMember() {
        return newMember("{\"name\": \"" + unique("Example City") + "\", \"actorType\": \"CITY\", \"country\": \"US\"}");
    }

    /** The path of a new member. */
    public static String newMember(String body) {
        return post("/v1/members", body).then().statusCode(201).extract().header("Location");
    }

    /** The last part of a path. */
    public static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The code of a new partner. */
    public static String newPartner() {
        return newPartner("\"timeZone\": \"UTC\"");
    }

    /** The code of a new partner of which these members are stated beside its name. */
    public static String newPartner(String members) {
        String code = unique("example");
        admin().contentType(JSON)
                .body("{\"name\": \"" + code + "\", " + members + "}")
                .put("/v1/partners/" + code)
                .then().statusCode(201);
        return code;
    }

    /** The path of a new member that this partner has accepted. */
    public static String newAcceptedMember(String partner) {
        String member = newMember();
        join(member, partner);
        return member;
    }

    /** Accepts the member through that partner since 2021. */
    public static void join(String member, String partner) {
        post(member + "/memberships", "{\"partner\": \"" + partner + "\", \"joinedOn\": \"2021-03-01\"}")
                .then().statusCode(201);
    }

    /** A key of a partner's own system, which may write everything of that partner. */
    public static String integrator(String partner) {
        return key("""
                {"name": "A test's key", "role": "partner-integrator", "partner": "%s",
                 "scopes": ["members:write", "memberships:write", "pledges:write", "targets:write",
                            "compliance:read", "changes:read"]}""".formatted(partner));
    }

    /** A new key. */
    public static String key(String body) {
        return post("/v1/api-keys", body).then().statusCode(201).extract().path("secret");
    }

    /** How much was ever recorded. */
    public static long revisions() {
        return count("select count(*) from revision");
    }

    public static long count(String statement, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement prepared = bound(connection.prepareStatement(statement), parameters);
                ResultSet rows = prepared.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static void change(String statement, Object... parameters) {
        try (Connection connection = connection();
                PreparedStatement prepared = bound(connection.prepareStatement(statement), parameters)) {
            prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static Connection connection() throws SQLException {
        return Arc.container().instance(AgroalDataSource.class).get().getConnection();
    }

    private static PreparedStatement bound(PreparedStatement prepared, Object... parameters) throws SQLException {
        for (int index = 0; index < parameters.length; index++) {
            prepared.setObject(index + 1, parameters[index]);
        }
        return prepared;
    }
}
