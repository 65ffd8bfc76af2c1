package org.racetozero.registry.http.body;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A member of a view that follows from others and from how it was asked for. What is sent back of it is passed over:
 * another language, conversion or rounding makes it another, without anybody having changed anything.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Derived {
}
