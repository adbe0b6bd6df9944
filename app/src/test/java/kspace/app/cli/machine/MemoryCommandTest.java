package kspace.app.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import kspace.app.cli.NaiveMmu;
import kspace.app.cli.Program;
import kspace.app.sample.MachineSource;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The command memory. */
class MemoryCommandTest {
    private static final long SEED = 20261124;

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("tables.bin");
    }

    private Program.Result write(String machine, String... more) {
        return Program.run(Stream.concat(
                Stream.of("memory", machine, "-o", file().toString()), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void memory_sample_isTheTablesAndSaysWhereTheyBelong() throws IOException {
        Program.Result result = write("q35-4g");

        assertThat(result.out()).isEqualTo("{\"root\":\"0x1000\",\"base\":\"0x1000\",\"bytes\":1482752}\n");
        assertThat(result.code()).isZero();
        assertThat(Files.size(file())).isEqualTo(1_482_752);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
    }

    /** What a hardware walk of the image finds is what the engine finds, whatever is there at that address. */
    @ParameterizedTest
    @ValueSource(strings = {
        "q35-4g", "pc-512m", "q35-8g-pages-1g", "q35-4g-kernel-plus-4k", "q35-4g-la57", "riscv-virt-sv39",
        "riscv-virt-sv48", "riscv-virt-sv57", "riscv-virt-sv39-constants", "loongarch-virt", "aarch64-virt"})
    void memory_everyPagingMode_translatesAsTheHardwareDoes(String sample) throws IOException {
        Boot boot = Boot.of(MachineSource.of(sample).read());
        Random random = new Random(SEED);
        for (long moment : new long[]{1, 100, random.nextLong(2, boot.nrSteps()), boot.nrSteps()}) {
            Program.Result result = write(sample, "--moment", String.valueOf(moment));
            assertThat(result.err()).isEmpty();
            JsonNode place = result.json();
            NaiveMmu mmu = new NaiveMmu(
                    file(), address(place, "base"), address(place, "root"), boot.machine().mode().id());
            BootState state = boot.state(moment);
            long mapped = 0;
            for (long va : addresses(boot, random)) {
                OptionalLong ours = state.translate(new Vaddr(va)).pa().map(Paddr::value).stream()
                        .mapToLong(Long::longValue).findFirst();
                assertThat(mmu.translate(va)).as("%s, moment %d, seed %d, va %x", sample, moment, SEED, va)
                        .isEqualTo(ours);
                mapped += ours.isPresent() ? 1 : 0;
            }
            assertThat(mapped).isGreaterThan(moment == boot.nrSteps() ? 500 : -1);
        }
    }

    private static long address(JsonNode place, String key) {
        return Long.parseUnsignedLong(place.get(key).stringValue().substring(2), 16);
    }

    /** Returns addresses in and around everything that is mapped, and anywhere. */
    private static List<Long> addresses(Boot boot, Random random) {
        List<Long> addresses = new ArrayList<>(List.of(0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE));
        for (Phase phase : boot.phases()) {
            phase.mapping().ifPresent(mapping -> {
                long first = mapping.range().first().value();
                long size = mapping.range().sizeBytes();
                addresses.addAll(List.of(first - 1, first, first + size - 1, first + size));
                for (int i = 0; i < 1000; i++) {
                    addresses.add(first + random.nextLong(size));
                }
            });
        }
        long half = boot.machine().consts().kernelHalf().first().value();
        for (int i = 0; i < 500; i++) {
            addresses.add(random.nextLong());
            addresses.add(random.nextLong(half, 0));
            addresses.add(0x9000_0000_0000_0000L + random.nextLong(1L << 49));
        }
        return addresses;
    }

    @Test
    void memory_existingFile_isReplacedAsAWhole() throws IOException {
        Files.writeString(file(), "x".repeat(5_000_000));
        assertThat(write("q35-4g").code()).isZero();
        assertThat(Files.size(file())).isEqualTo(1_482_752);
    }

    @Test
    void memory_noPageTableYet_isRefused() {
        Program.Result result = write("q35-4g", "--moment", "0");
        assertThat(result.err()).isEqualTo(
                "kspace: there is no page table after 0 steps of the boot; the first has been made after step 1\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(file()).doesNotExist();
    }

    @Test
    void memory_standardOutput_isRefused() {
        Program.Result result = Program.run("memory", "q35-4g", "-o", "-");
        assertThat(result.err()).isEqualTo("kspace: -o - is not allowed: the standard output gets the place of the"
                + " tables, so the image needs a file\n");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void memory_momentThatIsNone_isRefused() {
        assertThat(write("q35-4g", "--moment", "9999999").err())
                .startsWith("kspace: --moment \"9999999\" is not allowed");
    }

    @Test
    void memory_folderThatIsMissingOrInTheWay_isOneSentence() {
        Path missing = folder.resolve("none").resolve("tables.bin");
        Program.Result result = Program.run("memory", "q35-4g", "-o", missing.toString());
        assertThat(result.err()).isEqualTo("kspace: " + missing + " cannot be written: there is no folder "
                + missing.getParent() + "\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(Program.run("memory", "q35-4g", "-o", folder.toString()).err())
                .isEqualTo("kspace: " + folder + " is a folder; a file is needed\n");
        assertThat(Program.run("memory", "q35-4g", "-o", "").err())
                .isEqualTo("kspace: -o \"\" is no name of a file\n");
    }

    @Test
    void memory_folderThatForbidsWriting_isOneSentence() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(closed), "this user may write everywhere");
        Path file = closed.resolve("tables.bin");
        Program.Result result = Program.run("memory", "q35-4g", "-o", file.toString());
        assertThat(result.err())
                .isEqualTo("kspace: " + file + " cannot be written: the folder " + closed
                        + " may not be written to\n");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void memory_moreThanTheDiskHas_isRefusedBeforehandWithBothNumbers() throws IOException {
        Program.Result result = write(ofMemory("64 TiB").toString(), "--large");
        assertThat(result.err()).matches("kspace: writing [\\d,]+ tables, [\\d,]+ bytes \\(.+\\), to \\Q" + file()
                + "\\E, a file of [\\d,]+ bytes \\(.+\\) with holes\nkspace: \\Q" + file()
                + "\\E cannot be written: the image has [\\d,]+ bytes \\(\u2248?\\d+(\\.\\d+)? TiB\\), and [\\d,]+ bytes \\(.+\\) are free there\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(file()).doesNotExist();
    }

    @Test
    void memory_moreThanAnyoneMeans_isOnlyWrittenWhenAskedFor() throws IOException {
        Program.Result result = write(ofMemory("4 TiB").toString());
        assertThat(result.err()).isEqualTo("kspace: there are 2,134,350 tables, 8,742,297,600 bytes (\u22488.14 GiB) to"
                + " write; give --large if that is meant\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(file()).doesNotExist();
    }

    /** Returns the file of a machine with small pages. */
    private Path ofMemory(String size) throws IOException {
        Path machine = folder.resolve("huge.toml");
        Files.writeString(machine, """
                layout = "comment"
                highest_translation_level = 1
                [[region]]
                base = 0
                size = "%s"
                type = "usable"
                [[region]]
                base = 0x0800_0000
                size = "24 MiB"
                type = "kernel"
                """.formatted(size));
        return machine;
    }
}
