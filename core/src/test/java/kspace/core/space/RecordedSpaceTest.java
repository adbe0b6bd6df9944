package kspace.core.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.walk.Translation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recorded tables against {@link PlainWalker}, and tables that lead in circles, out of the dump, or nowhere. */
class RecordedSpaceTest {
    private static final long BASE = 0x8000_0000L;
    private static final int NR_PAGES = 24;

    /** Entries that are plausible, and some that are not. */
    private static long entry(Random random, String mode) {
        long pa = random.nextInt(6) == 0 ? random.nextLong() & 0x3f_ffff_f000L
                : BASE + random.nextInt(NR_PAGES + 2) * 4096L;
        long aligned = random.nextInt(3) == 0 ? pa & -(1L << 21) : pa;
        if (random.nextInt(60) == 0) {
            return random.nextLong();
        }
        if (mode.startsWith("x86")) {
            return aligned | (random.nextInt(0x200) & ~(random.nextInt(3) == 0 ? 0 : 0x80)) | 1
                    | (random.nextBoolean() ? Long.MIN_VALUE : 0);
        }
        if (mode.startsWith("riscv")) {
            return (aligned >>> 2) | 1
                    | (random.nextInt(3) == 0 ? random.nextInt(0x100) : random.nextBoolean() ? 0x20 : 0);
        }
        return aligned | (random.nextInt(0x200) & ~(random.nextInt(3) == 0 ? 0 : 0x40)) | 1
                | (random.nextLong() << 61);
    }

