package org.racetozero.registry.contract.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.racetozero.registry.support.ContractOperation;

/**
 * A request made up from the contract.
 *
 * @param method      the operation's, unless another one is what is wrong
 * @param target      path and query as they are sent, percent-encoded or deliberately not
 * @param body        null for none
 * @param damage      what is wrong with it; empty when the contract allows it
 * @param mustFail    whether the contract leaves no way to accept it
 */
record FuzzRequest(
        ContractOperation operation,
        String method,
        String target,
        Map<String, String> headers,
        byte[] body,
        String damage,
        boolean mustFail) {

    private static final int SHOWN = 600;

    /** The same request with other headers beside its own; an empty value takes one away. */
    FuzzRequest with(Map<String, String> changed, String what, boolean fails) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(changed);
        all.values().removeIf(String::isEmpty);
        return new FuzzRequest(operation, method, target, all, body, what, fails);
    }

    FuzzRequest to(String otherTarget, String what, boolean fails) {
        return new FuzzRequest(operation, method, otherTarget, headers, body, what, fails);
    }

    FuzzRequest carrying(byte[] otherBody, String what, boolean fails) {
        return new FuzzRequest(operation, method, target, headers, otherBody, what, fails);
    }

    /** The request as somebody who looks for the mistake wants to read it. */
    @Override
    public String toString() {
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        return method + " " + abbreviated(target) + " (" + operation.id() + ", "
                + (damage.isEmpty() ? "as described" : damage) + ")\n"
                + headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + abbreviated(header.getValue()))
                        .collect(Collectors.joining("\n"))
                + "\n\n" + abbreviated(text);
    }

    private static String abbreviated(String text) {
        StringBuilder shown = new StringBuilder();
        text.substring(0, Math.min(SHOWN, text.length())).chars().forEach(character -> shown.append(
                Character.isISOControl(character) || Character.isSurrogate((char) character)
                        ? String.format(Locale.ROOT, "\\u%04x", character)
                        : Character.toString(character)));
        return text.length() > SHOWN ? shown + "... (" + text.length() + " characters)" : shown.toString();
    }
}
