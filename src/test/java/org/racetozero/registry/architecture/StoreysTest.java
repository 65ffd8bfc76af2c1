package org.racetozero.registry.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the house to its plan: {@code http → application → { domain, persistence }}, and no arrow back up. */
class StoreysTest {

    private static final String HOUSE = "org.racetozero.registry";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);

    @TestFactory
    Stream<DynamicTest> theHouseStandsAsPlanned() {
        return Stream.of(
                        layeredArchitecture()
                                .consideringOnlyDependenciesInLayers()
                                .layer("http").definedBy(HOUSE + ".http..")
                                .layer("application").definedBy(HOUSE + ".application..")
                                .layer("persistence").definedBy(HOUSE + ".persistence..")
                                .layer("domain").definedBy(HOUSE + ".domain..")
                                .layer("platform").definedBy(HOUSE + ".platform..")
                                .whereLayer("platform").mayNotBeAccessedByAnyLayer()
                                .whereLayer("http").mayOnlyBeAccessedByLayers("platform")
                                .whereLayer("application").mayOnlyBeAccessedByLayers("http", "platform")
                                .whereLayer("persistence").mayOnlyBeAccessedByLayers("application", "platform")
                                .as("arrows run from http to application to domain and persistence only"),
                        noClasses().that().resideInAPackage(HOUSE + ".domain..")
                                .should().dependOnClassesThat()
                                .resideOutsideOfPackages("java..", HOUSE + ".domain..")
                                .as("the domain knows nothing but the language"),
                        noClasses().that().resideOutsideOfPackage(HOUSE + ".persistence..")
                                .should().dependOnClassesThat().resideInAnyPackage("org.hibernate..")
                                .as("Hibernate is persistence's own"),
                        noClasses().that().resideOutsideOfPackages(HOUSE + ".http..", HOUSE + ".platform..")
                                .should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs..")
                                .as("HTTP is spoken in http and the filters of platform"),
                        methods().that().areAnnotatedWith(Transactional.class)
                                .should().beDeclaredInClassesThat().resideInAPackage(HOUSE + ".application..")
                                .allowEmptyShould(true)
                                .as("transactions begin in application"),
                        noClasses().that().resideInAPackage(HOUSE + ".http..")
                                .should().dependOnClassesThat().areAnnotatedWith(Entity.class)
                                .as("no entity leaves through http"),
                        noCycles("domain"),
                        noCycles("http"))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
    }

    private static ArchRule noCycles(String storey) {
        return slices().matching(HOUSE + "." + storey + ".(*)..")
                .should().beFreeOfCycles()
                .as("no two rooms of " + storey + " lean on each other");
    }
}
