package kspace.core.machine.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import kspace.core.address.Vaddr;
import kspace.core.kernel.NamedRange;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.space.Recording;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Dumps that QEMU 7.2 wrote of a Linux 6.1 that ran a program, cut down to the page tables: one without KASLR, one with five
 * levels, KASLR, page-table isolation and two CPUs. What is mapped in them was listed by a walker of its own, in another
 * language, from the whole dumps.
 */
class LinuxDumpsTest {
    @TempDir
    private Path folder;

    private static byte[] resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LinuxDumpsTest.class.getResourceAsStream("/dump/" + name + ".gz"))) {
            return new GZIPInputStream(new ByteArrayInputStream(in.readAllBytes())).readAllBytes();
        }
    }

    private Recording recording(String name) throws IOException {
        return DumpReader.read(Files.write(folder.resolve(name), resource(name + ".core")), DumpOptions.NONE);
    }

    private static List<String> expected(String name) throws IOException {
        return new String(resource(name + ".leaves.txt"), StandardCharsets.US_ASCII).lines().skip(1).toList();
    }

    @ParameterizedTest
    @CsvSource({"linux-6.1-4-levels, 8477", "linux-6.1-5-levels-kaslr, 8694"})
    void leaves_linux_areAllThoseOfAnotherWalker(String name, long nrPages) throws IOException {
        Recording recording = recording(name);
        List<String> runs = new ArrayList<>();
        LeafRuns.forEach(recording.root().orElseThrow(), run -> runs.add(String.format(
                "%x %x %d %d %s %d %d", run.pages().va().value(), run.pages().pa().value(), run.pages().pageSizeBytes(),
                run.pages().nrPages(), run.property().flags().accessText(), run.property().isGlobal() ? 1 : 0,
                run.property().isUser() ? 1 : 0)));
        // The engine cuts a run also where accessed and dirty bits change, so its runs are put together as the list's.
        assertThat(joined(runs)).isEqualTo(expected(name));
        assertThat(recording.nrLeaves()).isEqualTo(nrPages);
    }

    private static List<String> joined(List<String> runs) {
        List<String> joined = new ArrayList<>();
        for (String run : runs) {
            String[] next = run.split(" ", -1);
            String[] last = joined.isEmpty() ? next : joined.getLast().split(" ", -1);
            long bytes = Long.parseLong(last[2]) * Long.parseLong(last[3]);
            boolean goesOn = !joined.isEmpty() && last[2].equals(next[2])
                    && List.of(last).subList(4, 7).equals(List.of(next).subList(4, 7))
                    && Long.parseUnsignedLong(last[0], 16) + bytes == Long.parseUnsignedLong(next[0], 16)
                    && Long.parseUnsignedLong(last[1], 16) + bytes == Long.parseUnsignedLong(next[1], 16);
            if (goesOn) {
                joined.removeLast();
                last[3] = String.valueOf(Long.parseLong(last[3]) + Long.parseLong(next[3]));
                joined.add(String.join(" ", last));
            } else {
                joined.add(run);
            }
        }
        return joined;
    }

    @ParameterizedTest
    @ValueSource(strings = {"linux-6.1-4-levels", "linux-6.1-5-levels-kaslr"})
    void translate_linux_isAsTheListSays(String name) throws IOException {
        Recording recording = recording(name);
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> list = expected(name);
        for (int i = 0; i < list.size(); i++) {
            String[] run = list.get(i).split(" ", -1);
            long va = Long.parseUnsignedLong(run[0], 16);
            long bytes = Long.parseLong(run[2]) * Long.parseLong(run[3]);
            long offset = random.nextLong(bytes);
            assertThat(recording.translate(new Vaddr(va + offset)).pa().orElseThrow().value())
                    .as("seed %d, %x + %x", seed, va, offset).isEqualTo(Long.parseUnsignedLong(run[1], 16) + offset);
            boolean isLast = i + 1 == list.size()
                    || Long.parseUnsignedLong(list.get(i + 1).split(" ", -1)[0], 16) != va + bytes;
            assertThat(recording.translate(new Vaddr(va + bytes)).pa().isEmpty()).as("%x", va + bytes)
                    .isEqualTo(isLast);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            linux-6.1-4-levels       | direct-map | ffff888000000000 | LAYOUT
            linux-6.1-4-levels       | vmalloc    | ffffc90000000000 | LAYOUT
            linux-6.1-4-levels       | vmemmap    | ffffea0000000000 | LAYOUT
            linux-6.1-4-levels       | text       | ffffffff80000000 | LAYOUT
            linux-6.1-5-levels-kaslr | direct-map | ff25109ac0000000 | FOUND
            linux-6.1-5-levels-kaslr | vmalloc    | ff3cab0bc0000000 | FOUND
            linux-6.1-5-levels-kaslr | vmemmap    | ffeb9336c0000000 | FOUND
            linux-6.1-5-levels-kaslr | text       | ffffffffb8000000 | FOUND
            """)
    void ranges_linux_lieWhereTheKernelPutThem(String name, String id, String start, NamedRange.Source source)
            throws IOException {
        NamedRange range = recording(name).ranges().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
        assertThat(range.range().first()).isEqualTo(new Vaddr(Long.parseUnsignedLong(start, 16)));
        assertThat(range.source()).isEqualTo(source);
    }
}
