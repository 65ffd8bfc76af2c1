package org.racetozero.registry.http.conditional;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.racetozero.registry.application.Precondition;
import org.racetozero.registry.http.problem.ProblemException;
import org.racetozero.registry.http.problem.ProblemType;

/** Reads the conditional headers of RFC 9110 §13. */
public final class Conditions {

    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?(\"[\\x21\\x23-\\x7e]*\")\\s*(?:,|$)");

    private Conditions() {
    }

    /** What the request requires of the resource before it may be changed. */
    public static Precondition precondition(HttpHeaders headers) {
        String match = joined(headers, HttpHeaders.IF_MATCH);
        String noneMatch = joined(headers, HttpHeaders.IF_NONE_MATCH);
        if (noneMatch != null && !noneMatch.strip().equals("*")) {
            throw ProblemException.inHeader(
                    ProblemType.MALFORMED_REQUEST, HttpHeaders.IF_NONE_MATCH, "ONLY_ANY_TAG_ON_WRITE");
        }
        if (match == null) {
            return noneMatch == null ? Precondition.NONE : new Precondition(null, false, true);
        }
        if (match.strip().equals("*")) {
            return new Precondition(null, true, noneMatch != null);
        }
        Set<Long> versions = new HashSet<>();
        for (String tag : tags(match, HttpHeaders.IF_MATCH)) {
            EntityTag.versionOf(tag).ifPresent(versions::add);
        }
        return new Precondition(versions, false, noneMatch != null);
    }

    /** Whether the caller already holds what would be sent: If-None-Match compares the whole tag. */
    public static boolean holds(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.strip().equals("*")
                || tags(ifNoneMatch, HttpHeaders.IF_NONE_MATCH).contains(tag);
    }

    /** Refuses a list of entity tags that is none, before anything is done. */
    public static void requireWellFormed(String header, String name) {
        if (header != null && !header.strip().equals("*")) {
            tags(header, name);
        }
    }

    private static String joined(HttpHeaders headers, String name) {
        List<String> lines = headers.getRequestHeader(name);
        return lines == null || lines.isEmpty() ? null : String.join(",", lines);
    }

    private static Set<String> tags(String header, String name) {
        Set<String> tags = new HashSet<>();
        Matcher matcher = TAG.matcher(header);
        int end = 0;
        while (end < header.length() || tags.isEmpty()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw ProblemException.inHeader(ProblemType.MALFORMED_REQUEST, name, "MALFORMED_ENTITY_TAG");
            }
            // A weak tag never matches strongly, so it is kept apart by its prefix.
            tags.add(matcher.group().strip().startsWith("W/") ? "W/" + matcher.group(1) : matcher.group(1));
            end = matcher.end();
        }
        return tags;
    }
}
