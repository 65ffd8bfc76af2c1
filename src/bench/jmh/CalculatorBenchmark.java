package bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.racetozero.registry.application.ActionCatalogue;
import org.racetozero.registry.application.ReferenceCatalogue;
import org.racetozero.registry.domain.accounting.Accountant;
import org.racetozero.registry.domain.accounting.EmissionSums;
import org.racetozero.registry.domain.calculation.CalculatedTarget;
import org.racetozero.registry.domain.calculation.CalculationInputs;
import org.racetozero.registry.domain.calculation.StatedInputs;
import org.racetozero.registry.domain.calculation.TargetCalculator;
import org.racetozero.registry.domain.calculation.TargetMethod;
import org.racetozero.registry.domain.catalogue.Assumptions;
import org.racetozero.registry.domain.catalogue.CountedLines;
import org.racetozero.registry.domain.catalogue.FactorBasis;
import org.racetozero.registry.domain.catalogue.Growth;
import org.racetozero.registry.domain.catalogue.Recommendation;
import org.racetozero.registry.domain.catalogue.Recommender;
import org.racetozero.registry.domain.catalogue.ReferenceInventory;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.inventory.InventoryLine;
import org.racetozero.registry.domain.inventory.Protocol;
import org.racetozero.registry.domain.quantity.Gas;
import org.racetozero.registry.domain.quantity.GasCoverage;
import org.racetozero.registry.domain.quantity.GwpSet;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.reference.GpcReference;
import org.racetozero.registry.domain.reference.ReferenceBook;
import org.racetozero.registry.domain.reference.ReportingLevel;
import org.racetozero.registry.domain.target.Coverage;
import org.racetozero.registry.domain.target.CoverageLevel;
import org.racetozero.registry.domain.target.Horizon;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.domain.target.TargetKind;
import org.racetozero.registry.domain.target.TargetStatus;
import org.racetozero.registry.domain.trajectory.MemberTrajectory;
import org.racetozero.registry.domain.trajectory.PathShape;
import org.racetozero.registry.domain.trajectory.ProgressState;
import org.racetozero.registry.domain.trajectory.TargetStanding;
import org.racetozero.registry.domain.trajectory.Trajectories;
import org.racetozero.registry.domain.trajectory.TrajectoryFacts;
import org.racetozero.registry.domain.trajectory.TrajectoryQuestion;

