package kspace.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import kspace.core.address.Vaddr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The order of the engine's packages. */
class ArchitectureTest {
    /** Each uses only those before it. */
    static final List<String> ORDER =
            List.of(
                    "address", "paging", "arch.mmu", "arch.pte", "arch.walk", "arch.isa",
                    "arch.x86", "arch.riscv", "arch.loongarch", "arch.arm", "arch",
                    "memory",
                    "pagetable", "kernel", "kernel.linux", "kernel.asterinas", "kernel.asterinas.area",
                    "kernel.asterinas.boot", "kernel.asterinas.cpu",
                    "kernel.asterinas.naming", "space", "machine.text", "machine.devicetree", "machine.form",
                    "machine", "machine.dump", "check");

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
