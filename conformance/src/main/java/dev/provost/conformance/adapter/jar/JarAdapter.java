package dev.provost.conformance.adapter.jar;

import dev.provost.adapter.ServerAdapter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Calls an adapter of a jar as a {@link VendorCode}. */
final class JarAdapter implements InvocationHandler {

    private final ServerAdapter adapter;
    private final AdapterJar jar;
    private final VendorCode code;

    private JarAdapter(ServerAdapter adapter, AdapterJar jar, VendorCode code) {
        this.adapter = adapter;
        this.jar = jar;
        this.code = code;
    }

    static ServerAdapter of(ServerAdapter adapter, AdapterJar jar, VendorCode code) {
        return (ServerAdapter) Proxy.newProxyInstance(
                ServerAdapter.class.getClassLoader(),
                new Class<?>[] {ServerAdapter.class},
                new JarAdapter(adapter, jar, code));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        try {
            return code.call(() -> method.invoke(adapter, arguments));
        } finally {
            if (method.getName().equals("close")) {
                jar.close();
            }
        }
    }
}
