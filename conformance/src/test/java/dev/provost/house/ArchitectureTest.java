package dev.provost.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    /** Each room and what it may know of ours besides itself; {@code ..} includes the rooms inside. */
    private static final Map<String, String[]> MAY_KNOW = Map.ofEntries(
            room("syncml"),
            room("fault"),
            room("security", "syncml"),
            room("fumo"),
            room("download", "syncml"),
            room("flash", "security", "fumo"),
            room("tree", "syncml"),
            room("session", "syncml", "tree", "security"),
            room("push"),
            room("tree.ddf", "tree", "syncml"),
            room("tree.tnds", "tree", "syncml"),
            room("notification", "push", "security", "syncml"),
            room("bootstrap", "push", "security", "syncml", "tree"),
            room(
                    "handset",
                    "session",
                    "bootstrap",
                    "notification",
                    "push",
                    "flash",
                    "fumo",
                    "download",
                    "syncml",
                    "tree",
                    "security"),
            room("transport", "fault", "push"),
            room(
                    "fleet",
                    "handset",
                    "transport",
                    "session",
                    "bootstrap",
                    "notification",
                    "push",
                    "flash",
                    "fumo",
                    "download",
                    "syncml",
                    "security",
                    "tree",
                    "fault"),
            room("reports"),
            room("adapter"),
            room("container"),
            room("fixtures.pki"),
            room("fixtures.firmware", "fixtures.pki", "flash", "fumo", "security"),
            room(
                    "fixtures.server",
                    "fixtures.pki",
                    "syncml",
                    "security",
                    "transport",
                    "tree",
                    "push",
                    "notification",
                    "bootstrap",
                    "fumo",
                    "download"),
            room("fixtures.models", "handset", "tree", "flash", "fixtures.firmware"));

    private static final Set<String> NOT_BUILT_YET = Set.of();

    private static final String[] CORE = {
        "dev.provost.syncml..",
        "dev.provost.tree..",
        "dev.provost.security..",
        "dev.provost.session..",
        "dev.provost.handset..",
        "dev.provost.flash..",
        "dev.provost.fumo..",
        "dev.provost.download..",
        "dev.provost.fault..",
        "dev.provost.push..",
        "dev.provost.notification..",
        "dev.provost.bootstrap.."
    };

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.provost");

    private static Map.Entry<String, String[]> room(String name, String... knows) {
        return Map.entry(name, knows);
    }

    @TestFactory
    Stream<DynamicTest> a_room_knows_only_the_rooms_below_it() {
        return MAY_KNOW.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(room -> DynamicTest.dynamicTest(room.getKey(), () -> {
                    String[] allowed = Stream.concat(Stream.of(room.getKey()), Stream.of(room.getValue()))
                            .map(name -> "dev.provost." + name + "..")
                            .toArray(String[]::new);
                    DescribedPredicate<JavaClass> elsewhere =
                            resideInAPackage("dev.provost..").and(DescribedPredicate.not(resideInAnyPackage(allowed)));
                    noClasses()
                            .that()
                            .resideInAPackage("dev.provost." + room.getKey() + "..")
                            .should()
                            .dependOnClassesThat(elsewhere)
                            .allowEmptyShould(NOT_BUILT_YET.contains(room.getKey()))
                            .check(HOUSE);
                }));
    }

    /** Its readers of DDF and TNDS, in rooms of their own, know the codec; the tree itself stays a plain value. */
    @Test
    void the_tree_itself_knows_nothing_else_of_ours() {
        noClasses()
                .that()
                .resideInAPackage("dev.provost.tree")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.provost..")
                        .and(DescribedPredicate.not(resideInAPackage("dev.provost.tree"))))
                .check(HOUSE);
    }

    @Test
    void the_core_does_no_input_or_output_and_starts_no_thread() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.nio.file..", "java.nio.channels..", "java.util.concurrent..", "io.netty..")
                        .or(JavaClass.Predicates.type(Thread.class))
                        .or(JavaClass.Predicates.type(java.io.File.class))
                        .or(JavaClass.Predicates.assignableTo(java.net.Socket.class)))
                .check(HOUSE);
    }

    @Test
    void the_core_reads_no_clock_and_draws_no_unseeded_random_number() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callConstructor(java.security.SecureRandom.class)
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(java.time.InstantSource.class, "system")
                .orShould()
                .callConstructor(java.util.SplittableRandom.class)
                .check(HOUSE);
    }

    @Test
    void sockets_are_the_business_of_the_transport() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.provost.transport..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.netty.."))
                .check(HOUSE);
    }

    @Test
    void only_the_command_line_writes_to_the_standard_streams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.provost.conformance.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(HOUSE);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("dev.provost.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void no_state_is_static_and_mutable() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("dev.provost..")
                .should()
                .beFinal()
                .check(HOUSE);
    }

    @Test
    void classes_are_final_or_made_to_be_extended() {
        classes()
                .that()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(HOUSE);
    }

    @Test
    void every_package_states_its_nullness() {
        Stream<String> unmarked = HOUSE.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(p -> !p.getClasses().isEmpty())
                .filter(p -> !p.isAnnotatedWith(NullMarked.class))
                .map(p -> p.getName())
                .sorted();
        Assertions.assertThat(unmarked)
                .as("packages without @NullMarked in package-info")
                .isEmpty();
    }
}
