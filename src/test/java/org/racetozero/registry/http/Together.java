package org.racetozero.registry.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Callers that act at the same moment. */
public final class Together {

    private Together() {
    }

    /** What each of so many callers gets who all do the same. */
    public static <T> List<T> repeat(int callers, Callable<T> action) {
        return all(Collections.nCopies(callers, action));
    }

    /** What each of these callers gets, in their order. */
    public static <T> List<T> all(List<? extends Callable<T>> actions) {
        CountDownLatch ready = new CountDownLatch(actions.size());
        try (ExecutorService callers = Executors.newFixedThreadPool(actions.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> action : actions) {
                running.add(callers.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return action.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }
}
