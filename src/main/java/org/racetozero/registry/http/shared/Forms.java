package org.racetozero.registry.http.shared;

/** Regular expressions of codes; none of them repeats a group without bound, so none can exhaust the stack. */
public final class Forms {

    /** Lower-case kebab: partners and the schemes of registers and classifications. */
    public static final String CODE = "^[a-z0-9](-?[a-z0-9]){0,63}$";

    /** Upper case with underscores: reasons. */
    public static final String REASON = "^[A-Z][A-Z0-9_]*$";

    private Forms() {
    }
}
