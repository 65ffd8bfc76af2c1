package org.racetozero.registry.contract.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.racetozero.registry.support.Contract;
import org.racetozero.registry.support.ContractCheck;
import org.racetozero.registry.support.ContractCoverage;
import org.racetozero.registry.support.ContractOperation;
import org.racetozero.registry.support.RawHttp;

/** Sends requests made up from the contract for a while, and collects what the contract does not allow in answers. */
final class Fuzzer {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ENOUGH_MISTAKES = 40;
    private static final int EXAMPLES_OF_EACH = 3;
    private static final String SEVERE = "failed";

    /** What the rest is about is made first, in this order. */
    private static final List<String> FOUNDATION = List.of(
            "putPartner", "putPartner", "createMember", "createMember", "putPartnerMember", "createMembership",
            "createPledge", "createTarget", "createTarget", "createApiKey", "listMembers", "listPartners");

    private final Contract contract = Contract.read();
    private final KnownPlaces places = new KnownPlaces();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, String> mistakes = new TreeMap<>();
    private final RawHttp service;
    private final ContractCheck check;
    private final Random random;
    private final HonestRequests honest;
    private final DamagedRequests damaged;

    /**
     * Prepares a run.
     *
     * @param coverage where to note answers; not the build's own notes, for what chance has shown no test has
     */
    Fuzzer(RawHttp service, String credential, long seed, Path coverage) {
        this.service = service;
        this.check = new ContractCheck(contract, new ContractCoverage(coverage));
        this.random = new Random(seed);
        this.honest = new HonestRequests(contract, random, places, credential);
        this.damaged = new DamagedRequests(contract, random, places, honest);
    }

    /** Runs until the time is over or there are mistakes enough to look at. */
    void run(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (String operation : FOUNDATION) {
            for (int attempt = 0; attempt < 10; attempt++) {
                send(honest.request(contract.operation(operation)));
            }
        }
        List<ContractOperation> operations = contract.operations();
        while (System.nanoTime() < end && mistakes.size() < ENOUGH_MISTAKES) {
            ContractOperation operation = operations.get(random.nextInt(operations.size()));
            send(random.nextInt(3) == 0 ? honest.request(operation) : damaged.request(operation));
        }
    }

    /** How often each status was answered. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    /** What went wrong, each kind once, with the request that shows it. */
    List<String> mistakes() {
        return List.copyOf(mistakes.values());
    }

    private void send(FuzzRequest request) {
        RawHttp.Answer answer;
        try {
            answer = service.send(request.method(), request.target(), request.headers(), request.body());
        } catch (IOException unanswered) {
            note(request, List.of("no answer: " + unanswered.getMessage()), "");
            return;
        }
        statuses.merge(answer.status(), 1, Integer::sum);
        List<String> violations = new ArrayList<>(check.violations(new ContractCheck.Exchange(
                request.method(), request.target(), answer.status(), answer.headers()::get, answer.text())));
        if (answer.status() >= 500) {
            violations.add(SEVERE + " with " + answer.status());
        } else if (request.mustFail() && answer.status() < 400) {
            violations.add("accepted with " + answer.status() + " what the contract does not allow");
        }
        note(request, violations, answer.text());
        places.learn(request, answer, tree(answer.text()));
    }

    /** A few examples of each kind of mistake are enough, each of another operation; of failures, one of each. */
    private void note(FuzzRequest request, List<String> violations, String answer) {
        if (violations.isEmpty()) {
            return;
        }
        String kind = violations.getLast().replace(request.operation().toString(), "it").replaceAll("\\d+", "0");
        String place = request.operation().id() + " " + kind;
        boolean severe = violations.getLast().startsWith(SEVERE);
        if (!mistakes.containsKey(place) && (severe || kinds.merge(kind, 1, Integer::sum) <= EXAMPLES_OF_EACH)) {
            mistakes.put(place, String.join("\n", violations) + "\n> "
                    + request.toString().replace("\n", "\n> ") + "\n< "
                    + answer.substring(0, Math.min(500, answer.length())));
        }
    }

    private static JsonNode tree(String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            return tree == null ? MissingNode.getInstance() : tree;
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
