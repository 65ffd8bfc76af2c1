package org.racetozero.registry.application;

import java.util.Optional;

/** A kind of background work, done in steps that each commit together with how far the work has come. */
interface Task {

    /** The kind of job that asks for it. */
    String kind();

    /**
     * Does the next stretch of the work, within the transaction at hand.
     *
     * @param subject  what the job is about
     * @param position where the last step left off; {@link org.racetozero.registry.persistence.JobQueue#START} at first
     * @return where to go on; empty when all is done
     */
    Optional<String> step(String subject, String position);
}
