package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;

/** Stored annual reports. */
@ApplicationScoped
public class ReportRepository implements MemberPartRepository<ReportEntity> {
}
