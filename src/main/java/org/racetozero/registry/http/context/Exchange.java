package org.racetozero.registry.http.context;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.racetozero.registry.application.Caller;

/** What is known of the request being answered: its id, its language, and who sent it. */
@RequestScoped
public class Exchange {

    /** The languages texts exist in, the default one first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.JAPANESE);

    private UUID requestId = UUID.randomUUID();
    private Locale language = Locale.ENGLISH;
    private Caller caller = Caller.ANONYMOUS;

    public UUID requestId() {
        return requestId;
    }

    public Locale language() {
        return language;
    }

    public Caller caller() {
        return caller;
    }

    public void identify(UUID id) {
        requestId = id;
    }

    public void speak(Locale chosen) {
        language = chosen;
    }

    public void attribute(Caller sender) {
        caller = sender;
    }
}
