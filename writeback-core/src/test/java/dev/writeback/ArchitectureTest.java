package dev.writeback;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.writeback.collect.CollectOptions;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The house rules of design.md that a compiler does not hold. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.writeback");

    /** From the bottom of the house to its roof: a package imports only those in front of it. */
    private static final List<String> FLOORS = List.of(
            "dev.writeback.internal..",
            "dev.writeback.sd..",
            "dev.writeback.json..",
            "dev.writeback.access..",
            "dev.writeback.model..",
            "dev.writeback.port..",
            "dev.writeback.collect..",
            "dev.writeback.check..",
            "dev.writeback.report..",
            "dev.writeback");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8})
    void a_package_imports_only_packages_below_it(int floor) {
        String[] above = FLOORS.subList(floor + 1, FLOORS.size()).toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(FLOORS.get(floor))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .check(MAIN);
    }

    @Test
    void every_package_has_its_floor() {
        classes().should().resideInAnyPackage(FLOORS.toArray(String[]::new)).check(MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev.writeback.check..", "dev.writeback.report.."})
    void rules_and_reports_never_see_the_world(String pure) {
        noClasses()
                .that()
                .resideInAPackage(pure)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.writeback.port..", "dev.writeback.collect..")
                .check(MAIN);
    }

    @Test
    void the_system_clock_is_only_a_default_of_the_options() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(CollectOptions.class.getName())
                .should()
                .callMethodWhere(new DescribedPredicate<>("it asks the system what time it is") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        return asksForTheTime(call.getTarget());
                    }
                })
                .check(MAIN);
    }

    private static boolean asksForTheTime(AccessTarget.MethodCallTarget target) {
        String owner = target.getOwner().getName();
        String method = target.getName();
        boolean system = owner.equals("java.lang.System")
                && Set.of("currentTimeMillis", "nanoTime").contains(method);
        boolean now = owner.startsWith("java.time.") && (method.equals("now") || method.startsWith("system"));
        return system || now;
    }

    @Test
    void files_are_opened_in_ports_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.writeback.port..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File.*|RandomAccessFile)")
                .check(MAIN);
    }

    @Test
    void only_one_package_knows_the_json_library() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.writeback.json..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..")
                .check(MAIN);
    }

    @Test
    void nothing_opens_a_network_connection_or_writes_to_the_console() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "javax.net..")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(MAIN);
    }

    @Test
    void no_public_method_starts_with_get() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                // a library names them for it
                .doNotHaveFullyQualifiedName("dev.writeback.json.Json$Escapes")
                .should()
                .haveNameNotMatching("get[A-Z].*")
                .check(MAIN);
    }

    @Test
    void no_class_is_named_after_having_no_name() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)(\\$.*)?")
                .check(MAIN);
    }

    @Test
    void public_concrete_classes_are_final() {
        classes()
                .that()
                .arePublic()
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .areNotEnums()
                .should(be(DescribedPredicate.describe(
                        "final", type -> type.getModifiers().contains(JavaModifier.FINAL))))
                .check(MAIN);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(MAIN.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch(ArchitectureTest::isNullMarked, "is @NullMarked");
    }

    private static boolean isNullMarked(JavaPackage javaPackage) {
        return javaPackage.isAnnotatedWith(NullMarked.class);
    }
}
