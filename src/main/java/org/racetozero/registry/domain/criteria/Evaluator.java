package org.racetozero.registry.domain.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.canonical.CanonicalForm;
import org.racetozero.registry.domain.criteria.clock.ReferenceDay;
import org.racetozero.registry.domain.criteria.definition.CriteriaBook;
import org.racetozero.registry.domain.criteria.definition.CriteriaVersion;
import org.racetozero.registry.domain.criteria.definition.Criterion;
import org.racetozero.registry.domain.criteria.definition.Tier;
import org.racetozero.registry.domain.criteria.rule.Emissions;
import org.racetozero.registry.domain.criteria.rule.Facts;
import org.racetozero.registry.domain.criteria.rule.Noun;
import org.racetozero.registry.domain.criteria.rule.Rule;
import org.racetozero.registry.domain.criteria.rule.Situation;
import org.racetozero.registry.domain.file.MemberFile;
import org.racetozero.registry.domain.judgement.Extension;

/**
 * Judges a member file by the criteria: the same file and question always give the same verdict, for any file.
 */
public final class Evaluator {

    private final CriteriaBook book;
    private final Emissions emissions;
    private final Function<String, Rule> rules;
    private final List<List<LocalDate>> dates;
    private final Map<AskedBy, Asked> sheets = new ConcurrentHashMap<>();

    /**
     * Refuses a book with a criterion that no rule can judge: whatever is judged later cannot fail.
     *
     * @param accountant asked only when an inventory with lines must be added up
     */
    public Evaluator(CriteriaBook book, Supplier<Accountant> accountant) {
        this(book, accountant, Rules::named);
    }

    Evaluator(CriteriaBook book, Supplier<Accountant> accountant, Function<String, Rule> rules) {
        this.book = book;
        this.emissions = new Emissions(accountant);
        this.rules = rules;
        this.dates = book.versions().stream()
                .map(version -> List.of(version.inForceOn(), version.bindsEarlierJoinersFrom()))
                .toList();
        book.everyCriterion().forEach(Evaluator::requireFit);
    }

    private static void requireFit(Criterion criterion) {
        Rules.misfit(criterion.rule(), criterion.thresholds()).ifPresent(complaint -> {
            throw new IllegalArgumentException(criterion.id() + ": " + complaint);
        });
    }

    /** The verdict on a member, with every finding of the version and of the partners' own criteria. */
    public Verdict evaluate(MemberFile file, Question question) {
        return evaluate(file, List.of(question)).getFirst();
    }

    /** One verdict for each question about one member, with what they have in common done once. */
    public List<Verdict> evaluate(MemberFile file, List<Question> questions) {
        String digest = null;
        List<Verdict> verdicts = new ArrayList<>();
        for (Question question : questions) {
            MemberFile known = file.asKnownAt(question.knownAt());
            if (known != file) {
                verdicts.add(evaluate(known, CanonicalForm.sha256(known), question));
            } else {
                digest = digest == null ? CanonicalForm.sha256(file) : digest;
                verdicts.add(evaluate(file, digest, question));
            }
        }
        return verdicts;
    }

    private Verdict evaluate(MemberFile known, String digest, Question question) {
        View view = View.of(question, known);
        ReferenceDay day = new ReferenceDay(question.asOf());
        SituationReader reader = new SituationReader(known, day, question.zone(), emissions);
        Facts<Extension> extensions = reader.facts(Noun.EXTENSION, known.extensions())
                .where(extension -> view.includes(extension.partner()));
        Clocks clocks = new Clocks(book, known.enrolments(), day, question.zone(), extensions);
        CriteriaVersion version = question.version() == null ? clocks.bindingVersion() : question.version();
        Judgements judgements =
                new Judgements(reader.facts(Noun.JUDGEMENT, known.judgements()), view, version, day);
        Situation situation = reader.read(question.partner(), clocks.campaign().start());
        Assessor assessor = new Assessor(situation, view, clocks, judgements, rules);

        Asked asked = asked(version, view);
        List<Finding> findings = asked.criteria().stream().map(assessor::assess).toList();
        List<Finding> startingLine = ofTier(Tier.STARTING_LINE, findings);
        return new Verdict(
                version.code(),
                question.partner(),
                question.asOf(),
                ComplianceStatus.of(startingLine),
                ComplianceStatus.of(startingLine.stream().map(Finding::unjudged).toList()),
                Verdict.pillarsOf(startingLine),
                startingLine,
                ofTier(Tier.LEADERSHIP, findings),
                ofTier(Tier.ADVISORY, findings),
                clocks.campaign().start(),
                nextDue(startingLine, question.asOf()),
                day.nextChange().orElse(null),
                known.member() == null || known.member().assessable(),
                inputHash(digest, asked, version, question));
    }

    /** The same for every member, so it is put together once. */
    private Asked asked(CriteriaVersion version, View view) {
        return sheets.computeIfAbsent(new AskedBy(version.code(), view.lineage()), unseen -> {
            List<Criterion> criteria = book.criteria(version, view.lineage());
            return new Asked(criteria, CanonicalForm.sha256(List.of(criteria, dates)));
        });
    }

    private static List<Finding> ofTier(Tier tier, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.criterion().tier() == tier).toList();
    }

    private static LocalDate nextDue(List<Finding> startingLine, LocalDate asOf) {
        return startingLine.stream()
                .filter(finding -> finding.status() == FindingStatus.PENDING || finding.status() == FindingStatus.MET)
                .map(Finding::subject)
                .filter(subject -> subject.daysLeft() != null)
                .flatMap(subject -> Stream.of(subject.deadline().due(), subject.deadline().lastDay()))
                .filter(due -> !due.isBefore(asOf))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String inputHash(String digest, Asked asked, CriteriaVersion version, Question question) {
        Map<String, Object> input = new TreeMap<>();
        input.put("asOf", question.asOf());
        input.put("criteria", asked.digest());
        input.put("criteriaVersion", version.code());
        input.put("file", digest);
        input.put("partner", question.partner());
        input.put("zone", question.zone());
        return CanonicalForm.sha256(input);
    }

    /** In whose view, and by which version, something is asked. */
    private record AskedBy(String version, List<String> lineage) {
    }

    /** All that is asked in a view, with a digest of it and of the dates it depends on. */
    private record Asked(List<Criterion> criteria, String digest) {
    }
}
