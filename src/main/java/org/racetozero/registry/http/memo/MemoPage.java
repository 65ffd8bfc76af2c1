package org.racetozero.registry.http.memo;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.racetozero.registry.http.text.Messages;

/** Sets a memo as a page of HTML; whatever stands in it is escaped by the template engine. */
final class MemoPage {

    private static final String TEMPLATE = "target-memo.ftlh";
    private static final Configuration CONFIGURATION = configuration();

    private MemoPage() {
    }

    static byte[] of(Memo memo) {
        Locale language = Locale.forLanguageTag(memo.language());
        TemplateMethodModelEx say =
                arguments -> Messages.text(language, "memo." + arguments.getFirst());
        StringWriter page = new StringWriter();
        try {
            CONFIGURATION.getTemplate(TEMPLATE).process(Map.of("memo", memo, "say", say), page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (TemplateException defect) {
            throw new IllegalStateException(defect);
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Configuration configuration() {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setClassForTemplateLoading(MemoPage.class, "/memo");
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setLocalizedLookup(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        return configuration;
    }
}
