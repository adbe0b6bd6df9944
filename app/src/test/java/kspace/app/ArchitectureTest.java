package kspace.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** How the packages of the application may use each other. */
class ArchitectureTest {
    /** One package per feature; only the shell and the command line know them. */
    static final List<String> FEATURES =
            List.of("map", "tables", "translation", "timeline", "inspector", "machine", "export");

    private static final JavaClasses APP = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @ParameterizedTest
    @FieldSource("FEATURES")
    void feature_each_usesNoOtherFeatureNorWhatComposesIt(String name) {
        var others = FEATURES.stream().filter(f -> !f.equals(name)).map(ArchitectureTest::packageOf);
        var composers = List.of("kspace.app", "kspace.app.shell..", "kspace.app.cli..").stream();
        noClasses().that(resideInAPackage(packageOf(name)))
                .should().dependOnClassesThat(resideInAnyPackage(
                        Stream.concat(others, composers).toArray(String[]::new)))
                .allowEmptyShould(true).check(APP);
    }

    /** What is written to files and read to people is made without a window, and the same for every view. */
    @Test
    void data_always_usesNoUserInterfaceAndNoFeature() {
        String[] others = Stream.concat(
                FEATURES.stream().map(ArchitectureTest::packageOf),
                Stream.of("javafx..", "kspace.app", "kspace.app.canvas..", "kspace.app.shell..", "kspace.app.cli..",
                        "kspace.app.desktop.."))
                .toArray(String[]::new);
        noClasses().that(resideInAPackage(packageOf("data")))
                .should().dependOnClassesThat(resideInAnyPackage(others)).check(APP);
    }

    @Test
    void packages_all_areFreeOfCycles() {
        slices().matching("kspace.app.(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(APP);
    }

    @Test
    void viewModels_all_useNoSceneClasses() {
        noClasses().that().haveSimpleNameEndingWith("ViewModel")
                .should().dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..",
                        "org.controlsfx..", "atlantafx..", "org.kordamp.."))
                .allowEmptyShould(true).check(APP);
    }

    private static String packageOf(String feature) {
        return "kspace.app." + feature + "..";
    }
}
