package org.racetozero.registry.domain.criteria;

import java.lang.reflect.Constructor;
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
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes records of any type out of nothing but their components: unknown values everywhere, ordinary ones, and nonsense
 * such as the years 0 and 9999, days at the ends of the calendar and numbers beyond any reckoning.
 */
final class RandomRecords {

    private static final LocalDate CENTRE = LocalDate.of(2024, 6, 30);

    private final RandomGenerator random;
    private final double unknownShare;

    RandomRecords(long seed) {
        random = new Random(seed);
        unknownShare = random.nextDouble() * 0.6;
    }

    <T extends Record> T next(Class<T> type) {
        return type.cast(record(type, null));
    }

    private Object record(Class<?> type, Type[] arguments) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> value(resolved(component.getGenericType(), arguments), component.getType()))
                .toArray();
        Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalStateException(type + " refuses " + Arrays.toString(values), refused);
        }
    }

    /** The one type variable of the domain's records is the fact of a recorded one. */
    private static Type resolved(Type type, Type[] arguments) {
        return type instanceof Class<?> || type instanceof ParameterizedType ? type : arguments[0];
    }

    private Object value(Type generic, Class<?> erased) {
        Class<?> type = generic instanceof Class<?> plain ? plain : erased;
        if (type.isPrimitive()) {
            return type == boolean.class ? (Object) random.nextBoolean() : (Object) year();
        }
        if (random.nextDouble() < unknownShare) {
            return null;
        }
        if (Collection.class.isAssignableFrom(type)) {
            return collection(((ParameterizedType) generic).getActualTypeArguments()[0], type);
        }
        if (generic instanceof ParameterizedType parameterised) {
            return record((Class<?>) parameterised.getRawType(), parameterised.getActualTypeArguments());
        }
        if (type.isRecord()) {
            return record(type, null);
        }
        return type.isEnum() ? oneOf(type.getEnumConstants()) : scalar(type);
    }

    private Object scalar(Class<?> type) {
        if (type == LocalDate.class) {
            return day();
        } else if (type == Instant.class) {
            return Instant.ofEpochSecond(random.nextLong(1_500_000_000L, 1_900_000_000L));
        } else if (type == BigDecimal.class) {
            return number();
        } else if (type == Integer.class) {
            return year();
        } else if (type == Long.class) {
            return random.nextLong();
        } else if (type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == UUID.class) {
            return new UUID(0, random.nextInt(4));
        } else if (type == URI.class) {
            return URI.create("https://example.org/" + random.nextInt(3));
        } else if (type == String.class) {
            return oneOf("", " ", "a", "b", "PL-05", "PB-01", "3.0", "iclei150", "cities-race-to-zero", "\ud800", "é");
        }
        throw new IllegalStateException("No random value for " + type);
    }

    private Object collection(Type element, Class<?> collection) {
        Class<?> type = (Class<?>) (element instanceof ParameterizedType generic ? generic.getRawType() : element);
        List<Object> elements = new ArrayList<>();
        int size = random.nextInt(4);
        while (elements.size() < size) {
            Object value = value(element, type);
            if (value != null) {
                elements.add(value);
            }
        }
        return collection == Set.class ? new HashSet<>(elements) : elements;
    }

    private LocalDate day() {
        return random.nextInt(12) == 0
                ? oneOf(
                        LocalDate.MIN,
                        LocalDate.MAX,
                        LocalDate.of(0, 1, 1),
                        LocalDate.of(9999, 12, 31),
                        LocalDate.of(2024, 2, 29))
                : CENTRE.plusDays(random.nextInt(-2500, 2500));
    }

    private int year() {
        return random.nextInt(12) == 0
                ? oneOf(0, -1, 9999, Integer.MIN_VALUE, Integer.MAX_VALUE)
                : random.nextInt(2010, 2055);
    }

    private BigDecimal number() {
        return random.nextInt(12) == 0
                ? oneOf(
                        new BigDecimal("1E+1000000000"),
                        new BigDecimal("1E-1000000000"),
                        new BigDecimal("-1E+2000000000"),
                        new BigDecimal("0E+1000000000"),
                        new BigDecimal("123456789012345678901234567890.123456789"))
                : BigDecimal.valueOf(random.nextInt(-50, 1500), random.nextInt(0, 2));
    }

    @SafeVarargs
    private final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}
