package org.racetozero.registry.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.racetozero.registry.domain.action.Action;
import org.racetozero.registry.domain.advocacy.Advocacy;
import org.racetozero.registry.domain.criteria.definition.RegisteredOverlay;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.judgement.Extension;
import org.racetozero.registry.domain.judgement.Judgement;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.partner.RegisteredPartner;
import org.racetozero.registry.domain.plan.TransitionPlan;
import org.racetozero.registry.domain.pledge.Pledge;
import org.racetozero.registry.domain.population.Population;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.report.AnnualReport;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.domain.target.Target;

/** Bodies of every shape that was ever written are read as today's. */
@QuarkusTest
class RevisionBodiesTest {

    private static final Map<ResourceKind, Type> TYPES = Map.ofEntries(
            Map.entry(ResourceKind.PARTNER, RegisteredPartner.class),
            Map.entry(ResourceKind.PARTNER_CRITERIA, RegisteredOverlay.class),
            Map.entry(ResourceKind.MEMBER, RegisteredMember.class),
            Map.entry(ResourceKind.MEMBERSHIP, RegisteredMembership.class),
            Map.entry(ResourceKind.PLEDGE, new TypeReference<Versioned<Pledge>>() { }.getType()),
            Map.entry(ResourceKind.TARGET, new TypeReference<Versioned<Target>>() { }.getType()),
            Map.entry(ResourceKind.INVENTORY, new TypeReference<Versioned<Inventory>>() { }.getType()),
            Map.entry(ResourceKind.POPULATION, new TypeReference<Versioned<Population>>() { }.getType()),
            Map.entry(ResourceKind.PLAN, new TypeReference<Versioned<Editions<TransitionPlan>>>() { }.getType()),
            Map.entry(ResourceKind.ACTION, new TypeReference<Versioned<Action>>() { }.getType()),
            Map.entry(ResourceKind.ADVOCACY, new TypeReference<Versioned<Editions<Advocacy>>>() { }.getType()),
            Map.entry(ResourceKind.REPORT, new TypeReference<Versioned<Editions<AnnualReport>>>() { }.getType()),
            Map.entry(ResourceKind.JUDGEMENT, new TypeReference<Versioned<Judgement>>() { }.getType()),
            Map.entry(ResourceKind.EXTENSION, new TypeReference<Versioned<Extension>>() { }.getType()),
            Map.entry(ResourceKind.PERSON, Map.class),
            Map.entry(ResourceKind.VERDICT, Map.class));

    @Inject
    ObjectMapper mapper;

    @Inject
    Json json;

    @ParameterizedTest
    @EnumSource
    void readsWhatTheFirstShapeWroteWithoutLoss(ResourceKind kind) throws IOException {
        JsonNode written = fixture(1).get(kind.wireName());

        String current = RevisionBodies.current(kind, 1, written.toString());

        // Fails when a fact is renamed, moved or dropped: then the shape has a new number, and its elder a way up to it.
        Object read = json.read(current, TYPES.get(kind));
        assertThat(mapper.readTree(json.write(read))).isEqualTo(written);
    }

    @Test
    void hasAFixtureOfTodaysShape() throws IOException {
        assertThat(fixture(RevisionBodies.CURRENT_SCHEMA).size()).isEqualTo(ResourceKind.values().length);
    }

    @Test
    void refusesAShapeOfTheFuture() {
        assertThatThrownBy(() -> RevisionBodies.current(ResourceKind.MEMBER, RevisionBodies.CURRENT_SCHEMA + 1, "{}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("which a later release wrote");
    }

    private JsonNode fixture(int schema) throws IOException {
        try (InputStream stream = getClass().getResourceAsStream("/revision-bodies/schema-" + schema + ".json")) {
            return mapper.readTree(stream);
        }
    }
}
