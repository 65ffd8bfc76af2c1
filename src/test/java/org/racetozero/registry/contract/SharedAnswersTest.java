package org.racetozero.registry.contract;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractOperation;
import org.racetozero.registry.support.ContractParameter;

/** Every operation refuses alike what no operation takes, before it looks at what it is asked about. */
@QuarkusTest
class SharedAnswersTest {

    private static final String FORGED = "Bearer r2z_nobody_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @ConfigProperty(name = "registry.bootstrap-key")
    String bootstrapKey;

    @TestFactory
    List<DynamicTest> everyOperationRefusesAlike() {
        List<DynamicTest> tests = new ArrayList<>();
        for (ContractOperation operation : Contract.read().operations()) {
            refuses(tests, operation, 400, "an unknown parameter", request().queryParam("colour", "green"));
            refuses(tests, operation, 401, "a forged key", given().header("Authorization", FORGED));
            if (!operation.open()) {
                refuses(tests, operation, 401, "no credential", given());
            }
            if (!operation.successMediaTypes().isEmpty()) {
                refuses(tests, operation, 406, "a media type it does not write", request().accept("application/xml"));
            }
            if (!operation.bodies().isEmpty()) {
                RequestSpecification plain = request().contentType("text/plain").body("hello");
                refuses(tests, operation, 415, "a media type it does not read", plain);
                String mediaType = operation.bodies().keySet().iterator().next();
                String large = "{\"name\":\"" + "x".repeat(1_500_000) + "\"}";
                refuses(tests, operation, 413, "a large body", request().contentType(mediaType).body(large));
            }
        }
        return tests;
    }

    private RequestSpecification request() {
        return given().header("Authorization", "Bearer " + bootstrapKey);
    }

    /** An honest body comes along where one is needed, so that only one thing is wrong. */
    private static void refuses(
            List<DynamicTest> tests, ContractOperation operation, int status, String what, RequestSpecification request) {
        boolean bodyNeeded = !operation.bodies().isEmpty() && status != 415 && status != 413;
        if (bodyNeeded) {
            request.contentType(operation.bodies().keySet().iterator().next()).body("{}");
        }
        tests.add(DynamicTest.dynamicTest(
                operation.id() + " answers " + what + " with " + status,
                () -> request.request(operation.method(), path(operation)).then().statusCode(status)));
    }

    private static String path(ContractOperation operation) {
        String path = operation.path();
        for (ContractParameter parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", example(parameter.name()));
            }
        }
        return path;
    }

    private static String example(String name) {
        return switch (name) {
            case "partner" -> "example-partner";
            case "externalId" -> "example-city";
            case "version" -> "3.0";
            case "criterion" -> "PN-01";
            case "problem" -> "not-found";
            default -> "01a1f64c-3198-7003-8005-3f6c2a1b8e01";
        };
    }
}
