package dev.provost.conformance.adapter.jar;

import dev.provost.adapter.AdapterException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Runs code of a vendor: its libraries find their own classes through the context class loader, and whatever it throws is a
 * fault of the adapter and not of Provost.
 *
 * @param name what the adapter is called in errors
 * @param loader loads the code
 */
record VendorCode(String name, ClassLoader loader) {

    /**
     * Runs it.
     *
     * @throws AdapterException when it fails in whatever way
     * @throws UnsupportedOperationException when it says so
     */
    <T extends @Nullable Object> T call(Callable<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.call();
        } catch (InvocationTargetException e) {
            throw failure(e.getTargetException());
        } catch (Exception | LinkageError e) {
            throw failure(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private RuntimeException failure(Throwable thrown) {
        return switch (thrown) {
            case AdapterException e -> e;
            case UnsupportedOperationException e -> e;
            case LinkageError e -> Misfit.failure(name, e);
            default ->
                new AdapterException(
                        "The adapter in %s failed: %s. That is a fault of the adapter.".formatted(name, thrown),
                        thrown);
        };
    }
}
