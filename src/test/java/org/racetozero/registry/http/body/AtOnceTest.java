package org.racetozero.registry.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.racetozero.registry.http.Registry.admin;
import static org.racetozero.registry.http.Registry.newAcceptedMember;
import static org.racetozero.registry.http.Registry.newPartner;
import static org.racetozero.registry.http.Registry.revisions;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.racetozero.registry.http.Registry;

/** Nobody mends a body twice: one answer names all that is wrong with it, whoever finds it. */
@QuarkusTest
class AtOnceTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/bodies/at-once.csv", delimiter = '|', quoteCharacter = '~')
    void everyMistakeIsNamedOnceAndInOneAnswer(
            String address, String kind, String name, String body, String mistakes) {
        String path = address.startsWith("/") ? address : newAcceptedMember(newPartner()) + "/" + address;
        long before = revisions();

        Response answer = send(path, admin().contentType(Registry.JSON).body(body));

        answer.then().statusCode(422);
        List<String> pointers = answer.path("errors.pointer");
        List<String> codes = answer.path("errors.code");
        assertThat(IntStream.range(0, codes.size())
                        .mapToObj(index -> pointers.get(index) + " " + codes.get(index))
                        .sorted())
                .containsExactly(mistakes.split(", "));
        assertThat(answer.<List<String>>path("errors.detail")).doesNotContainNull();
        assertThat(revisions()).isEqualTo(before);
    }

    private static Response send(String path, RequestSpecification request) {
        return path.contains("/inventories/") ? request.put(path) : request.post(path);
    }
}
