package kspace.app.machine.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kspace.app.sample.MachineSource;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import org.junit.jupiter.api.Test;

/** Areas differ by the sizes and the rights of their pages, and by the memory that they show. */
class ComparedAreasTest {
    private static final long BASE = 0x2000_0000;
    private static final long PAGE = 0x1000;

    private static final KVirtOperation MAP = map(BASE, 3 * PAGE);

    private static KVirtOperation map(long base, long sizeBytes) {
        return new KVirtOperation.Map(
                true, sizeBytes, 0, PaddrRange.ofSize(new Paddr(base), sizeBytes), PageFlags.RW,
                CachePolicy.WRITEBACK);
    }

    private static BootState state(KVirtOperation... operations) {
        return Boot.of(MachineSource.byDefault().read().withOperations(List.of(operations))).lastState();
    }

    private static List<String> inWords(KVirtOperation... left) {
        return ComparedRows.mappings(state(left), state(MAP)).stream()
                .filter(row -> row.name().endsWith("KVirtArea"))
                .map(row -> (row.differs() ? "" : "same: ") + row.left())
                .toList();
    }

    @Test
    void rows_noAreas_areNone() {
        assertThat(ComparedRows.mappings(state(), state()))
                .extracting(ComparedRow::name).noneMatch(name -> name.endsWith("KVirtArea"));
    }

    @Test
    void rows_rightsMemoryOrExtentDiffer_sayWhich() {
        assertThat(inWords(MAP)).containsExactly("same: 3 \u00d7 4 KiB, RW", "same: 0x2000_0000, 12 KiB");
        assertThat(inWords(MAP, new KVirtOperation.Protect(1, PAGE, PAGE, PageFlags.R)))
                .containsExactly("2 \u00d7 4 KiB, RW\n1 \u00d7 4 KiB, R", "same: 0x2000_0000, 12 KiB");
        assertThat(inWords(MAP, new KVirtOperation.Protect(1, 0, 3 * PAGE, PageFlags.NONE)))
                .as("the processor maps no page that allows nothing")
                .containsExactly("none", "same: 0x2000_0000, 12 KiB");
        assertThat(inWords(MAP, new KVirtOperation.Unmap(1, PAGE, PAGE))).containsExactly(
                "2 \u00d7 4 KiB, RW", "0x2000_0000, 4 KiB\n0x2000_2000, 4 KiB");
        assertThat(inWords(map(BASE + PAGE, 3 * PAGE)))
                .containsExactly("same: 3 \u00d7 4 KiB, RW", "0x2000_1000, 12 KiB");
        assertThat(inWords(MAP, new KVirtOperation.Drop(1))).containsExactly("none", "none");
    }

    @Test
    void rows_manyRanges_areOnlyCountedBeyondSome() {
        Stream<KVirtOperation> unmapped =
                IntStream.range(0, 9).mapToObj(i -> new KVirtOperation.Unmap(1, (2 * i + 1) * PAGE, PAGE));
        assertThat(inWords(Stream.concat(Stream.of(map(BASE, 19 * PAGE)), unmapped).toArray(KVirtOperation[]::new))
                .getLast()).endsWith("0x2000_a000, 4 KiB\nand 4 more");
    }
}
