package kspace.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kspace.core.address.PlainText;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.MachineDocument;
import kspace.core.machine.MachineFiles;
import kspace.core.machine.MachineLimits;
import kspace.core.machine.SourceFile;
import kspace.core.memory.MachineException;
import kspace.core.paging.PagingMode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever stands in a file, it is a machine that boots and can be saved, or it is refused in one sentence; and twice the
 * same comes of it.
 */
class MachineFileFuzzTest {
    private static final List<PagingMode> MODES = Architectures.modes();
    private static final int LONG_LINE = 60_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void read_descriptionsThatNobodyWouldWrite_areMachinesOrRefused() throws IOException {
        Fuzzing.run("m.toml", (input, random) -> check(new MemoryFile("m.toml", input), random));
    }

    @Test
    void read_mapsThatNobodyWouldWrite_areMachinesOrRefused() throws IOException {
        Fuzzing.run("map.txt", (input, random) -> check(new MemoryFile("map.txt", input), random));
    }

    @TestFactory
    Stream<DynamicTest> read_whatOnceFailed_isAMachineOrRefused() {
        return Fuzzing.kept().entrySet().stream().map(it -> DynamicTest.dynamicTest(
                it.getKey(), () -> check(new MemoryFile(it.getKey(), it.getValue()), new Random(1))));
    }

    @Test
    void read_seeds_areMachinesOrRefused() throws IOException {
        for (byte[] seed : Fuzzing.seeds()) {
            check(new MemoryFile("seed.toml", seed), new Random(1));
            check(new MemoryFile("seed.txt", seed), new Random(1));
        }
    }

    /**
     * One line of 60,000 letters, of each thing that a reader looks for: where the time grew with the square of the
     * length this would not end while anyone waits.
     */
    @ParameterizedTest
    @ValueSource(strings = {
        " ", "\t", ".", "..", "a ", "a.", "-", ": ", "0", "f", "0x1 ", "0x1,", "1-", "1 - 2 ", "[", "[[", "(", "((",
        "{", "/ { ",
        "<", "< 1 ", "</a>", "&#", "&amp;", "&", "\u001b[", "\u001b[0m", "> ", "* ", "| ", "\\", "\\\n", "\"", "'",
        "/*", "//",
        "base ", "base len ", "base len type ", "start end ", "type ", "size ", "length ", "addr", "end", "usable ",
        "reserved",
        "BIOS-e820: ", "BIOS-e820: [mem 0x0", "user: ", "e820: ", "[mem ", "[mem 0x0-0x1] ", "[    0.000000] ", "[gap ",
        "efi: mem00: ", "efi: mem00: [", "range=[", "1000-2000 : ", "1000-2000", " : System RAM", "System RAM ",
        "kernel: ",
        "memory[0x0] ", "memory[0x0] [0x0-", "node   0: ", "Early memory node ranges ", "mem_type: 1, ",
        "mem_start: 0x0 ",
        "OF: reserved mem: ", "nomap ", "(XEN) ", "Xen: ", "Domain0 Region00 : 0x", "Firmware Base : 0x", "memmap/0/",
        "memmap/0/start ", "0x1000 0x2000 ", "physical memory up to ", "Free frames ", "MemTotal: ", "total used free ",
        "RAX=", "page table 0x", ".. ", "pte 0x", "reg = <", "memory@0 { ", "device_type = ", "label: ", "sv39 ",
        "satp 0x",
        "riscv ", "arm,", "loongson ", "LOON", "last_pfn = 0x", "Jan 1 00:00:00 host ", "<6>", "name = ",
        "[[region]] "})
    void read_aLongLineOfTheSame_ends(String piece) {
        String line = piece.repeat(LONG_LINE / piece.length());
        for (String text : new String[]{line, line + "\n" + line, "BIOS-e820: [mem 0x0-0xfff] usable\n" + line,
            "00000000-00000fff : System RAM\n" + line + "\n", "/dts-v1/;\n/ { memory@0 { reg = " + line}) {
            String outcome = outcome(MemoryFile.ofText("map.txt", text));
            assertThat(outcome).isNotEmpty();
        }
    }

    private void check(MemoryFile file, Random random) throws IOException {
        String outcome = outcome(file);
        assertThat(outcome(file)).isEqualTo(outcome);
        MachineDocument document;
        try {
            document = MachineDocument.read(file);
        } catch (MachineException e) {
            assertThat(e.sentence()).isEqualTo(outcome).contains(file.name());
            assertSentence(e.sentence());
            return;
        }
        assertThat(MachineLimits.obstacle(document.machine())).isEmpty();
        assertThat(opened("new.toml", MachineDocument.textOf(document.machine()))).isEqualTo(document.machine());
        assertSavedAndOpened(document, document.machine());
        Machine changed = changed(document.machine(), random);
        if (MachineLimits.obstacle(changed).isEmpty() && boots(changed)) {
            assertSavedAndOpened(document, changed);
        }
        assertMoments(Boot.of(document.machine()), random);
    }

    private static String outcome(SourceFile file) {
        try {
            return MachineFiles.read(file).toString();
        } catch (MachineException e) {
            return e.sentence();
        }
    }

    private static void assertSentence(String sentence) {
        assertThat(PlainText.isPlain(sentence)).as(sentence).isTrue();
        assertThat(sentence.length()).as(sentence).isLessThanOrEqualTo(PlainText.LONGEST_SENTENCE);
        assertThat(sentence).doesNotContain("Exception", "null");
    }

    private static Machine opened(String name, String text) {
        return MachineFiles.read(MemoryFile.ofText(name, text));
    }

    private void assertSavedAndOpened(MachineDocument document, Machine machine) throws IOException {
        Path target = folder.resolve("m.toml");
        String text = document.textFor(machine, target);
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(4 << 20);
        assertThat(MachineFiles.read(Files.writeString(target, text))).isEqualTo(machine);
    }

    private static Machine changed(Machine machine, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> machine.withName("Other \"name\" # \\");
            case 1 -> machine.withCpus(1 + random.nextInt(4_096));
            case 2 -> machine.withRegions(machine.regions().subList(random.nextInt(2), machine.regions().size()));
            case 3 -> machine.withMode(MODES.get(random.nextInt(MODES.size())));
            default -> machine.withOperations(
                    machine.operations().subList(0, random.nextInt(machine.operations().size() + 1)));
        };
    }

    private static boolean boots(Machine machine) {
        try {
            Boot.of(machine);
            return true;
        } catch (MachineException e) {
            assertSentence(e.sentence());
            return false;
        }
    }

    private static void assertMoments(Boot boot, Random random) {
        for (long moment : new long[]{0, random.nextLong(boot.nrSteps() + 1), boot.nrSteps()}) {
            BootState state = boot.state(moment);
            assertThat(state.table().nrTables()).isNotNegative();
            assertThat(state.step().isPresent()).isEqualTo(moment > 0);
        }
        boot.failure().ifPresent(failure -> assertSentence(failure.message()));
        boot.findings().forEach(finding -> assertThat(PlainText.isPlain(finding.message())).isTrue());
    }
}
