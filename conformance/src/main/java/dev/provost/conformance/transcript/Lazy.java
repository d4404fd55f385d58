package dev.provost.conformance.transcript;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value computed once, when first asked for. */
final class Lazy<T> {

    private final Supplier<T> source;
    private volatile @Nullable T value;

    Lazy(Supplier<T> source) {
        this.source = source;
    }

    T get() {
        T known = value;
        return known != null ? known : compute();
    }

    private synchronized T compute() {
        T known = value;
        if (known == null) {
            known = source.get();
            value = known;
        }
        return known;
    }
}
