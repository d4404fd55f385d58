package dev.provost.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The core does no input or output, starts no thread, reads no clock and draws no random number of its own: what it may use of
 * Java and of libraries is counted up here, so that nothing else slips in.
 */
class PurityTest {

    private static final String[] CORE = Stream.of(
                    "syncml",
                    "tree",
                    "security",
                    "session",
                    "handset",
                    "flash",
                    "fumo",
                    "download",
                    "fault",
                    "push",
                    "notification",
                    "bootstrap")
            .map(room -> "dev.provost." + room + "..")
            .toArray(String[]::new);

    /** Without the rooms inside them, but for security and cryptography. */
    private static final String[] JAVA = {
        "java.lang",
        "java.lang.invoke",
        "java.lang.runtime",
        "java.math",
        "java.nio",
        "java.nio.charset",
        "java.security..",
        "java.text",
        "java.time",
        "java.time.chrono",
        "java.time.format",
        "java.time.temporal",
        "java.util",
        "java.util.function",
        "java.util.random",
        "java.util.regex",
        "java.util.stream",
        "java.util.zip",
        "javax.crypto..",
        "javax.security.auth.x500",
        "javax.xml.stream..",
        "org.jspecify.annotations"
    };

    /** Of packages that also open files or lines. */
    private static final Class<?>[] SINGLY = {
        java.io.ByteArrayInputStream.class,
        java.io.ByteArrayOutputStream.class,
        java.io.DataOutputStream.class,
        java.io.EOFException.class,
        java.io.IOException.class,
        java.io.InputStream.class,
        java.io.OutputStream.class,
        java.io.Reader.class,
        java.io.Serializable.class,
        java.io.StringReader.class,
        java.io.StringWriter.class,
        java.io.UncheckedIOException.class,
        java.io.Writer.class,
        java.net.URI.class,
        java.net.URISyntaxException.class,
        java.net.URLDecoder.class
    };

    /** Which library serves which room. */
    private static final Map<String, String[]> LIBRARIES = Map.of(
            "dev.provost.syncml.codec", new String[] {"com.fasterxml.aalto..", "org.codehaus.stax2.."},
            "dev.provost.tree.ddf", new String[] {"com.fasterxml.aalto..", "org.codehaus.stax2.."},
            "dev.provost.handset.model", new String[] {"com.fasterxml.jackson.."},
            "dev.provost.flash.upkg", new String[] {"org.bouncycastle..", "com.github.luben.zstd"});

    private static final Class<?>[] IMPURE = {
        Thread.class, ThreadLocal.class, Process.class, ProcessBuilder.class, Runtime.class, java.util.Timer.class
    };

    private static final Set<String> CLOCKS_AND_CHANCE = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.identityHashCode",
            "java.lang.Math.random",
            "java.util.UUID.randomUUID",
            "java.util.Calendar.getInstance",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.util.random.RandomGenerator.getDefault",
            "java.util.random.RandomGenerator.of",
            "java.time.ZoneId.systemDefault",
            "java.time.InstantSource.system",
            "java.security.SecureRandom.getInstance",
            "java.security.SecureRandom.getInstanceStrong",
            "org.bouncycastle.crypto.CryptoServicesRegistrar.getSecureRandom");

    private static final Set<Class<?>> BORN_OF_CHANCE_OR_TIME = Set.of(
            java.util.Random.class,
            java.util.SplittableRandom.class,
            java.util.Date.class,
            java.util.GregorianCalendar.class,
            java.security.SecureRandom.class);

    @Test
    void the_core_uses_what_is_pure_only() {
        DescribedPredicate<JavaClass> pure = resideInAPackage("dev.provost..")
                .or(resideInAnyPackage(JAVA))
                .or(belongToAnyOf(SINGLY))
                .or(DescribedPredicate.describe("simple values", type -> type.isPrimitive() || type.isArray()));
        for (String room : CORE) {
            String plain = room.substring(0, room.length() - 2);
            String[] withLibraries = LIBRARIES.keySet().stream()
                    .filter(name -> name.startsWith(plain))
                    .toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage(room)
                    .and()
                    .resideOutsideOfPackages(withLibraries)
                    .should()
                    .onlyDependOnClassesThat(pure)
                    .check(House.classes());
        }
        LIBRARIES.forEach((room, libraries) -> classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(pure.or(resideInAnyPackage(libraries)))
                .check(House.classes()));
    }

    @Test
    void the_core_starts_no_thread_and_no_process() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat(belongToAnyOf(IMPURE)
                        .or(assignableTo(java.io.Closeable.class).and(resideInAPackage("java.nio.."))))
                .check(House.classes());
    }

    @Test
    void the_core_reads_no_clock_and_draws_no_unseeded_random_number() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .callMethodWhere(DescribedPredicate.describe("reads a clock or draws a number", PurityTest::isImpure))
                .orShould()
                .callConstructorWhere(DescribedPredicate.describe(
                        "begins with the time or by chance",
                        call -> call.getTarget().getRawParameterTypes().isEmpty()
                                && BORN_OF_CHANCE_OR_TIME.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)))
                .check(House.classes());
    }

    private static boolean isImpure(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getTarget().getName();
        boolean now = owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system"));
        boolean shuffle = owner.equals("java.util.Collections")
                && name.equals("shuffle")
                && call.getTarget().getRawParameterTypes().size() == 1;
        return now || shuffle || CLOCKS_AND_CHANCE.contains(owner + "." + name);
    }
}
