package org.racetozero.registry.http.documentation;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a problem means, as a page for people. */
final class ProblemPage {

    private ProblemPage() {
    }

    static byte[] of(ProblemTypeView problem, Locale language) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><title>%d %s</title></head>
                <body style="font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto">
                <h1>%s</h1>
                <p>%s</p>
                <p>HTTP %d, <code>%s</code></p>
                </body>
                </html>
                """
                .formatted(
                        language.toLanguageTag(),
                        problem.status(),
                        escape(problem.title()),
                        escape(problem.title()),
                        escape(problem.description()),
                        problem.status(),
                        escape(problem.type()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
