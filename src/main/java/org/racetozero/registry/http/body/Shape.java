package org.racetozero.registry.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.quantity.Decimals;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.shared.Texts;

/**
 * Holds a JSON tree against the record it is to become, and finds everything that does not fit.
 *
 * <p>What does not fit is taken out of the tree, so that the rest can still be bound and checked: a caller learns of
 * all its mistakes at once. In a list a null takes its place, so that what follows keeps its pointer.
 */
final class Shape {

    private static final int LONGEST_NAME_SHOWN = 100;

    private final List<Violation> violations = new ArrayList<>();

    private Shape() {
    }

    /** Removes from the tree whatever cannot become part of that record, and says what it was. */
    static List<Violation> fit(ObjectNode tree, Class<?> type) {
        Shape shape = new Shape();
        shape.fitObject(tree, type, "");
        return shape.violations;
    }

    /** The members a merge patch would remove that no such record has. */
    static List<Violation> removalsOfNothing(ObjectNode patch, Class<?> type) {
        Shape shape = new Shape();
        shape.findRemovals(patch, type, "");
        return shape.violations;
    }

    private static boolean isShown(Class<?> type, String member) {
        ShownAs shown = type.getAnnotation(ShownAs.class);
        return shown != null && members(shown.value()).contains(member);
    }

    static Set<String> members(Class<?> type) {
        return components(type).keySet();
    }

