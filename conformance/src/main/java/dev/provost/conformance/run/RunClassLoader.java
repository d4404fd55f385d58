package dev.provost.conformance.run;

import java.util.Optional;

/**
 * Carries the context of a run to the objects that Cucumber creates by their names. JUnit Platform hands the context
 * class loader of the thread that starts an execution to its worker threads, so two runs in one process never meet.
 */
final class RunClassLoader extends ClassLoader {

    private final RunContext context;

    RunClassLoader(RunContext context, ClassLoader parent) {
        super("provost-run", parent);
        this.context = context;
    }

    /** The context of the run that the current thread works for. */
    static Optional<RunContext> current() {
        return Thread.currentThread().getContextClassLoader() instanceof RunClassLoader loader
                ? Optional.of(loader.context)
                : Optional.empty();
    }

    /** Does something with a context in the current thread and in those that it starts through JUnit Platform. */
    static void with(RunContext context, Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new RunClassLoader(context, RunClassLoader.class.getClassLoader()));
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
