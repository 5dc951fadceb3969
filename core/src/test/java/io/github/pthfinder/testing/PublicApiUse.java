package io.github.pthfinder.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;

/** The rule for modules that stand where users stand. */
public final class PublicApiUse {
    private PublicApiUse() {}

    /**
     * Fails where a class uses more of this project than what users have.
     *
     * @param inside a class of the package that is looked at
     * @param others packages that it may know besides
     */
    public static void check(Class<?> inside, String... others) {
        List<String> allowed = new ArrayList<>(PublicApi.PACKAGES);
        allowed.add(inside.getPackageName());
        allowed.addAll(List.of(others));
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("io.github.pthfinder..")
                        .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .because("docs/library.md promises only those")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(inside));
    }
}
