package org.racetozero.registry.platform;

import io.quarkus.runtime.ApplicationLifecycleManager;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/**
 * The order in which the service goes down: the application first, so that requests under way can commit, then its
 * database, then the process.
 *
 * <p>A signal makes the JVM run all its shutdown hooks at once and halt when they are done. The hook held here is done
 * when the thread that started the database has stopped it.
 */
final class OrderlyStop implements AutoCloseable {

    private static final long TIMEOUT_SECONDS = 90;

    private final Thread starter = Thread.currentThread();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean starting = true;

    private OrderlyStop() {
    }

    static OrderlyStop ofThisThread() {
        OrderlyStop stop = new OrderlyStop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::awaitStopped, "orderly-stop"));
        return stop;
    }

    /** From here on the application holds this thread; its last act is to exit, and exiting never returns. */
    void whenApplicationEnds(Runnable last) {
        starting = false;
        BiConsumer<Integer, Throwable> exit = ApplicationLifecycleManager.getDefaultExitCodeHandler();
        ApplicationLifecycleManager.setDefaultExitCodeHandler((code, failure) -> {
            last.run();
            sayWhyRefused(failure);
            close();
            exit.accept(code, failure);
        });
    }

    /** Below the log's account of the failure, the one sentence that a person needs. */
    private static void sayWhyRefused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefusedException) {
                System.err.println("The registry did not start. " + cause.getMessage());
            }
        }
    }

    private void awaitStopped() {
        if (starting) {
            starter.interrupt();
        }
        try {
            if (!stopped.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The embedded database was not stopped in time; the next start recovers it.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Everything this thread started has ended: the process may go. */
    @Override
    public void close() {
        starting = false;
        stopped.countDown();
    }
}
