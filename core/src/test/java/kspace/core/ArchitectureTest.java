package kspace.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.core.address.Vaddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.isa.Architecture;
import kspace.core.paging.PagingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of the engine's packages. */
class ArchitectureTest {
    /** Each uses only those before it. */
    static final List<String> ORDER =
            List.of(
                    "address", "words", "input", "paging", "arch.mmu", "arch.pte", "arch.walk", "arch.isa",
                    "arch.x86", "arch.riscv", "arch.loongarch", "arch.arm", "arch",
                    "memory",
                    "pagetable.outcome", "pagetable", "pagetable.read", "kernel", "kernel.linux", "kernel.asterinas",
                    "kernel.asterinas.area",
                    "kernel.asterinas.boot", "kernel.asterinas.boot.highlight", "kernel.asterinas.cpu",
                    "kernel.asterinas.naming", "kernel.asterinas.contract", "space", "exercise", "machine.text",
                    "machine.devicetree", "machine.form",
                    "machine", "machine.dump", "check", "explain");

    private static final List<String> MAY_WRITE_NAMES = List.of(
            "kspace/core/arch/", "kspace/core/kernel/linux/LinuxLayout.java", "kspace/core/kernel/asterinas/Port.java",
            "kspace/core/machine/dump/", "kspace/core/explain/VmprintReader.java",
            "kspace/core/machine/form/ArchClue.java");

    private static final JavaClasses CORE = new ClassFileImporter().importPath(root());

    /** Returns where the engine's classes were loaded from, whoever runs the tests. */
    private static Path root() {
        String name = Vaddr.class.getName().replace('.', '/') + ".class";
        URL url = Objects.requireNonNull(Vaddr.class.getResource("/" + name));
        try {
            return Path.of(URI.create(url.toString().substring(0, url.toString().length() - name.length())));
        } catch (IllegalArgumentException e) {
            throw new AssertionError("the engine's classes are in no folder: " + url, e);
        }
    }

    /** Without classes every rule would be kept. */
    @Test
    void packages_all_areThoseOfTheOrder() {
        assertThat(CORE.stream().map(c -> c.getPackageName()).distinct().filter(p -> !p.isEmpty()).toList())
                .containsExactlyInAnyOrderElementsOf(ORDER.stream().map(ArchitectureTest::packageOf).toList());
        assertThat(CORE.size()).isGreaterThan(200);
    }

    @ParameterizedTest
    @FieldSource("ORDER")
    void package_each_usesOnlyThoseBeforeIt(String name) {
        var later = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size());
        if (later.isEmpty()) {
            return;
        }
        noClasses().that(resideInAPackage(packageOf(name)))
                .should().dependOnClassesThat(resideInAnyPackage(later.stream().map(ArchitectureTest::packageOf)
                        .toArray(String[]::new)))
                .check(CORE);
    }

    /** The checks look at what the engine computed, wherever the machine came from. */
    @Test
    void check_always_knowsNoMachineFiles() {
        noClasses().that(resideInAPackage(packageOf("check")))
                .should().dependOnClassesThat(resideInAPackage(packageOf("machine")))
                .check(CORE);
    }

    @Test
    void packages_all_areFreeOfCycles() {
        slices().matching("kspace.core.(*)..").should().beFreeOfCycles().check(CORE);
    }

    /** Everything about an architecture is behind its one object: nobody but the registry knows its folder. */
    @ParameterizedTest
    @MethodSource("folders")
    void folder_ofEachArchitecture_isKnownToTheRegistryAlone(String folder) {
        noClasses().that(resideOutsideOfPackage(folder).and(not(type(Architectures.class))))
                .should().dependOnClassesThat(resideInAPackage(folder))
                .check(CORE);
    }

    static List<String> folders() {
        return Architectures.all().stream().map(it -> it.getClass().getPackageName()).toList();
    }

    /**
     * Modes are no enum, so no class can have a switch of them; it could still compare names. So no name of a mode or of an
     * architecture is written anywhere but in its folder, what the kernels settle for it ({@code Port}, {@code LinuxLayout}), and the readers of forms
     * that exist on one architecture only.
     */
    @Test
    void names_ofModesAndArchitectures_areWrittenInTheirFoldersOnly() throws IOException {
        Set<String> names = Stream.concat(
                Architectures.modes().stream().map(PagingMode::id),
                Architectures.all().stream().map(Architecture::name))
                .map(it -> '"' + it + '"').collect(Collectors.toSet());
        Path root = Path.of(System.getProperty("kspace.root", ".."));
        List<String> written = new ArrayList<>();
        for (String module : List.of("core", "app")) {
            try (Stream<Path> files = Files.walk(root.resolve(module + "/src/main/java"))) {
                for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                    String place = root.relativize(file).toString().replace(File.separatorChar, '/');
                    if (MAY_WRITE_NAMES.stream().noneMatch(place::contains)) {
                        String text = Files.readString(file);
                        names.stream().filter(text::contains).map(it -> place + " writes " + it).forEach(written::add);
                    }
                }
            }
        }
        assertThat(names).contains("\"x86-64\"", "\"RISC-V\"", "\"loongarch64\"");
        assertThat(written).isEmpty();
    }

    /** An architecture is what its manual says; what a kernel makes of it is handed in, as an {@code EntryConvention}. */
    @Test
    void architectures_all_nameNoKernel() throws IOException {
        Path root = Path.of(System.getProperty("kspace.root", ".."), "core/src/main/java/kspace/core/arch");
        List<String> written = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file).toLowerCase(Locale.ROOT);
                Stream.of("ostd", "asterinas").filter(text::contains)
                        .map(it -> root.relativize(file) + " names " + it).forEach(written::add);
            }
        }
        assertThat(root).isNotEmptyDirectory();
        assertThat(written).isEmpty();
    }

    @Test
    void classes_all_useNoUserInterface() {
        noClasses().should()
                .dependOnClassesThat(resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "kspace.app.."))
                .check(CORE);
    }

    /** Jackson stays behind the reader of machine files. */
    @Test
    void classes_outsideMachine_useNoJackson() {
        noClasses().that(resideOutsideOfPackage(packageOf("machine")))
                .should().dependOnClassesThat(resideInAPackage("tools.jackson.."))
                .check(CORE);
    }

    private static String packageOf(String name) {
        return "kspace.core." + name;
    }
}
