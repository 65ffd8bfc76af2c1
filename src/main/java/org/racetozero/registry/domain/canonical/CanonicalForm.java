package org.racetozero.registry.domain.canonical;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.racetozero.registry.domain.quantity.Decimals;

/**
 * The one way a value is written when two are compared or hashed: JSON with sorted keys, plain decimals without
 * trailing zeros, strings in Unicode normal form C, and nothing at all for null.
 */
public final class CanonicalForm {

    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    private CanonicalForm() {
    }

    /** The form of a record, map, collection or single value. */
    public static String of(Object value) {
        return switch (value) {
            case null -> "null";
            case Boolean truth -> truth.toString();
            case BigDecimal number -> Decimals.plain(number);
            case Number number -> number.toString();
            case Enum<?> constant -> quoted(constant.name());
            case Record fields -> ofFields(fieldsOf(fields));
            case Map<?, ?> fields -> ofFields(fields);
            case Set<?> elements -> elements.stream()
                    .map(CanonicalForm::of)
                    .sorted()
                    .collect(Collectors.joining(",", "[", "]"));
            case Collection<?> elements -> elements.stream()
                    .map(CanonicalForm::of)
                    .collect(Collectors.joining(",", "[", "]"));
            default -> quoted(value.toString());
        };
    }

    /** Whether two values are one however they were written: 35.50 and 35.5, composed and decomposed letters. */
    public static boolean same(Object one, Object other) {
        return one == other || one != null && other != null && (one.equals(other) || of(one).equals(of(other)));
    }

    /** The SHA-256 digest of the form, as {@code sha256:} and hexadecimal digits. */
    public static String sha256(Object value) {
        return "sha256:" + HexFormat.of().formatHex(digest(value));
    }

    /** The SHA-256 digest of the form. */
    public static byte[] digest(Object value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of(value).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }

    private static String ofFields(Map<?, ?> fields) {
        TreeMap<String, String> forms = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                forms.put(nameOf(name), of(value));
            }
        });
        return forms.entrySet().stream()
                .map(field -> quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String nameOf(Object key) {
        return key instanceof Enum<?> constant ? constant.name() : String.valueOf(key);
    }

    private static Map<String, Object> fieldsOf(Record value) {
        Map<String, Object> fields = new TreeMap<>();
        for (RecordComponent component : COMPONENTS.get(value.getClass())) {
            try {
                fields.put(component.getName(), component.getAccessor().invoke(value));
            } catch (IllegalAccessException | InvocationTargetException inaccessible) {
                throw new IllegalStateException(value.getClass() + " hides " + component.getName(), inaccessible);
            }
        }
        return fields;
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char character : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            switch (character) {
                case '"', '\\' -> quoted.append('\\').append(character);
                default -> {
                    if (character < ' ' || Character.isSurrogate(character)) {
                        quoted.append("\\u").append(HexFormat.of().toHexDigits(character));
                    } else {
                        quoted.append(character);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
