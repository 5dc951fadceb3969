package io.github.pthfinder.sample;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.pthfinder.testing.PublicApi;
import org.junit.jupiter.api.Test;

/** An example shows what users can do, so it does only that. */
class PublicApiOnlyTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(Sidecar.class);

    @Test
    void theSidecarUsesNothingButThePackagesForUsers() {
        String[] packages = PublicApi.PACKAGES.toArray(String[]::new);
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.pthfinder..")
                        .and(not(resideInAnyPackage(packages)))
                        .and(not(resideInAPackage("io.github.pthfinder.sample"))))
                .because("docs/library.md promises only those")
                .check(CLASSES);
    }
}
