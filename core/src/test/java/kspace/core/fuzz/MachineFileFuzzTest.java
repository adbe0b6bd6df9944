package kspace.core.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import kspace.core.address.PlainText;
import kspace.core.kspace.Boot;
import kspace.core.kspace.BootState;
import kspace.core.kspace.Machine;
import kspace.core.kspace.MachineException;
import kspace.core.machine.MachineDocument;
import kspace.core.machine.MachineFiles;
import kspace.core.machine.MachineLimits;
import kspace.core.machine.SourceFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever stands in a file, it is a machine that boots and can be saved, or it is refused in one sentence; and twice the
 * same comes of it.
 */
class MachineFileFuzzTest {
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
            case 3 -> machine.withMode(kspace.core.paging.PagingMode.values()[random.nextInt(6)]);
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