    /** The members of such a record by name, in the order of the alphabet. */
    static Map<String, RecordComponent> components(Class<?> type) {
        Map<String, RecordComponent> components = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), component);
        }
        return components;
    }

    static boolean isDerived(RecordComponent component) {
        return component.isAnnotationPresent(Derived.class);
    }

    /** The tree of a value of that type, less what follows from the rest of it. */
    static JsonNode withoutDerived(JsonNode value, Type type) {
        if (value instanceof ArrayNode array && type instanceof ParameterizedType list) {
            ArrayNode items = array.arrayNode();
            array.forEach(item -> items.add(withoutDerived(item, list.getActualTypeArguments()[0])));
            return items;
        }
        if (!(value instanceof ObjectNode object && type instanceof Class<?> shape && shape.isRecord())) {
            return value;
        }
        ObjectNode left = object.deepCopy();
        components(shape).forEach((name, component) -> {
            if (isDerived(component)) {
                left.remove(name);
            } else if (left.has(name)) {
                left.set(name, withoutDerived(left.get(name), component.getGenericType()));
            }
        });
        return left;
    }

    private void fitObject(ObjectNode object, Class<?> type, String pointer) {
        Set<String> known = members(type);
        List<String> misfits = new ArrayList<>();
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                if (pointer.isEmpty() || !isShown(type, name)) {
                    violations.add(Violation.at(pointer + "/" + escape(shown(name)), "UNKNOWN_MEMBER"));
                }
                misfits.add(name);
            }
        });
        for (RecordComponent component : type.getRecordComponents()) {
            JsonNode value = object.get(component.getName());
            if (value != null && !fits(value, component.getGenericType(), pointer + "/" + component.getName())) {
                misfits.add(component.getName());
            }
        }
        object.remove(misfits);
    }

    private void findRemovals(ObjectNode patch, Class<?> type, String pointer) {
        Set<String> known = members(type);
        patch.properties().stream()
                .filter(entry -> entry.getValue().isNull() && !known.contains(entry.getKey()))
                .forEach(entry ->
                        violations.add(Violation.at(pointer + "/" + escape(shown(entry.getKey())), "UNKNOWN_MEMBER")));
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isRecord() && patch.get(component.getName()) instanceof ObjectNode nested) {
                findRemovals(nested, component.getType(), pointer + "/" + component.getName());
            }
        }
    }

    private boolean fits(JsonNode value, Type type, String pointer) {
        if (value.isNull()) {
            return true;
        }
        if (type instanceof ParameterizedType generic && Collection.class.isAssignableFrom(raw(generic))) {
            return fitsArray(value, generic.getActualTypeArguments()[0], raw(generic) == Set.class, pointer);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            if (value instanceof ObjectNode object) {
                fitObject(object, wanted, pointer);
                return true;
            }
            return misfit(pointer, "object");
        }
        return fitsScalar(value, wanted, pointer);
    }

    private boolean fitsArray(JsonNode value, Type element, boolean distinct, String pointer) {
        if (!(value instanceof ArrayNode array)) {
            return misfit(pointer, "array");
        }
        Set<JsonNode> seen = new HashSet<>();
        for (int index = 0; index < array.size(); index++) {
            String itemPointer = pointer + "/" + index;
            JsonNode item = array.get(index);
            if (distinct && !seen.add(item)) {
                violations.add(Violation.at(itemPointer, "REPEATED"));
            } else if (item.isNull()) {
                misfit(itemPointer, "value");
            } else if (!fits(item, element, itemPointer)) {
                array.setNull(index);
            }
        }
        return true;
    }

    private boolean fitsScalar(JsonNode value, Class<?> wanted, String pointer) {
        if (wanted == Boolean.class || wanted == boolean.class) {
            return value.isBoolean() || misfit(pointer, "boolean");
        }
        if (wanted == Integer.class || wanted == int.class) {
            return isInteger(value) && value.canConvertToInt() || misfit(pointer, "integer");
        }
        if (wanted == Long.class || wanted == long.class) {
            return isInteger(value) && value.canConvertToLong() || misfit(pointer, "integer");
        }
        if (wanted == BigDecimal.class) {
            return value.isNumber() || misfit(pointer, "number");
        }
        if (!value.isTextual()) {
            return misfit(pointer, "string");
        }
        return fitsText(value.textValue(), wanted, pointer);
    }

    private boolean fitsText(String text, Class<?> wanted, String pointer) {
        if (!Texts.isWritable(text)) {
            violations.add(Violation.at(pointer, "UNWRITABLE_CHARACTER"));
            return false;
        }
        if (wanted.isEnum()) {
            if (Arrays.stream(wanted.getEnumConstants()).anyMatch(constant -> constant.toString().equals(text))) {
                return true;
            }
            String allowed = Arrays.stream(wanted.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", "));
            violations.add(Violation.at(pointer, "UNKNOWN_VALUE", allowed));
            return false;
        }
        if (wanted == LocalDate.class) {
            return Texts.date(text).isPresent() || misfit(pointer, "date");
        }
        if (wanted == Instant.class) {
            return Texts.instant(text).isPresent() || misfit(pointer, "date-time");
        }
        if (wanted == UUID.class) {
            return Texts.uuid(text).isPresent() || misfit(pointer, "uuid");
        }
        if (wanted == URI.class) {
            return Texts.isWebAddress(text) || misfit(pointer, "http-uri");
        }
        if (wanted == String.class) {
            return true;
        }
        throw new IllegalStateException("no JSON form is known for " + wanted);
    }

    private boolean misfit(String pointer, String expected) {
        violations.add(Violation.at(pointer, "WRONG_TYPE_" + expected.toUpperCase(Locale.ROOT).replace('-', '_')));
        return false;
    }

    /** As JSON Schema has it, 2030.0 is an integer; a number beyond all measure is not looked at any closer. */
    private static boolean isInteger(JsonNode value) {
        return value.isIntegralNumber()
                || value.isNumber()
                        && Decimals.isOrdinary(value.decimalValue())
                        && value.decimalValue().stripTrailingZeros().scale() <= 0;
    }

    /** A member's name as it can be told to its sender: without what no JSON writer or log could carry, and short. */
    private static String shown(String name) {
        String carried = name.codePoints()
                .limit(LONGEST_NAME_SHOWN)
                .map(character -> Texts.isWritable(character) && character >= ' ' ? character : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return name.codePointCount(0, name.length()) > LONGEST_NAME_SHOWN ? carried + "…" : carried;
    }

    private static Class<?> raw(ParameterizedType generic) {
        return (Class<?>) generic.getRawType();
    }

    static String escape(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
