package kspace.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.state.Snapshot;
import kspace.core.kernel.asterinas.LayoutRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the packages of the application may use each other. */
class ArchitectureTest {
    /** One package per feature; only the shell and the command line know them. */
    static final List<String> FEATURES =
            List.of("map", "tables", "translation", "timeline", "inspector", "machine", "export",
                    "recording");

    /** The rooms of what has some; each uses only those before it. */
    static final List<List<String>> ROOMS = List.of(
            List.of("canvas.look", "canvas.motion", "canvas"),
            List.of(
                    "map.column", "map.physical", "map.readout", "map.layout", "map.paint", "map.compare", "map.edit",
                    "map"),
            List.of("tables.entry", "tables.columns", "tables.find", "tables.overview", "tables.list", "tables"),
            List.of(
                    "inspector.parts", "inspector.walk", "inspector.entry", "inspector.region", "inspector.checks",
                    "inspector.cost", "inspector"),
            List.of("machine.field", "machine.edit", "machine.compare", "machine"),
            List.of("export.picture", "export.image", "export.vector", "export.recipe", "export"),
            List.of("cli.console", "cli.subject", "cli.machine", "cli.data", "cli.pte", "cli.export", "cli.learn",
                    "cli"),
            List.of("learn.question", "learn.exercise", "learn.lesson", "learn"),
            List.of("shell.display", "shell.look", "shell.pair", "shell.space", "shell.bar", "shell.help",
                    "shell.welcome",
                    "shell.present",
                    "shell.stops", "shell.lesson", "shell"));

    private static final int MOST_FILES = 25;
    private static final int MOST_LINES = 420;

    private static final JavaClasses APP = new ClassFileImporter().importPath(root());

    /** Returns where the application's classes were loaded from, whoever runs the tests. */
    private static Path root() {
        String name = Main.class.getName().replace('.', '/') + ".class";
        URL url = Objects.requireNonNull(Main.class.getResource("/" + name));
        try {
            return Path.of(URI.create(url.toString().substring(0, url.toString().length() - name.length())));
        } catch (IllegalArgumentException e) {
            throw new AssertionError("the application's classes are in no folder: " + url, e);
        }
    }

    /** A room is entered easily as long as its list of files fits on a page, and so is a class. */
    @ParameterizedTest
    @ValueSource(strings = {"core", "app"})
    void sources_all_areInRoomsOfAFewFilesAndOfAFewPages(String module) throws IOException {
        Path sources = Path.of(System.getProperty("kspace.root", ".."), module, "src/main/java");
        Map<Path, List<Path>> rooms;
        try (Stream<Path> files = Files.walk(sources)) {
            rooms = files.filter(it -> it.toString().endsWith(".java") && !it.endsWith("package-info.java"))
                    .collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.getParent())));
        }
        assertThat(rooms).hasSizeGreaterThan(20);
        for (Map.Entry<Path, List<Path>> room : rooms.entrySet()) {
            assertThat(room.getValue()).as(room.getKey().toString()).hasSizeLessThanOrEqualTo(MOST_FILES);
            for (Path file : room.getValue()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
            }
        }
    }

    /** Without classes every rule would be kept. */
    @Test
    void packages_ofFeatures_haveClasses() {
        assertThat(APP.stream().map(c -> c.getPackageName()).distinct().toList()).containsAll(
                Stream.concat(FEATURES.stream(),
                        Stream.of("data", "shell", "cli", "state", "canvas", "desktop", "panes"))
                        .map(name -> "kspace.app." + name).toList());
        assertThat(APP.stream().filter(c -> c.getSimpleName().endsWith("ViewModel")).toList())
                .hasSizeGreaterThan(5);
        assertThat(APP.size()).isGreaterThan(300);
    }

    @ParameterizedTest
    @FieldSource("FEATURES")
    void feature_each_usesNoOtherFeatureNorWhatComposesIt(String name) {
        var others = FEATURES.stream().filter(f -> !f.equals(name)).map(ArchitectureTest::packageOf);
        var composers = List.of("kspace.app", "kspace.app.shell..", "kspace.app.cli..").stream();
        noClasses().that(resideInAPackage(packageOf(name)))
                .should().dependOnClassesThat(resideInAnyPackage(
                        Stream.concat(others, composers).toArray(String[]::new)))
                .check(APP);
    }

    @ParameterizedTest
    @FieldSource("ROOMS")
    void rooms_ofAPackage_areThoseOfTheirOrderAndUseOnlyThoseBeforeThem(List<String> rooms) {
        List<String> packages = rooms.stream().map(it -> "kspace.app." + it).toList();
        assertThat(APP.stream().map(c -> c.getPackageName()).distinct()
                .filter(it -> (it + ".").startsWith(packages.getLast() + ".")).toList())
                .containsExactlyInAnyOrderElementsOf(packages);
        for (int i = 0; i < packages.size() - 1; i++) {
            noClasses().that(resideInAPackage(packages.get(i)))
                    .should().dependOnClassesThat(resideInAnyPackage(
                            packages.subList(i + 1, packages.size()).toArray(String[]::new)))
                    .check(APP);
        }
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

    /** A stop is what every feature, the shell and the command line have in common. */
    @ParameterizedTest
    @ValueSource(strings = {"stop", "ask", "tour", "handout"})
    void stop_always_usesNoFeature(String room) {
        String[] others = Stream.concat(
                FEATURES.stream().map(ArchitectureTest::packageOf),
                Stream.of("javafx.scene..", "kspace.app", "kspace.app.shell..", "kspace.app.cli.."))
                .toArray(String[]::new);
        noClasses().that(resideInAPackage(packageOf(room)))
                .should().dependOnClassesThat(resideInAnyPackage(others)).check(APP);
    }

    /** Another kernel's ranges are shown as Asterinas' are: by what they are for, under the names that come with them. */
    @Test
    void views_all_askForRangesByTheirRole() {
        noClasses().that(resideOutsideOfPackage(packageOf("cli")))
                .should().dependOnClassesThat(type(LayoutRange.class)).check(APP);
    }

    @Test
    void packages_all_areFreeOfCycles() {
        slices().matching("kspace.app.(*)..").should().beFreeOfCycles().check(APP);
    }

    @Test
    void viewModels_all_useNoSceneClasses() {
        noClasses().that().haveSimpleNameEndingWith("ViewModel")
                .should().dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..",
                        "org.controlsfx..", "atlantafx..", "org.kordamp.."))
                .check(APP);
    }

    private static String packageOf(String feature) {
        return "kspace.app." + feature + "..";
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "lastState", "boot"})
    void viewsOfEveryAddressSpace_askForNothingThatOnlyABootHas(String method) {
        noClasses().that(resideInAnyPackage("kspace.app.map..", "kspace.app.tables..", "kspace.app.translation.."))
                .should().callMethod(Snapshot.class, method)
                .because("they are shown recordings too, and booted() says which they have")
                .check(APP);
    }
}
