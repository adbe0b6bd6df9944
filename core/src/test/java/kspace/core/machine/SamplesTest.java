package kspace.core.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.paging.PerLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every machine that comes with the program. */
class SamplesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("kspace.root", ".."), "samples");

    static List<Path> machines() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".toml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("machines")
    void sample_each_boots(Path file) {
        Machine machine = MachineFiles.read(file);
        boolean wraps = file.endsWith("riscv-virt-sv39-constants.toml");
        assertThat(Boot.of(machine).failure().map(Step.Failed::phase))
                .isEqualTo(wraps ? Optional.of(PhaseName.CODE) : Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("machines")
    void sample_each_saysWhereItsMapComesFrom(Path file) throws IOException {
        assertThat(Files.readString(file)).startsWith("# ");
    }

    @Test
    void q354g_always_hasTheFiguresOfTheRealMachine() {
        Machine machine = MachineFiles.read(SAMPLES.resolve("q35-4g.toml"));
        assertThat(machine.name()).isEqualTo("QEMU q35, 4 GiB");
        Boot boot = Boot.of(machine);
        assertThat(boot.memory().maxPaddr()).hasToString("0x1_8000_0000");
        assertThat(boot.metadata().frames().start()).hasToString("0x0980_0000");
        assertThat(boot.metadata().nrPages()).isEqualTo(24_576);
        assertThat(boot.nrSteps()).isEqualTo(3_398);
    }

    /** RAM is what the device tree says; the root's 512 entries are all the kernel's, and 1 GiB blocks map it. */
    @Test
    void aarch64Virt_always_hasTheMemoryOfItsDeviceTree() {
        Boot boot = Boot.of(MachineFiles.read(SAMPLES.resolve("aarch64-virt.toml")));
        assertThat(boot.memory().maxPaddr()).hasToString("0x1_4000_0000");
        assertThat(boot.metadata().frames().start()).hasToString("0x41a0_0000");
        assertThat(boot.machine().consts().kernelHalf()).hasToString("0xffff_0000_0000_0000 .. 0xffff_ffff_ffff_ffff");
        assertThat(boot.phases().getFirst().nrTables()).isEqualTo(513);
        assertThat(boot.phases().get(1).items()).isEqualTo(PerLevel.ofLevels(0, 0, 5));
        assertThat(boot.nrSteps()).isEqualTo(573);
    }

    /** What follows from the architecture alone. */
    private static final Set<String> ON_EVERY_MACHINE_OF_ITS_KIND = Set.of(
            "code-writable", "walk-ignores-canonicality", "x86-bit-7-at-level-1", "riscv-ad-clear",
            "riscv-uc-needs-svpbmt", "riscv-nc-reads-writeback", "loongarch-uc-reads-writeback");

    private static List<String> findings(String sample) {
        return Boot.of(MachineFiles.read(SAMPLES.resolve(sample + ".toml"))).findings().stream()
                .map(Finding::id)
                .filter(id -> !id.startsWith("drift-") && !ON_EVERY_MACHINE_OF_ITS_KIND.contains(id))
                .toList();
    }

    @Test
    void constructedMachines_always_showWhatTheyAreFor() {
        assertThat(findings("q35-4g")).isEmpty();
        assertThat(findings("q35-128g")).containsExactly("metadata-overruns-cap");
        assertThat(findings("q35-4g-kernel-plus-4k")).containsExactly("metadata-small-pages");
        assertThat(findings("q35-4g-kernel-2m")).containsExactly("upstream-exact-huge-page");
        assertThat(findings("q35-8g-pages-1g")).isEmpty();
        assertThat(findings("constructed-1t")).containsExactly("metadata-overruns-cap");
        assertThat(findings("q35-4g-la57")).isEmpty();
        assertThat(findings("riscv-virt-sv39-constants")).startsWith("code-wraps").contains("constant-unaligned");
        assertThat(findings("loongarch-virt")).isEmpty();
    }
}
