package org.racetozero.registry.http.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The view in which a caller reads what it sends here. Inside a larger body its read-only members may come along and
 * are passed over, so that what was read can be sent as it is.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShownAs {

    Class<? extends Record> value();
}
