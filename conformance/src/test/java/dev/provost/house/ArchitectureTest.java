package dev.provost.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses house = House.classes();

    /** Its readers of DDF and TNDS, in rooms of their own, know the codec; the tree itself stays a plain value. */
    @Test
    void the_tree_itself_knows_nothing_else_of_ours() {
        noClasses()
                .that()
                .resideInAPackage("dev.provost.tree")
                .should()
                .dependOnClassesThat(resideInAPackage("dev.provost..")
                        .and(DescribedPredicate.not(resideInAPackage("dev.provost.tree"))))
                .check(house);
    }

    @Test
    void sockets_are_the_business_of_the_transport() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.provost.transport..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.netty.."))
                .check(house);
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
                .check(house);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("dev.provost.(**)").should().beFreeOfCycles().check(house);
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
                .check(house);
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
                .check(house);
    }

    @Test
    void every_package_states_its_nullness() {
        Stream<String> unmarked = house.stream()
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
