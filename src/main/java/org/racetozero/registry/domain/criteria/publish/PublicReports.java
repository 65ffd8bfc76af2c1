package org.racetozero.registry.domain.criteria.publish;

import java.util.Optional;
import org.racetozero.registry.domain.criteria.rule.Answer;
import org.racetozero.registry.domain.criteria.rule.Argument;
import org.racetozero.registry.domain.criteria.rule.Delivery;
import org.racetozero.registry.domain.criteria.rule.Entry;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Reading;
import org.racetozero.registry.domain.report.AnnualReport;

/** What the duties to report share: which reports are public, and what is said where none is. */
final class PublicReports {

    static final String PUBLISHED_ON = "/publishedOn";
    private static final String PUBLIC_URL = "/publicUrl";

    private PublicReports() {
    }

    /** The reading of a public report; whoever must report again does so with a new one. */
    static Reading published(String key, Entry<AnnualReport> report) {
        return Reading.because(key, Argument.day(report.fact().publishedOn()))
                .observing(report.fact().publishedOn().toString())
                .from(report, PUBLISHED_ON)
                .delivering(new Delivery(report.fact().publishedOn(), Noun.REPORT.asksFor(PUBLISHED_ON)));
    }

    /** What is said under that criterion's key of a member without a public report. */
    static Answer none(String criterion, Facts<AnnualReport> reports) {
        if (reports.isDeclaredNone()) {
            return Answer.failing(Reading.because(criterion + ".declaredNone"), Noun.REPORT.asksFor(PUBLISHED_ON));
        }
        Optional<Entry<AnnualReport>> undated = reports.where(report -> report.publicUrl() != null).latest();
        if (undated.isPresent()) {
            return Answer.missing(
                    Reading.because(criterion + ".dayUnknown").from(undated.get(), PUBLIC_URL),
                    undated.get().asksFor(PUBLISHED_ON));
        }
        return reports.latest()
                .map(draft -> Answer.absent(
                        Reading.because(criterion + ".notPublic").from(draft, PUBLIC_URL), draft.asksFor(PUBLIC_URL)))
                .orElseGet(() -> Answer.absent(
                        Reading.because(criterion + ".none"), Noun.REPORT.asksFor(PUBLISHED_ON)));
    }
}
