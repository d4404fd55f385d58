package dev.provost.conformance.run;

import java.util.Optional;

/**
 * Carries the context of a run to the objects that Cucumber creates by their names. JUnit Platform hands the context
 * class loader of the thread that starts an execution to its worker threads, so two runs in one process never meet.
 *
 * <p>Every thread that is started meanwhile inherits the loader, also such as the libraries of Java keep for good; so the
 * loader lets go of the context when the work is over, or those would keep all that the run has seen.
 */
final class RunClassLoader extends ClassLoader {

    private volatile Optional<RunContext> context;

    private RunClassLoader(RunContext context, ClassLoader parent) {
        super("provost-run", parent);
        this.context = Optional.of(context);
    }

    /** The context of the run that the current thread works for. */
    static Optional<RunContext> current() {
        return Thread.currentThread().getContextClassLoader() instanceof RunClassLoader loader
                ? loader.context
                : Optional.empty();
    }

    /** Does something with a context in the current thread and in those that it starts through JUnit Platform. */
    static void with(RunContext context, Runnable work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        RunClassLoader loader = new RunClassLoader(context, RunClassLoader.class.getClassLoader());
        thread.setContextClassLoader(loader);
        try {
            work.run();
        } finally {
            thread.setContextClassLoader(before);
            loader.context = Optional.empty();
        }
    }
}
