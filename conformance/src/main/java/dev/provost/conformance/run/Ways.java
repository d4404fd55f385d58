package dev.provost.conformance.run;

import dev.provost.conformance.plan.ScenarioText;
import dev.provost.conformance.plan.Unlock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The ways to a server: the one that most scenarios take, and those for scenarios about TLS. The latter are opened when the
 * first such scenario runs. Safe for use from many threads.
 */
public final class Ways {

    private final Access main;
    private final Optional<Once> tls;
    private final Optional<Once> preSharedKey;

    private Ways(Access main, Optional<Once> tls, Optional<Once> preSharedKey) {
        this.main = main;
        this.tls = tls;
        this.preSharedKey = preSharedKey;
    }

    /** One way, which serves scenarios about TLS too when it is secure. */
    public static Ways of(Access main) {
        Optional<Once> secure = Optional.of(new Once(() -> main)).filter(way -> main.isSecure());
        boolean keyed = main.tls().preSharedKey().isPresent();
        return new Ways(main, secure.filter(way -> !keyed), secure.filter(way -> keyed));
    }

    /** This with a way for scenarios about TLS. */
    public Ways withTls(Supplier<Access> opened) {
        return new Ways(main, Optional.of(new Once(opened)), preSharedKey);
    }

    /** This with a way for scenarios about pre-shared keys. */
    public Ways withPreSharedKey(Supplier<Access> opened) {
        return new Ways(main, tls, Optional.of(new Once(opened)));
    }

    /** Whether scenarios about TLS can run. */
    public boolean hasTls() {
        return tls.isPresent();
    }

    /** Whether scenarios about pre-shared keys can run. */
    public boolean hasPreSharedKey() {
        return preSharedKey.isPresent();
    }

    /** The way that most scenarios take. */
    public Access main() {
        return main;
    }

    /** The way that a scenario takes, by its tags. */
    public Access of(ScenarioText scenario) {
        if (Unlock.TLS.isNeededBy(scenario)) {
            return opened(tls, scenario);
        }
        return Unlock.PRE_SHARED_KEY.isNeededBy(scenario) ? opened(preSharedKey, scenario) : main;
    }

    private static Access opened(Optional<Once> way, ScenarioText scenario) {
        return way.map(Once::get)
                .orElseThrow(() -> new IllegalStateException(
                        "The plan lets %s run, though no way suits it".formatted(scenario.id())));
    }

    private static final class Once {

        private final Supplier<Access> opening;
        private Optional<Access> opened = Optional.empty();

        Once(Supplier<Access> opening) {
            this.opening = opening;
        }

        synchronized Access get() {
            if (opened.isEmpty()) {
                opened = Optional.of(opening.get());
            }
            return opened.get();
        }
    }
}
