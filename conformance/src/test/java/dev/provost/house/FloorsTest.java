package dev.provost.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between rooms: there is none that the table does not name, and the table names none that is not there. */
class FloorsTest {

    /**
     * Each room with the rooms inside it, and what it may know of ours besides itself.
     *
     * @param name below {@code dev.provost}
     * @param knows likewise
     */
    private record Room(String name, List<String> knows) {

        DescribedPredicate<JavaClass> inside() {
            return within(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Room room(String name, String... knows) {
        return new Room(name, List.of(knows));
    }

    private static DescribedPredicate<JavaClass> within(String room) {
        return resideInAPackage("dev.provost." + room + "..");
    }

    static Stream<Room> rooms() {
        return Stream.of(
                        Stream.of(
                                room("syncml"),
                                room("fault"),
                                room("push"),
                                room("fumo"),
                                room("download", "syncml"),
                                room("security", "syncml"),
                                room("tree", "syncml"),
                                room("tree.ddf", "tree", "syncml"),
                                room("tree.tnds", "tree", "syncml"),
                                room("session", "syncml", "tree", "security"),
                                room("notification", "push", "security"),
                                room("bootstrap", "push", "security", "syncml", "tree")),
                        flash(),
                        Stream.of(
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
                                room("handset.fumo", "flash", "fumo", "download", "session", "syncml", "tree"),
                                room("transport", "fault", "push"),
                                room("transport.fetch", "transport", "fault"),
                                room(
                                        "fleet",
                                        "handset",
                                        "transport",
                                        "session",
                                        "flash",
                                        "fumo",
                                        "download",
                                        "syncml",
                                        "security",
                                        "fault")),
                        upstairs())
                .flatMap(each -> each);
    }

    /** From the chip up to the campaign; the packages stand beside the chip and know no flash. */
    private static Stream<Room> flash() {
        return Stream.of(
                room("flash", "fumo"),
                room("flash.chip"),
                room("flash.partition", "flash.chip"),
                room("flash.upkg", "fumo"),
                room("flash.boot", "flash.chip", "flash.partition", "flash.upkg"),
                room("flash.agent", "flash.boot", "flash.chip", "flash.partition", "flash.upkg", "fumo"),
                room("flash.unit", "flash.agent", "flash.boot", "flash.chip", "flash.partition", "flash.upkg", "fumo"),
                room(
                        "flash.campaign",
                        "flash.unit",
                        "flash.boot",
                        "flash.chip",
                        "flash.partition",
                        "flash.upkg",
                        "fumo"));
    }

    private static Stream<Room> upstairs() {
        return Stream.of(
                room("reports"),
                room("reports.flash"),
                room("reports.campaign", "reports.flash"),
                room("adapter"),
                room("container"),
                room("fixtures.pki"),
                room("fixtures.firmware", "fixtures.pki", "flash.upkg", "fumo"),
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
                room("fixtures.server.firmware", "fixtures.server.defect", "fixtures.server.device", "fumo"),
                room("fixtures.server.download", "fixtures.server.defect", "download", "transport"),
                room("fixtures.models", "handset", "fixtures.firmware"),
                room("conformance.flash", "flash", "fumo", "reports.flash"),
                room("conformance.powercut", "flash", "fumo", "fixtures.firmware"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void a_room_knows_only_the_rooms_below_it(Room room) {
        String[] allowed = Stream.concat(Stream.of(room.name()), room.knows().stream())
                .map(name -> "dev.provost." + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that(room.inside())
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.provost..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .check(House.classes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void a_room_may_know_no_more_than_it_needs(Room room) {
        List<JavaClass> known = House.classes().stream()
                .filter(room.inside())
                .flatMap(each -> each.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .distinct()
                .toList();
        assertThat(room.knows().stream().filter(other -> known.stream().noneMatch(within(other))))
                .as("what %s may know and does not", room)
                .isEmpty();
    }
}
