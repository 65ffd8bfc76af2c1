package org.racetozero.registry.application;

import java.util.function.Supplier;
import org.racetozero.registry.persistence.JobQueue;

/** A kind of background work, done in steps that each commit together with how far the work has come. */
interface Task {

    /**
     * What a step comes to.
     *
     * @param progress how far the work has come with it
     * @param over     whether all is done
     */
    record Step(JobQueue.Progress progress, boolean over) {
    }

    /** The kind of job that asks for it. */
    String kind();

    /**
     * Makes the next stretch of the work ready, outside any transaction.
     *
     * @return what is left to do within one, on the connections of background work
     */
    Supplier<Step> next(JobQueue.Job job);
}
