package dev.countersign;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of ARCHITECTURE that a machine can hold. */
class ModularityTests {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.countersign");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("dev.countersign");

    private static final String[] DOMAIN = {
        "dev.countersign.kit",
        "dev.countersign.people",
        "dev.countersign.treatment",
        "dev.countersign.article",
        "dev.countersign.review"
    };

    @Test
    void modulesUseOnlyWhatTheyMayUse() {
        ApplicationModules.of(Countersign.class).verify();
    }

    @Test
    void theDomainDecidesWithoutSpring() {
        noClasses()
                .that(resideInAnyPackage(DOMAIN).and(decide()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..").and(not(annotations())))
                .because("records and pure functions must be readable and testable by themselves")
                .check(MAIN);
    }

    @Test
    void theDomainKnowsNoScreen() {
        noClasses()
                .that(resideInAnyPackage(DOMAIN))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("com.vaadin..", "jakarta.servlet..", "org.springframework.web.."))
                .check(MAIN);
    }

    @Test
    void deliveryReadsEditionsOnly() {
        noClasses()
                .that(resideInAPackage("dev.countersign.delivery.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.countersign.article..", "dev.countersign.review.."))
                .because("no parameter of the public API may reach working text")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    @Test
    void nobodyKnowsTheEmbeddedStoreTheShellOrManaging() {
        for (var module : new String[] {"embedded", "shell", "management"})
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.countersign." + module + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.countersign." + module + "..")
                    .allowEmptyShould(true)
                    .check(MAIN);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .that()
                .areTopLevelClasses()
                .should()
                .haveNameNotMatching(".*\\.(Base[A-Z]\\w*|\\w*(Impl|Manager|Helper|Utils?|Common|Dto))")
                .check(MAIN);
    }

    @Test
    void testsNeverSleep() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Thread.sleep",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                && call.getName().equals("sleep")))
                .check(TESTS);
    }

    @Test
    void everyPackageOpensWithASentenceAndIsNullMarked() {
        var packages = new TreeSet<String>();
        MAIN.forEach(type -> packages.add(type.getPackageName()));

        for (var name : packages) {
            assertThat(MAIN.getPackage(name).tryGetPackageInfo())
                    .as(name)
                    .hasValueSatisfying(info ->
                            assertThat(info.isAnnotatedWith(NullMarked.class)).isTrue());
            assertThat(Path.of("src/main/java", name.replace('.', '/'), "package-info.java"))
                    .content()
                    .startsWith("/**");
        }
    }

    /** Everything but the services, repositories, relays and settings, which Spring wires. */
    private static DescribedPredicate<JavaClass> decide() {
        return DescribedPredicate.describe("decide", type -> {
            var outer = outermost(type);
            return !outer.isMetaAnnotatedWith("org.springframework.stereotype.Component")
                    && !outer.isAssignableTo("org.springframework.data.repository.Repository")
                    && !outer.getSimpleName().equals("Saving"); // puts the database's exceptions into words
        });
    }

    /** Annotations say how something is stored; they decide nothing. */
    private static DescribedPredicate<JavaClass> annotations() {
        return DescribedPredicate.describe(
                "annotations and their values", type -> type.isAnnotation() || type.isEnum());
    }

    private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> what) {
        return DescribedPredicate.not(what);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ModularityTests::outermost).orElse(type);
    }
}
