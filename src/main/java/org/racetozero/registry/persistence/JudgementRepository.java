package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;

/** Stored judgements of reviewers. */
@ApplicationScoped
public class JudgementRepository implements MemberPartRepository<JudgementEntity> {
}
