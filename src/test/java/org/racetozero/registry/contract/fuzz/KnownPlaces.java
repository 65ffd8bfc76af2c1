package org.racetozero.registry.contract.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.racetozero.registry.support.RawHttp;

/** What the fuzzer has learned from answers: resources it made, their tags, and cursors with the list each is of. */
final class KnownPlaces {

    private static final int MOST = 200;

    /** Tag by path; empty while unknown. */
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, String> cursors = new LinkedHashMap<>();

    void learn(FuzzRequest request, RawHttp.Answer answer, JsonNode body) {
        String path = request.target().split("\\?", 2)[0];
        String location = answer.headers().get("Location");
        String tag = answer.headers().getOrDefault("ETag", "");
        if (answer.status() == 201 && location != null) {
            remember(places, location, tag);
        } else if (answer.status() == 201) {
            remember(places, path, tag);
        } else if (answer.status() == 200 && places.containsKey(path)) {
            places.put(path, tag);
        } else if (answer.status() == 204) {
            places.keySet().removeIf(known -> known.equals(path) || known.startsWith(path + "/"));
        }
        for (String direction : List.of("/page/next", "/page/prev", "/next")) {
            String cursor = body.at(direction).asText();
            if (!cursor.isEmpty()) {
                remember(cursors, cursor, request.operation().id());
            }
        }
    }

    /** A path that exists, or did, for a template such as {@code /v1/members/{member}/pledges}. */
    Optional<String> path(String template, Random random) {
        int end = template.indexOf('/', template.lastIndexOf('}') + 1);
        String place = end < 0 ? template : template.substring(0, end);
        Pattern pattern = Pattern.compile(place.replaceAll("\\{[^}]*}", "[^/]+"));
        List<String> matching =
                places.keySet().stream().filter(known -> pattern.matcher(known).matches()).toList();
        return matching.isEmpty()
                ? Optional.empty()
                : Optional.of(matching.get(random.nextInt(matching.size())) + template.substring(place.length()));
    }

    String tag(String path) {
        return places.getOrDefault(path, "");
    }

    /** A cursor of some other list. */
    Optional<String> foreignCursor(String operation, Random random) {
        List<String> foreign = new ArrayList<>();
        cursors.forEach((cursor, origin) -> {
            if (!origin.equals(operation)) {
                foreign.add(cursor);
            }
        });
        return foreign.isEmpty() ? Optional.empty() : Optional.of(foreign.get(random.nextInt(foreign.size())));
    }

    /** The last segments of known paths that lie right under that one. */
    List<String> under(String parent) {
        return places.keySet().stream()
                .filter(path -> path.startsWith(parent) && path.indexOf('/', parent.length()) < 0)
                .map(path -> path.substring(parent.length()))
                .toList();
    }

    /** The oldest goes first, so that what was deleted is forgotten in time. */
    private static void remember(Map<String, String> things, String key, String value) {
        things.put(key, value);
        if (things.size() > MOST) {
            things.remove(things.keySet().iterator().next());
        }
    }
}
