package org.racetozero.registry.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.validation.Violation;

/**
 * A request body: a JSON object that is to become an input, once it is known what it is held against.
 *
 * @param <I> the input record
 */
public final class Body<I> {

    private final ObjectNode tree;
    private final boolean mergePatch;
    private final Class<I> type;
    private final Binder binder;

    Body(ObjectNode tree, boolean mergePatch, Class<I> type, Binder binder) {
        this.tree = tree;
        this.mergePatch = mergePatch;
        this.type = type;
        this.binder = binder;
    }

    /** SHA-256 of what was sent in canonical form, so that a retry may write the same facts otherwise. */
    public byte[] hash() {
        return CanonicalForm.digest(binder.plain(tree));
    }

    /** The input for something new; members that only the registry sets are refused. */
    public I value() {
        return binder.bind(tree, type, List.of(), null);
    }

    /**
     * The input for something that exists: instead of it, or merged into it (RFC 7396) when the body is a patch.
     * Members that only the registry sets may be sent back as they are, so that GET, edit, PUT works.
     */
    public I over(Record current) {
        ObjectNode shown = (ObjectNode) binder.tree(current);
        Set<String> writable = Shape.members(type);
        Map<String, RecordComponent> readOnly = Shape.components(current.getClass());
        readOnly.keySet().removeAll(writable);
        List<Violation> violations = new ArrayList<>();
        ObjectNode stated = tree.deepCopy();
        readOnly.forEach((member, component) -> {
            JsonNode sent = stated.remove(member);
            boolean missing = sent == null || sent.isNull() && !mergePatch;
            if (!missing && !Shape.isDerived(component) && !equal(sent, shown.get(member), component)) {
                violations.add(Violation.at("/" + Shape.escape(member), "READ_ONLY"));
            }
        });
        shown.retain(writable);
        if (mergePatch) {
            violations.addAll(Shape.removalsOfNothing(stated, type));
            ObjectNode base = shown.deepCopy();
            merge(base, stated);
            return binder.bind(base, type, violations, shown);
        }
        return binder.bind(stated, type, violations, shown);
    }

    private static boolean equal(JsonNode sent, JsonNode shown, RecordComponent component) {
        if (shown == null || sent.isNull()) {
            return shown == null && sent.isNull();
        }
        JsonNode stated = Shape.withoutDerived(sent, component.getGenericType());
        return stated.equals(NumberAgnostic.INSTANCE, Shape.withoutDerived(shown, component.getGenericType()));
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> entry : patch.properties()) {
            JsonNode value = entry.getValue();
            if (value.isNull()) {
                target.remove(entry.getKey());
            } else if (value instanceof ObjectNode nested) {
                ObjectNode merged = target.get(entry.getKey()) instanceof ObjectNode present
                        ? present
                        : target.putObject(entry.getKey());
                merge(merged, nested);
            } else {
                target.set(entry.getKey(), value);
            }
        }
    }
}
