package dev.provost.conformance.adapter.jar;

import dev.provost.adapter.AdapterFactory;

/**
 * Shows the JDK and the adapter SPI, and nothing else of the program: what a vendor brings along never meets what Provost
 * happens to use.
 */
final class SpiOnly extends ClassLoader {

    private static final String SPI = AdapterFactory.class.getPackageName() + ".";
    private static final String NULLNESS = "org.jspecify.annotations.";

    SpiOnly() {
        super("provost-adapter-spi", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        boolean shown = inside(name, SPI) || inside(name, NULLNESS);
        if (!shown) {
            throw new ClassNotFoundException(name);
        }
        return Class.forName(name, false, AdapterFactory.class.getClassLoader());
    }

    private static boolean inside(String name, String packagePrefix) {
        return name.startsWith(packagePrefix) && name.indexOf('.', packagePrefix.length()) < 0;
    }
}