/**
 * How often a second one core calculates what the registry exists for, of a city that nobody is and on the reference
 * data the service ships.
 *
 * <p>Only what the service keeps between requests is kept between calls: the reference data, the catalogue, and what is
 * made of nothing else.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CalculatorBenchmark {

    private static final int BASE_YEAR = 2018;
    private static final int LATEST_YEAR = 2023;
    private static final BigDecimal INHABITANTS = BigDecimal.valueOf(400_000);
    private static final BigDecimal INHABITANTS_2030 = BigDecimal.valueOf(416_000);

    /** The sector whose lines are stated in tonnes of methane, so that warming potentials have to be looked up. */
    private static final String WASTE = "III";

    private CalculationInputs inputs;
    private TargetCalculator calculator;
    private Accountant accountant;
    private Inventory inventory;
    private TrajectoryFacts facts;
    private TrajectoryQuestion question;
    private Recommender recommender;
    private ReferenceInventory reference;
    private BigDecimal allowedTonnes;
    private Assumptions assumptions;

    @Setup
    public void aCity() {
        ReferenceBook book = new ReferenceCatalogue().book();
        accountant = new Accountant(book);
        List<Inventory> inventories = new ArrayList<>();
        for (int year = BASE_YEAR; year <= LATEST_YEAR; year++) {
            inventories.add(inventory(year, book));
        }
        inventory = inventories.getLast();
        BigDecimal baseTonnes = accountant.sums(inventories.getFirst()).total();
        calculator = new TargetCalculator(book);
        inputs = inputs(baseTonnes);
        facts = new TrajectoryFacts(
                List.of(
                        target(1, TargetKind.ABSOLUTE, Horizon.INTERIM, 2030, "50"),
                        target(2, TargetKind.NET_ZERO, Horizon.LONG_TERM, 2045, "90")),
                inventories, List.of());
        question = new TrajectoryQuestion(Set.of(), PathShape.LINEAR, null, LocalDate.of(2025, 6, 1));
        recommender = new Recommender(new ActionCatalogue().book());
        reference = ReferenceInventory.of(
                accountant.sums(inventory), new CountedLines(book.references(), ReportingLevel.BASIC, Set.of()), true,
                FactorBasis.LOCATION_BASED, new Growth(new BigDecimal("1.04"), BigDecimal.ZERO));
        allowedTonnes = baseTonnes.movePointLeft(1).multiply(BigDecimal.valueOf(5));
        assumptions = new Assumptions(Map.of(), true, null, FactorBasis.LOCATION_BASED, Set.of());
        requireAnswers();
    }

    @Benchmark
    public CalculatedTarget onePlanetCityChallenge() {
        return calculator.calculate(inputs);
    }

    @Benchmark
    public EmissionSums inventorySums() {
        return accountant.sums(inventory);
    }

    @Benchmark
    public MemberTrajectory trajectory() {
        return trajectories().trajectory();
    }

    @Benchmark
    public List<TargetStanding> standings() {
        return trajectories().standings();
    }

    @Benchmark
    public Recommendation recommendation() {
        return recommender.recommend(reference, allowedTonnes, assumptions);
    }

    /** Made anew for each answer, as the service does: it keeps what it has added up. */
    private Trajectories trajectories() {
        return new Trajectories(accountant, facts, question);
    }

    /** A calculator that finds something missing is soon done: then there is nothing to measure. */
    private void requireAnswers() {
        if (!calculator.violations(StatedInputs.whole(inputs)).isEmpty()
                || inventorySums().total() == null
                || !inventorySums().gaps().isEmpty()
                || !trajectory().missing().isEmpty()
                || trajectory().projected().isEmpty()
                || standings().stream().anyMatch(standing -> standing.state() == ProgressState.NO_DATA)
                || recommendation().closesGap() == null) {
            throw new IllegalStateException("the city of the benchmark does not tell everything any more");
        }
    }

    /** Every line of the GPC's reporting level BASIC, two percent less each year. */
    private static Inventory inventory(int year, ReferenceBook book) {
        List<InventoryLine> lines = new ArrayList<>();
        for (GpcReference each : book.references().all()) {
            if (each.level() == ReportingLevel.BASIC) {
                boolean isMethane = each.sector().equals(WASTE);
                BigDecimal tonnes = new BigDecimal(isMethane ? "512.75" : "48250.5")
                        .add(BigDecimal.valueOf(37L * lines.size()))
                        .multiply(new BigDecimal("0.98").pow(year - BASE_YEAR))
                        .setScale(3, RoundingMode.HALF_UP);
                lines.add(new InventoryLine(
                        each.code(), null, null, isMethane ? Gas.CH4 : Gas.CO2E, null, tonnes, null, null, null));
            }
        }
        return new Inventory(
                LabelledYear.calendar(year), null, Protocol.GPC_BASIC, GwpSet.AR5, null, null, null, INHABITANTS,
                lines, null, null, null, null, null, null, List.of(), null);
    }

    /** Its base emissions are those of the inventory of its base year. */
    private static Target target(int id, TargetKind kind, Horizon horizon, int year, String reductionPercent) {
        List<Coverage> everything = List.of(
                covered(org.racetozero.registry.domain.target.Scope.SCOPE_1),
                covered(org.racetozero.registry.domain.target.Scope.SCOPE_2),
                covered(org.racetozero.registry.domain.target.Scope.SCOPE_3));
        BigDecimal residualPercent = kind == TargetKind.NET_ZERO ? BigDecimal.TEN : null;
        return new Target(
                new UUID(0, id), kind, horizon, TargetStatus.IN_POLICY, LabelledYear.calendar(BASE_YEAR), null,
                LabelledYear.calendar(year), new BigDecimal(reductionPercent), null, null, null, everything,
                GasCoverage.ALL_GREENHOUSE_GASES, null, null, Protocol.GPC_BASIC.name(), null, false, null, null, null,
                null, null, residualPercent, null, LocalDate.of(2021, 3, 1), null, null, null, null, null);
    }

    private static Coverage covered(org.racetozero.registry.domain.target.Scope scope) {
        return new Coverage(scope, null, CoverageLevel.FULL, null);
    }

    private static CalculationInputs inputs(BigDecimal baseTonnes) {
        return new CalculationInputs(
                TargetMethod.ONE_PLANET_CITY_CHALLENGE, "US", BASE_YEAR, baseTonnes, INHABITANTS, 2030,
                INHABITANTS_2030, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
