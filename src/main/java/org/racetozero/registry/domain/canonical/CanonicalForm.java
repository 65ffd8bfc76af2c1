package org.racetozero.registry.domain.canonical;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
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

    /** A component of a record: how its name stands in the form, and how its value is read. */
    private record Member(String opening, Method accessor) {

        static Member of(RecordComponent component) {
            StringBuilder opening = new StringBuilder();
            quote(opening, component.getName());
            return new Member(opening.append(':').toString(), component.getAccessor());
        }
    }

    private static final ClassValue<Member[]> MEMBERS = new ClassValue<>() {
        @Override
        protected Member[] computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .sorted(Comparator.comparing(RecordComponent::getName))
                    .map(Member::of)
                    .toArray(Member[]::new);
        }
    };

    private CanonicalForm() {
    }

    /** The form of a record, map, collection or single value. */
    public static String of(Object value) {
        StringBuilder form = new StringBuilder();
        write(form, value);
        return form.toString();
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

    private static void write(StringBuilder form, Object value) {
        switch (value) {
            case null -> form.append("null");
            case Boolean truth -> form.append(truth.booleanValue());
            case BigDecimal number -> form.append(Decimals.plain(number));
            case Number number -> form.append(number);
            case Enum<?> constant -> quote(form, constant.name());
            case Record fields -> writeRecord(form, fields);
            case Map<?, ?> fields -> writeMap(form, fields);
            case Set<?> elements -> form.append(elements.stream()
                    .map(CanonicalForm::of)
                    .sorted()
                    .collect(Collectors.joining(",", "[", "]")));
            case Collection<?> elements -> writeList(form, elements);
            default -> quote(form, value.toString());
        }
    }

    private static void writeRecord(StringBuilder form, Record fields) {
        String separator = "{";
        for (Member member : MEMBERS.get(fields.getClass())) {
            Object value = read(member, fields);
            if (value != null) {
                form.append(separator).append(member.opening());
                write(form, value);
                separator = ",";
            }
        }
        form.append(separator.equals("{") ? "{}" : "}");
    }

    private static void writeMap(StringBuilder form, Map<?, ?> fields) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (value != null) {
                sorted.put(nameOf(name), value);
            }
        });
        String separator = "{";
        for (Map.Entry<String, Object> field : sorted.entrySet()) {
            form.append(separator);
            quote(form, field.getKey());
            write(form.append(':'), field.getValue());
            separator = ",";
        }
        form.append(separator.equals("{") ? "{}" : "}");
    }

    private static void writeList(StringBuilder form, Collection<?> elements) {
        String separator = "[";
        for (Object element : elements) {
            write(form.append(separator), element);
            separator = ",";
        }
        form.append(separator.equals("[") ? "[]" : "]");
    }

    private static String nameOf(Object key) {
        return key instanceof Enum<?> constant ? constant.name() : String.valueOf(key);
    }

    private static Object read(Member member, Record value) {
        try {
            return member.accessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException inaccessible) {
            throw new IllegalStateException(value.getClass() + " hides " + member.accessor().getName(), inaccessible);
        }
    }

    private static void quote(StringBuilder form, String text) {
        String normalised = Normalizer.normalize(text, Normalizer.Form.NFC);
        form.append('"');
        for (int place = 0; place < normalised.length(); place++) {
            char character = normalised.charAt(place);
            switch (character) {
                case '"', '\\' -> form.append('\\').append(character);
                default -> {
                    if (character < ' ' || Character.isSurrogate(character)) {
                        form.append("\\u").append(HexFormat.of().toHexDigits(character));
                    } else {
                        form.append(character);
                    }
                }
            }
        }
        form.append('"');
    }
}
