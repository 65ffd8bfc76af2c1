package org.racetozero.registry.http.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of any number of lines; its length counts Unicode characters, as a reader would. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Paragraphs.Validator.class)
public @interface Paragraphs {

    int max() default 10_000;

    String message() default "LENGTH";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts code points. */
    final class Validator implements ConstraintValidator<Paragraphs, String> {

        private int max;

        @Override
        public void initialize(Paragraphs paragraphs) {
            max = paragraphs.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || !text.isEmpty() && text.codePointCount(0, text.length()) <= max;
        }
    }
}
