package org.racetozero.registry.http.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.application.RefusedException;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.Grounds;
import org.racetozero.registry.http.shared.ReferenceChecking;
import org.racetozero.registry.http.shared.SelfChecking;

/** Turns a JSON tree into a valid input record, or refuses it with everything that is wrong with it. */
@ApplicationScoped
public class Binder {

    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {
    };

    private final ObjectMapper mapper;
    private final Validator validator;
    private final ReferenceCatalogue references;

    public Binder(ObjectMapper mapper, Validator validator, ReferenceCatalogue references) {
        this.mapper = mapper;
        this.validator = validator;
        this.references = references;
    }

    JsonNode tree(Object view) {
        return mapper.valueToTree(view);
    }

    /** The tree as maps, lists and values. */
    Map<String, Object> plain(ObjectNode tree) {
        return mapper.convertValue(tree, PLAIN);
    }

    /**
     * Binds that tree; what was found before is refused together with what is found here.
     *
     * @param present the tree that would state what is to be replaced; null for nothing
     */
    <I> I bind(ObjectNode tree, Class<I> type, List<Violation> found, ObjectNode present) {
        ObjectNode fitting = tree.deepCopy();
        List<Violation> violations = new ArrayList<>(found);
        violations.addAll(Shape.fit(fitting, type));
        Set<String> misfits = violations.stream()
                .map(Violation::pointer)
                .collect(Collectors.toUnmodifiableSet());
        I input = convert(fitting, type);
        for (ConstraintViolation<I> broken : validator.validate(input)) {
            Violation violation = violation(broken);
            // What did not fit was taken out above; that it is now missing is no second mistake.
            if (!misfits.contains(violation.pointer())) {
                violations.add(violation);
            }
        }
        if (input instanceof SelfChecking checking) {
            addOwn(violations, checking.violations(), misfits);
        }
        if (violations.isEmpty()) {
            return input;
        }
        if (input instanceof ReferenceChecking checking) {
            addOwn(violations, checking.contradictions(grounds(violations, type, present)), misfits);
        }
        throw RefusedException.invalid(violations);
    }

    private Grounds grounds(List<Violation> violations, Class<?> type, ObjectNode present) {
        Set<String> found = violations.stream().map(Violation::pointer).collect(Collectors.toUnmodifiableSet());
        if (present == null) {
            return new Grounds(references.book(), found, null);
        }
        ObjectNode fitting = present.deepCopy();
        Shape.fit(fitting, type);
        return new Grounds(references.book(), found, convert(fitting, type));
    }

    /** Adds what does not only follow from what was taken out. */
    private static void addOwn(List<Violation> violations, List<Violation> more, Set<String> misfits) {
        more.stream()
                .filter(violation -> misfits.stream().noneMatch(misfit -> isAt(violation.pointer(), misfit)))
                .forEach(violations::add);
    }

    /** Whether a mistake lies at that place or under it, so that what is found there may only follow from it. */
    private static boolean isAt(String place, String misfit) {
        return misfit.equals(place) || misfit.startsWith(place + "/");
    }

    private <I> I convert(ObjectNode tree, Class<I> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonProcessingException shapeOverlookedSomething) {
            throw new IllegalStateException(shapeOverlookedSomething);
        }
    }

    private static Violation violation(ConstraintViolation<?> broken) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : broken.getPropertyPath()) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getName() != null && !node.getName().startsWith("<")) {
                pointer.append('/').append(Shape.escape(node.getName()));
            }
        }
        Map<String, Object> attributes = broken.getConstraintDescriptor().getAttributes();
        String at = pointer.toString();
        String constraint =
                broken.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
        return switch (constraint) {
            case "NotNull" -> Violation.at(at, "REQUIRED");
            case "Line", "Paragraphs" ->
                Violation.at(at, broken.getMessageTemplate(), "1", attributes.get("max").toString());
            case "Size" -> Violation.at(
                    at, broken.getInvalidValue() instanceof CharSequence ? "LENGTH" : "NUMBER_OF_ITEMS",
                    attributes.get("min").toString(), attributes.get("max").toString());
            case "Min", "DecimalMin" -> Violation.at(at, "TOO_SMALL", attributes.get("value").toString());
            case "Max", "DecimalMax" -> Violation.at(at, "TOO_LARGE", attributes.get("value").toString());
            case "Digits" -> Violation.at(at, "TOO_MANY_DECIMALS", attributes.get("fraction").toString());
            case "Pattern" -> Violation.at(at, "PATTERN", attributes.get("regexp").toString());
            default -> throw new IllegalStateException("no violation code is known for @" + constraint);
        };
    }
}
