package org.racetozero.registry.support;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lets no answer pass in a test that the contract does not allow. */
public final class ContractFilter implements Filter {

    private static final int SHOWN = 2_000;

    private final ContractCheck check;

    public ContractFilter(ContractCheck check) {
        this.check = check;
    }

    /** Makes every request of REST Assured in this class loader go through the contract, once. */
    public static void install() {
        if (RestAssured.filters().stream().noneMatch(ContractFilter.class::isInstance)) {
            RestAssured.filters(
                    new ContractFilter(new ContractCheck(Contract.read(), ContractCoverage.ofThisBuild())));
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        byte[] body = response.asByteArray();
        String text = new String(body, StandardCharsets.UTF_8);
        List<String> violations = check.violations(new ContractCheck.Exchange(
                request.getMethod(), target(request.getURI()), response.statusCode(), response::header, text));
        if (!violations.isEmpty()) {
            throw new AssertionError("The contract does not allow what " + request.getMethod() + " "
                    + target(request.getURI()) + " answered with " + response.statusCode() + ":\n- "
                    + String.join("\n- ", violations) + "\n"
                    + text.substring(0, Math.min(SHOWN, text.length())));
        }
        return new ResponseBuilder().clone(response).setBody(body).build();
    }

    private static String target(String uri) {
        int authority = uri.indexOf("://");
        int path = authority < 0 ? 0 : uri.indexOf('/', authority + 3);
        return path < 0 ? "/" : uri.substring(path);
    }
}
