package org.racetozero.registry.http.context;

/** The order of all filters; a lower request number and a higher response number run first. */
public final class FilterOrder {

    public static final int IDENTIFY = 100;
    public static final int DESCRIBE_METHODS = 150;
    public static final int AUTHENTICATE = 200;
    public static final int LIMIT_RATE = 300;
    public static final int CHECK_PARAMETERS = 400;

    /** Responses: the answer is rendered first, then what every response carries is added. */
    public static final int ANSWER = 400;
    public static final int ANNOUNCE_RATE = 300;
    public static final int NAME_METHODS = 200;
    public static final int COMMON_HEADERS = 100;
    /** Last, because it speaks of the headers the others have set. */
    public static final int CROSS_ORIGIN = 50;

    private FilterOrder() {
    }
}
