package dev.keyward.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import dev.keyward.Console;
import dev.keyward.security.RequiresRole;
import dev.keyward.security.SignedIn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTests {
    private static final JavaClasses MAIN = compiledFrom("src/main/java");
    private static final JavaClasses TESTS = compiledFrom("src/test/java");
    private static final Set<String> TECHNICAL = Set.of("ui", "rest", "kit");

    @Test
    void theRulesSeeTheConsole() {
        assertThat(MAIN.contain(Console.class)).isTrue();
        assertThat(MAIN.contain(ArchitectureTests.class)).isFalse();
    }

    @Test
    void everyModuleKeepsToItsArrows() {
        ApplicationModules.of(Console.class, describe("a test", type -> TESTS.contain(type.getName())))
                .verify();
    }

    /** Spring names a bean after its class: two of one name stop the console, and one of them may be the demo's alone. */
    @Test
    void noTwoBeansHaveOneName() {
        assertThat(MAIN.stream()
                        .filter(type -> !type.isAnnotation() && type.isMetaAnnotatedWith(Component.class))
                        .map(JavaClass::getSimpleName))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(100);
    }

    @Test
    void rulesArePureJava() {
        check(noClasses()
                .that(are(PURE))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..", "io.lettuce..", "jakarta..")
                .because("a package named for an idea holds rules that a test can call without a console"));
    }

    @Test
    void onlyRedisKnowsItsDriver() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.keyward.redis..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.lettuce.."));
    }

    @Test
    void nothingFlushes() {
        check(noClasses()
                .should()
                .callMethodWhere(describe("a flush of a Redis", call -> {
                    var name = call.getTarget().getName().toLowerCase(java.util.Locale.ROOT);
                    return name.startsWith("flushall") || name.startsWith("flushdb");
                }))
                .because("a purge deletes named keys; there is no flush verb anywhere"));
    }

    @Test
    void vaadinStaysAtTheEdge() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "dev.keyward.shell..", "dev.keyward.security..")
                .and()
                .doNotHaveFullyQualifiedName(Console.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin.."));
    }

    @Test
    void onlyNavigationIsPublicAmongViews() {
        check(classes()
                .that()
                .resideInAPackage("..ui..")
                .and()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .haveSimpleNameEndingWith("Navigation"));
    }

    @Test
    void aViewIsFinalAndHidden() {
        check(classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .bePackagePrivate());
    }

    @Test
    void anEndpointIsHiddenInRest() {
        check(classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAnyPackage("..rest..", "dev.keyward.api.."));
    }

    @Test
    void edgesSpeakToTheFrontDoorOnly() {
        check(noClasses()
                .that()
                .resideInAnyPackage("..ui..", "..rest..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "javax.sql..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class));
    }

    @Test
    void repositoriesAreHidden() {
        check(classes().that().areAssignableTo(Repository.class).should().bePackagePrivate());
    }

    @Test
    void everyVerbOfAServiceSaysWhoMayCallIt() {
        check(methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beAnnotatedWith(RequiresRole.class)
                .orShould()
                .beAnnotatedWith(SignedIn.class)
                .because("the service decides, not the button; what people cannot call is a @Component"));
    }

    @Test
    void timeIsInjected() {
        check(noClasses()
                .should()
                .callMethodWhere(describe("the clock of the machine", ArchitectureTests::readsTheClock))
                .because("a test sets the time of an InstantSource"));
    }

    @Test
    void collaboratorsComeThroughTheConstructor() {
        check(noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject"));
    }

    @Test
    void loggersAreTheOnlyStaticThingsThatAct() {
        check(fields().that().areStatic().and().areNotFinal().should().bePrivate());
    }

    @Test
    void everyPackageIsNullMarked() {
        check(classes()
                .that(are(describe("top level", JavaClass::isTopLevelClass)))
                .should(new com.tngtech.archunit.lang.ArchCondition<>("live in a null-marked package") {
                    @Override
                    public void check(JavaClass type, com.tngtech.archunit.lang.ConditionEvents events) {
                        var marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                        events.add(new com.tngtech.archunit.lang.SimpleConditionEvent(
                                type, marked, "%s lives in a package without @NullMarked".formatted(type.getName())));
                    }
                }));
    }

    @Test
    void textIsNeverMarkup() {
        check(noClasses().should().dependOnClassesThat().haveFullyQualifiedName("com.vaadin.flow.component.Html"));
    }

    @Test
    void aTestNeitherSleepsNorSkips() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "Thread.sleep",
                        call -> call.getTarget().getName().equals("sleep")
                                && call.getTargetOwner().isAssignableTo(Thread.class)))
                .orShould()
                .dependOnClassesThat(simpleName("Assumptions").or(simpleName("Disabled")))
                .check(TESTS);
    }

    @Test
    void noTestAddsABeanToTheConsole() {
        noClasses()
                .should()
                .beMetaAnnotatedWith(Component.class)
                .because("the console scans this package, so every other test would start with that bean")
                .check(TESTS);
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(MAIN);
    }

    private static JavaClasses compiledFrom(String sources) {
        ImportOption fromThere = location -> {
            var file = location.asURI().toString();
            var source = file.substring(file.lastIndexOf("dev/keyward")).replaceAll("(\\$.*)?\\.class$", ".java");
            return Files.exists(Path.of(sources, source));
        };
        return new ClassFileImporter(Set.of(fromThere)).importPackages("dev.keyward");
    }

    private static final DescribedPredicate<JavaClass> PURE = describe("rules of an idea", type -> {
        var path = type.getPackageName().split("\\.");
        var shared = Set.of("kernel", "keys").contains(path.length > 2 ? path[2] : "");
        var idea = path.length > 3 && !TECHNICAL.contains(path[3]);
        return (shared || idea) && !type.getSimpleName().equals("package-info");
    });

    private static boolean readsTheClock(JavaAccess<? extends AccessTarget> call) {
        var owner = call.getTargetOwner().getName();
        var name = call.getTarget().getName();
        return name.equals("now") && owner.startsWith("java.time.") || name.equals("currentTimeMillis");
    }
}
