package io.github.pthfinder.jep;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What this room keeps to. */
class RoomTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(JepBridge.class);

    @Test
    void onlyTheEngineTouchesJep() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.PyEngine(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jep..")
                .because("the preflight must run where Jep is absent, broken or of another version")
                .check(CLASSES);
    }

    @Test
    void theEngineKnowsNothingOfThisProject() {
        noClasses()
                .that()
                .haveNameMatching(".*\\.PyEngine(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.github\\.pthfinder\\.(?!jep\\.PyEngine).*")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.slf4j..")
                .because("in a class loader of its own it sees Jep and the JDK, nothing else")
                .check(CLASSES);
    }

    @Test
    void nothingPrintsOrExits() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .because("output and exit codes belong to the launcher")
                .check(CLASSES);
    }
}
