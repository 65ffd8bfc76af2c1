package org.racetozero.registry.http.review;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.racetozero.registry.http.text.Messages;

/** Sets a review pack as a page of HTML to be printed; whatever stands in it is escaped by the template engine. */
final class ReviewPage {

    private static final String TEMPLATE = "review-pack.ftlh";
    private static final Configuration CONFIGURATION = configuration();

    private ReviewPage() {
    }

    static byte[] of(ReviewPackView pack, Locale language) {
        TemplateMethodModelEx say = arguments -> Messages.text(
                language,
                "review." + arguments.getFirst(),
                arguments.subList(1, arguments.size()).stream().map(String::valueOf).toList());
        TemplateMethodModelEx day = arguments -> day(LocalDate.parse(String.valueOf(arguments.getFirst())), language);
        StringWriter page = new StringWriter();
        try {
            CONFIGURATION.getTemplate(TEMPLATE).process(
                    Map.of("pack", pack, "say", say, "day", day, "language", language.toLanguageTag()), page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TemplateException defect) {
            throw new IllegalStateException(defect);
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setClassForTemplateLoading(ReviewPage.class, "/memo");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
