package io.github.pthfinder;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class RoomsTest {
    private static final String ROOT = "io.github.pthfinder";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void dataFlowsOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("model")
                .definedBy(ROOT + ".model")
                .layer("files")
                .definedBy(ROOT + ".files")
                .layer("config")
                .definedBy(ROOT + ".config")
                .layer("bridge")
                .definedBy(ROOT + ".bridge")
                .layer("site")
                .definedBy(ROOT + ".site")
                .layer("link")
                .definedBy(ROOT + ".link")
                .layer("verdict")
                .definedBy(ROOT + ".verdict")
                .layer("advice")
                .definedBy(ROOT + ".advice")
                .layer("verify")
                .definedBy(ROOT + ".verify")
                .layer("policy")
                .definedBy(ROOT + ".policy")
                .layer("report")
                .definedBy(ROOT + ".report")
                .layer("repair")
                .definedBy(ROOT + ".repair..")
                .layer("facade")
                .definedBy(ROOT)
                .layer("health")
                .definedBy(ROOT + ".health")
                .whereLayer("health")
                .mayOnlyBeAccessedByLayers("report")
                .whereLayer("facade")
                .mayOnlyBeAccessedByLayers("report", "health")
                .whereLayer("report")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("policy")
                .mayOnlyBeAccessedByLayers("facade", "report")
                .whereLayer("repair")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("advice")
                .mayOnlyBeAccessedByLayers("repair", "facade", "report")
                .whereLayer("verify")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("verdict")
                .mayOnlyBeAccessedByLayers("verify", "advice", "repair", "facade", "report")
                .whereLayer("link")
                .mayOnlyBeAccessedByLayers("verdict", "verify", "advice", "repair", "facade", "report")
                .whereLayer("site")
                .mayOnlyBeAccessedByLayers(
                        "link", "verdict", "verify", "advice", "repair", "facade", "health", "report")
                .whereLayer("bridge")
                .mayOnlyBeAccessedByLayers("verify", "facade", "report")
                .because("each step is a function of the steps before it, so that each can be tested alone")
                .check(CLASSES);
    }

    @Test
    void onlyBridgesStartProcesses() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".bridge")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class, Process.class)
                .because("a library in somebody's JVM starts nothing behind their back")
                .check(CLASSES);
    }

    @Test
    void onlyBridgesAndTheMonitorStartThreads() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".bridge", ROOT + ".health")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Thread.class)
                .because("a library in somebody's JVM has no thread but those that the caller can see and stop")
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

    @Test
    void onlyFilesTouchesTheDisk() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".files..", ROOT + ".bridge", ROOT + ".repair.disk")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.io.File.class, java.io.FileInputStream.class)
                .because("every other room must be testable without a disk")
                .check(CLASSES);
    }

    @Test
    void thisMachineIsLookedAtWhereACheckBeginsOnly() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".config.Options$Builder")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .because("the variables of this machine mean nothing in the file system of another")
                .check(CLASSES);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".files")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".Rounds")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".Pthfinder")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".Repair")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + ".files.RealFiles")
                .because("a check inside of another machine's file system must see nothing of this one's")
                .check(CLASSES);
    }
}
