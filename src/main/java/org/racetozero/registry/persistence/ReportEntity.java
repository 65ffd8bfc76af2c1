package org.racetozero.registry.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.racetozero.registry.domain.provenance.Editions;
import org.racetozero.registry.domain.report.AnnualReport;

/** A stored annual report with the editions it had before it was amended. */
@Entity
@Table(name = "report")
public class ReportEntity extends MemberPartEntity<Editions<AnnualReport>> {

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    @Column(nullable = false)
    Editions<AnnualReport> facts;

    protected ReportEntity() {
    }

    public ReportEntity(UUID id, UUID member, Editions<AnnualReport> facts, Instant now) {
        super(id, member, now);
        this.facts = facts;
    }

    @Override
    public Editions<AnnualReport> facts() {
        return facts;
    }

    @Override
    protected void store(Editions<AnnualReport> newFacts) {
        facts = newFacts;
    }
}
