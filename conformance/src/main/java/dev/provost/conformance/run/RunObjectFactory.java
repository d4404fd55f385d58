package dev.provost.conformance.run;

import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.picocontainer.MutablePicoContainer;
import org.picocontainer.PicoBuilder;

/**
 * Creates the step objects of one scenario after another, each scenario with a fresh container that also holds the {@link
 * RunContext}. Cucumber makes one factory for each of its threads.
 */
public final class RunObjectFactory implements ObjectFactory {

    private final Set<Class<?>> classes = new LinkedHashSet<>();
    private final RunContext context;

    private @Nullable MutablePicoContainer container;

    /** A factory for the run that the calling thread works for; only Cucumber calls it. */
    public RunObjectFactory() {
        this(RunClassLoader.current().orElseGet(RunContext::forInspection));
    }

    RunObjectFactory(RunContext context) {
        this.context = context;
    }

    @Override
    public boolean addClass(Class<?> type) {
        if (isCreatable(type) && classes.add(type)) {
            for (Constructor<?> constructor : type.getConstructors()) {
                for (Class<?> parameter : constructor.getParameterTypes()) {
                    addClass(parameter);
                }
            }
        }
        return true;
    }

    private static boolean isCreatable(Class<?> type) {
        return type != RunContext.class
                && !type.isInterface()
                && !type.isPrimitive()
                && !Modifier.isAbstract(type.getModifiers())
                && type.getPackageName().startsWith("dev.provost.conformance");
    }

    @Override
    public void start() {
        MutablePicoContainer fresh =
                new PicoBuilder().withCaching().withLifecycle().build();
        fresh.addComponent(context);
        classes.forEach(fresh::addComponent);
        fresh.start();
        container = fresh;
    }

    @Override
    public void stop() {
        if (container != null) {
            container.stop();
            container.dispose();
            container = null;
        }
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        if (container == null) {
            throw new IllegalStateException("Cucumber asked for a " + type.getSimpleName() + " outside a scenario.");
        }
        return container.getComponent(type);
    }
}
