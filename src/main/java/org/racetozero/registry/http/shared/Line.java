package org.racetozero.registry.http.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of one line that is not blank; its length counts Unicode characters, as a reader would. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Line.Validator.class)
public @interface Line {

    int max() default 500;

    String message() default "LENGTH";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says by its message which of the three is wrong. */
    final class Validator implements ConstraintValidator<Line, String> {

        private int max;

        @Override
        public void initialize(Line line) {
            max = line.max();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            if (text.chars().anyMatch(character -> character == '\n' || character == '\r' || character == '\t')) {
                return refuse(context, "NOT_ONE_LINE");
            }
            if (text.codePointCount(0, text.length()) > max || text.isEmpty()) {
                return false;
            }
            return text.codePoints().anyMatch(Validator::isSeen) || refuse(context, "BLANK");
        }

        /** Not white space in any script: also a no-break space and a byte order mark show nothing. */
        private static boolean isSeen(int character) {
            return !Character.isWhitespace(character) && !Character.isSpaceChar(character) && character != 0xFEFF;
        }

        private static boolean refuse(ConstraintValidatorContext context, String code) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(code).addConstraintViolation();
            return false;
        }
    }
}
