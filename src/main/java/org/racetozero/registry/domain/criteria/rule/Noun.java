package org.racetozero.registry.domain.criteria.rule;

/** A part of the member file, and the requests by which it is read and supplied. */
public enum Noun {
    MEMBER("", "", "PATCH", "PATCH"),
    PLEDGE("/pledges", "/{pledge}", "POST", "PATCH"),
    TARGET("/targets", "/{target}", "POST", "PATCH"),
    INVENTORY("/inventories", "/{inventory}", "PUT", "PUT"),
    POPULATION("/populations", "/{population}", "PUT", "PUT"),
    PLAN("/plan", "", "PUT", "PATCH"),
    ACTION("/actions", "/{action}", "POST", "PATCH"),
    ADVOCACY("/advocacy", "", "PUT", "PATCH"),
    REPORT("/reports", "/{year}", "PUT", "PATCH"),
    JUDGEMENT("/judgements", "/{judgement}", "POST", "POST"),
    EXTENSION("/extensions", "/{extension}", "POST", "POST");

    private static final String MEMBER_PATH = "/v1/members/{member}";

    private final String collection;
    private final String item;
    private final String creation;
    private final String amendment;

    Noun(String collection, String item, String creation, String amendment) {
        this.collection = collection;
        this.item = item;
        this.creation = creation;
        this.amendment = amendment;
    }

    /** The request that supplies the field with a new one. */
    public SettledBy asksFor(String pointer) {
        String path = MEMBER_PATH + collection;
        return new SettledBy(creation, creation.equals("POST") ? path : path + item, pointer);
    }

    /** The request that supplies the field of one that exists. */
    SettledBy asksFor(String key, String pointer) {
        return new SettledBy(amendment, href(key), pointer);
    }

    /** Where one that exists is read, with its name in braces when it is not stored. */
    String href(String key) {
        return MEMBER_PATH + collection + (key == null || item.isEmpty() ? item : "/" + key);
    }

    /** Where the field of the one of that name stands in the member file. */
    String pointer(String name, String field) {
        return collection + (item.isEmpty() ? "" : "/" + name) + field;
    }
}