    static MemoryImage randomImage(Random random, String mode) {
        MemoryImage image = new MemoryImage(BASE, NR_PAGES);
        for (int page = 0; page < NR_PAGES; page++) {
            int count = random.nextInt(5);
            for (int i = 0; i < count; i++) {
                int first = random.nextInt(512);
                long entry = entry(random, mode);
                int length = random.nextInt(4) == 0 ? random.nextInt(8) : 1;
                for (int j = first; j < Math.min(512, first + length); j++) {
                    image.put(BASE + page * 4096L, j,
                            entry + (mode.startsWith("riscv") ? 0x400L : 0x1000L) * (j - first));
                }
            }
        }
        return image;
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86-64", "x86-64-la57", "riscv-sv39", "riscv-sv48", "riscv-sv57", "loongarch64"})
    void recordedSpace_randomImages_areReadAsAPlainWalkerReadsThem(String mode) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            MemoryImage image = randomImage(random, mode);
            PlainWalker plain = new PlainWalker(mode, image.bytes(), BASE);
            RecordedSpace space = Spaces.of(mode, BASE, image);
            List<PlainWalker.Page> pages = plain.pages(BASE);
            assertThat(Spaces.pages(space)).as("%s, seed %d, round %d", mode, seed, round).isEqualTo(pages);
            assertThat(space.nrLeaves()).as("%s, seed %d, round %d", mode, seed, round).isEqualTo(pages.size());
            for (long va : addresses(random, plain, pages)) {
                assertThat(Spaces.words(space.translate(new Vaddr(va)).outcome()))
                        .as("%s, seed %d, round %d: %x", mode, seed, round, va).isEqualTo(plain.translate(BASE, va));
            }
            requireFound(space, random, pages);
        }
    }

    private static List<Long> addresses(Random random, PlainWalker plain, List<PlainWalker.Page> pages) {
        List<Long> addresses = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            addresses.add(plain.extended(random.nextLong()));
            addresses.add(plain.extended(random.nextLong() & 0x8080_8080_8080_8fffL));
            if (!pages.isEmpty()) {
                PlainWalker.Page page = pages.get(random.nextInt(pages.size()));
                addresses.add(page.va() + (random.nextLong() & (page.size() - 1)));
                addresses.add(page.va() + page.size());
            }
        }
        addresses.removeIf(va -> plain.translate(BASE, va).equals("not canonical") || va >>> 48 == 0x9000);
        return addresses;
    }

    private static void requireFound(RecordedSpace space, Random random, List<PlainWalker.Page> pages) {
        if (pages.isEmpty()) {
            return;
        }
        PlainWalker.Page one = pages.get(random.nextInt(pages.size()));
        long pa = one.pa() + (random.nextLong() & (one.size() - 1));
        List<Long> found = new ArrayList<>();
        assertThat(Reaching.forEach(space, new Paddr(pa), 1 << 20, place -> {
            found.add(place.va().value());
            assertThat(space.translate(place.va()).steps().getLast().index()).isEqualTo(place.index());
        })).isTrue();
        assertThat(found).isEqualTo(pages.stream()
                .filter(page -> Long.compareUnsigned(pa - page.pa(), page.size()) < 0)
                .map(page -> page.va() + (pa - page.pa())).toList());
    }

    /** blog_os and Windows map the root into itself; wild/43 has the addresses. */
    @ParameterizedTest
    @ValueSource(ints = {0x151, 0x1ed, 0777})
    void recordedSpace_recursiveMapping_showsTablesAsPages(int self) {
        long root = 0x1000;
        MemoryImage image = new MemoryImage(0, 5)
                .put(root, self, root | 0x63)
                .put(root, 0x1f0, 0x2063).put(0x2000, 0, 0x3063).put(0x3000, 0, 0x4063).put(0x4000, 0, 0xabc063);
        RecordedSpace space = Spaces.of("x86-64", root, image);
        long sign = self >= 256 ? 0xffff_0000_0000_0000L : 0;
        long table = sign | (long) self << 39 | 0x1f0L << 30;
        assertThat(Spaces.words(space.translate(new Vaddr(table)).outcome())).isEqualTo("4000");
        long rootAt = sign | (long) self << 39 | (long) self << 30 | (long) self << 21 | (long) self << 12;
        assertThat(Spaces.words(space.translate(new Vaddr(rootAt | 8L * self)).outcome()))
                .isEqualTo(Long.toHexString(root | 8L * self));
        assertThat(Spaces.pages(space)).isEqualTo(new PlainWalker("x86-64", image.bytes(), 0).pages(root));
        TableProblem problem = space.survey().problem(TableProblem.Kind.RECURSIVE).orElseThrow();
        assertThat(problem.sentence()).startsWith("entry " + self + " (0x1063) of the PML4 at 0x0000_1000")
                .contains("names the table itself");
    }

    /** 512^4 ways to go round. */
    @Test
    void recordedSpace_everyEntryNamesTheRoot_isAnsweredAtOnce() {
        MemoryImage image = new MemoryImage(0x1000, 1);
        IntStream.range(0, 512).forEach(i -> image.put(0x1000, i, 0x1067));
        RecordedSpace space = Spaces.of("x86-64", 0x1000, image);
        assertThat(space.leavesPerLevel().at(1)).isEqualTo(1L << 36);
        assertThat(space.survey().nrDistinctTables()).isEqualTo(1);
        assertThat(Spaces.words(space.translate(new Vaddr(0xffff_8000_1234_5678L)).outcome())).isEqualTo("1678");
        assertThatThrownBy(space::requireListable).isInstanceOf(RecordingException.class)
                .hasMessageContaining("there are only 1: entry 0 (0x1067) of the PML4 at 0x0000_1000")
                .hasMessageContaining("a recursive mapping");
        List<Vaddr> found = new ArrayList<>();
        assertThat(Reaching.forEach(space, new Paddr(0x1234), 100, place -> found.add(place.va()))).isFalse();
        assertThat(found).hasSize(100).startsWith(new Vaddr(0x234), new Vaddr(0x1234));
        assertThat(Reaching.forEach(space, new Paddr(0x2000), 100, place -> found.add(place.va()))).isTrue();
        assertThat(found).hasSize(100);
    }

    /** Tables that share their children again and again without a circle. */
    @Test
    void recordedSpace_tablesThatShareAllChildren_areCountedNotWalked() {
        MemoryImage image = new MemoryImage(0, 6);
        for (int level = 5; level > 1; level--) {
            for (int i = 0; i < 512; i++) {
                image.put((6 - level) * 4096L, i, (7 - level) * 4096L | 7);
            }
        }
        image.put(0x5000, 3, 0x7007);
        RecordedSpace space = Spaces.of("x86-64-la57", 0x1000, image);
        assertThat(space.leavesPerLevel().at(1)).isEqualTo(1L << 36);
        assertThat(space.nrTables()).isEqualTo(1 + (1L << 9) + (1L << 18) + (1L << 27) + (1L << 36));
        assertThatThrownBy(space::requireListable)
                .hasMessageContaining("there are only 5, for the same tables are named");
    }

    /** wild/50: somebody wrote text over a table. */
    @Test
    void recordedSpace_textInATable_isNamedWithItsPlace() {
        byte[] text = "[    0.000000] Linux version 6.1.0 (build@host) #1] ..........".getBytes(
                java.nio.charset.StandardCharsets.US_ASCII);
        MemoryImage image = new MemoryImage(0, 4).put(0x1000, 256, 0x2063).put(0x2000, 0, 0x3063);
        System.arraycopy(text, 0, image.bytes(), 0x3000, text.length);
        image.put(0x3000, 100, 0x2e2e_2e2e_2e20_5d31L);
        RecordedSpace space = Spaces.of("x86-64", 0x1000, image);
        long va = 0xffff_8000_0000_0000L + 100 * (2L << 20);
        assertThat(space.translate(new Vaddr(va)).outcome()).isInstanceOfSatisfying(
                Translation.Faulted.class, it -> assertThat(it.reason().toString()).contains("reserved bits 51:46"));
        TableProblem problem = space.survey().problem(TableProblem.Kind.RESERVED).orElseThrow();
        assertThat(problem.sentence()).contains("of the PD at 0x0000_3000").contains("faults on any access");
        assertThat(Spaces.pages(space)).isEqualTo(new PlainWalker("x86-64", image.bytes(), 0).pages(0x1000));
    }

    @Test
    void recordedSpace_tableOutsideTheDump_isNotRecordedAndNotAbsent() {
        MemoryImage image = new MemoryImage(0x10_0000, 1).put(0x10_0000, 511, 0x7fff_f067);
        RecordedSpace space = Spaces.of("x86-64", 0x10_0000, image);
        Translation translation = space.translate(new Vaddr(0xffff_ffff_8000_0000L));
        assertThat(translation.outcome()).isEqualTo(new Translation.NotRecorded(4, new Paddr(0x7fff_f000L)));
        assertThat(translation.steps()).hasSize(1);
        assertThat(space.survey().problem(TableProblem.Kind.NOT_RECORDED).orElseThrow().sentence()).isEqualTo(
                "entry 511 (0x7ffff067) of the PML4 at 0x0010_0000, for 0xffff_ff80_0000_0000 and above, names the table at"
                        + " 0x7fff_f000, which is not in the dump");
        assertThat(space.root().orElseThrow().isAbsent(511)).isFalse();
        assertThat(space.root().orElseThrow().child(511)).isEmpty();
    }

    @Test
    void of_rootOutsideTheDump_isRefusedWithBothPlaces() {
        assertThatThrownBy(() -> Spaces.of("x86-64", 0x552_6000, new MemoryImage(0x10_0000, 2)))
                .isInstanceOf(RecordingException.class)
                .hasMessage("test: the root 0x0552_6000 (the test) is not in the dump, which holds physical memory"
                        + " 0x0010_0000 .. 0x0010_2000");
    }

    /** What Linux writes where it has no page: P is 0, and the other bits are its own. */
    @Test
    void recordedSpace_swappedAndProtectedPages_areAbsent() {
        MemoryImage image = new MemoryImage(0, 5).put(0x1000, 0, 0x2067).put(0x2000, 0, 0x3067).put(0x3000, 0, 0x4067)
                .put(0x4000, 0, 0xffff_ffff_f7ff_e002L).put(0x4000, 1, 0x8000_0000_1234_5160L).put(0x4000, 2, 0x5025);
        RecordedSpace space = Spaces.of("x86-64", 0x1000, image);
        assertThat(Spaces.pages(space)).containsExactly(
                new PlainWalker.Page(0x2000, 0x5000, 4096, false, true, true, false));
        assertThat(Spaces.words(space.translate(new Vaddr(0x1000)).outcome())).isEqualTo("absent 1");
    }
}
