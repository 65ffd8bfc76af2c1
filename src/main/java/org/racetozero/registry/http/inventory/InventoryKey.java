package org.racetozero.registry.http.inventory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.racetozero.registry.http.request.Parameters;

/**
 * What an inventory is called in its address: {@code 2024}, or {@code 2024-operations} for a side inventory.
 *
 * @param part what a side inventory is about; null for the year's principal one
 */
public record InventoryKey(int year, String part) {

    static final String PATTERN = "^((?:19|20|21)[0-9]{2})(?:-([a-z][a-z0-9]{0,31}))?$";

    private static final Pattern FORM = Pattern.compile(PATTERN);

    /** What a path names, if it is such a key. */
    static String text(Parameters parameters, String value) {
        return FORM.matcher(value).matches() ? value : parameters.refuse("inventory", "NOT_AN_INVENTORY_KEY");
    }

    /** The key of that form. */
    public static InventoryKey of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text + " is no key of an inventory");
        }
        return new InventoryKey(Integer.parseInt(matcher.group(1)), matcher.group(2));
    }

    @Override
    public String toString() {
        return part == null ? Integer.toString(year) : year + "-" + part;
    }
}
