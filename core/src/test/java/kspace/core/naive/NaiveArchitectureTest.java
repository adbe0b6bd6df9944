package kspace.core.naive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The naive implementation is worth comparing with only as long as it shares nothing with the engine. */
class NaiveArchitectureTest {
    private static final JavaClasses NAIVE =
            new ClassFileImporter().importPath(Path.of(URI.create(
                    Objects.requireNonNull(NaiveTable.class.getResource("NaiveTable.class")).toString())).getParent());

    @Test
    void naive_anyClass_usesNothingOfTheEngine() {
        classes().that().haveSimpleNameNotEndingWith("Test")
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "kspace.core.naive")
                .check(NAIVE);
    }
}
