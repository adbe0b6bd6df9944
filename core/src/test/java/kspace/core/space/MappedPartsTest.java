package kspace.core.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.read.MappedParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mapped parts against those that the pages of {@link PlainWalker} give one by one. */
class MappedPartsTest {
    private static final long BASE = 0x8000_0000L;
    private static final VaddrRange ALL = new VaddrRange(new Vaddr(0), new Vaddr(-1L));

    /** Returns pages, cut at the ends of a range, each as a part. */
    private static List<MappedParts.Part> pages(List<PlainWalker.Page> pages, VaddrRange within) {
        List<MappedParts.Part> parts = new ArrayList<>();
        for (PlainWalker.Page page : pages) {
            VaddrRange.ofSize(new Vaddr(page.va()), page.size()).intersect(within).ifPresent(range -> {
                Paddr first = new Paddr(page.pa() + (range.first().value() - page.va()));
                parts.add(new MappedParts.Part(range, range.sizeBytes(),
                        Optional.of(PaddrRange.ofSize(first, range.sizeBytes())), Optional.of(first), true));
            });
        }
        return parts;
    }

    private static MappedParts.Part joined(MappedParts.Part a, MappedParts.Part b) {
        PaddrRange lower = a.memory().orElseThrow();
        PaddrRange upper = b.memory().orElseThrow();
        boolean isStraight = a.first().isPresent() && b.first().isPresent()
                && b.first().get().value() - a.first().get().value()
                        == b.range().first().value() - a.range().first().value();
        return new MappedParts.Part(
                new VaddrRange(a.range().first(), b.range().last()), a.mappedBytes() + b.mappedBytes(),
                Optional.of(new PaddrRange(
                        lower.start().compareTo(upper.start()) < 0 ? lower.start() : upper.start(),
                        lower.end().compareTo(upper.end()) > 0 ? lower.end() : upper.end())),
                isStraight ? a.first() : Optional.empty(), true);
    }

    private static List<MappedParts.Part> near(List<MappedParts.Part> pages, long gap) {
        List<MappedParts.Part> parts = new ArrayList<>();
        for (MappedParts.Part page : pages) {
            boolean joins = !parts.isEmpty() && Long.compareUnsigned(
                    page.range().first().value() - parts.getLast().range().last().value() - 1, gap) < 0;
            parts.add(joins ? joined(parts.removeLast(), page) : page);
        }
        return parts;
    }

    private static List<MappedParts.Part> straight(List<MappedParts.Part> pages) {
        List<MappedParts.Part> parts = new ArrayList<>();
        for (MappedParts.Part page : pages) {
            Optional<MappedParts.Part> both = parts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(joined(parts.getLast(), page)).filter(it -> it.first().isPresent());
            both.ifPresent(_ -> parts.removeLast());
            parts.add(both.orElse(page));
        }
        return parts;
    }

    /** Whether tables are missing is another test's. */
    private static List<MappedParts.Part> mapped(List<MappedParts.Part> parts) {
        return parts.stream().filter(part -> part.mappedBytes() != 0)
                .map(part -> new MappedParts.Part(
                        part.range(), part.mappedBytes(), part.memory(), part.first(), true))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x86-64", "x86-64-la57", "riscv-sv39", "riscv-sv48", "riscv-sv57", "loongarch64"})
    void in_randomImages_areThePagesThatAreNear(String mode) {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 25; round++) {
            MemoryImage image = RecordedSpaceTest.randomImage(random, mode);
            List<PlainWalker.Page> pages = new PlainWalker(mode, image.bytes(), BASE).pages(BASE);
            MappedParts parts = Spaces.of(mode, BASE, image).mapped();
            for (int i = 0; i < 8; i++) {
                VaddrRange within = within(random, pages);
                long gap = 1L << random.nextInt(i < 4 ? 64 : 32);
                List<MappedParts.Part> expected = pages(pages, within);
                assertThat(mapped(parts.in(within, gap)))
                        .as("%s, seed %d, round %d: %s by %x", mode, seed, round, within, gap)
                        .isEqualTo(near(expected, gap));
                assertThat(mapped(parts.straightIn(within, 1)))
                        .as("%s, seed %d, round %d: %s", mode, seed, round, within).isEqualTo(straight(expected));
            }
            requireShown(parts, pages);
            requireReached(parts, pages, random, mode + ", seed " + seed + ", round " + round);
        }
    }

    private static VaddrRange within(Random random, List<PlainWalker.Page> pages) {
        if (pages.isEmpty() || random.nextInt(4) == 0) {
            return ALL;
        }
        long a = pages.get(random.nextInt(pages.size())).va() + (random.nextInt(4) << 12);
        long b = pages.get(random.nextInt(pages.size())).va() + (random.nextInt(600) << 12) + 0xfff;
        return Long.compareUnsigned(a, b) < 0
                ? new VaddrRange(new Vaddr(a), new Vaddr(b))
                : new VaddrRange(new Vaddr(b), new Vaddr(a));
    }

    private static void requireShown(MappedParts parts, List<PlainWalker.Page> pages) {
        PaddrRange all = PaddrRange.of(0, 1L << 56);
        List<PaddrRange> shown = parts.shown().in(all, 0);
        for (PlainWalker.Page page : pages) {
            assertThat(shown).anyMatch(range -> range.contains(PaddrRange.ofSize(new Paddr(page.pa()), page.size())));
            assertThat(parts.shown().contains(new Paddr(page.pa() + page.size() - 1))).isTrue();
        }
        for (int i = 1; i < shown.size(); i++) {
            assertThat(shown.get(i).start()).isGreaterThan(shown.get(i - 1).end());
        }
    }

    private static void requireReached(
            MappedParts parts, List<PlainWalker.Page> pages, Random random, String where) {
        for (int i = 0; i < Math.min(5, pages.size()); i++) {
            PlainWalker.Page one = pages.get(random.nextInt(pages.size()));
            long pa = one.pa() + (random.nextLong() & (one.size() - 1));
            assertThat(parts.reaching(new Paddr(pa), Integer.MAX_VALUE)).as("%s: %x", where, pa).isEqualTo(pages(
                    pages.stream().filter(page -> Long.compareUnsigned(pa - page.pa(), page.size()) < 0).toList(),
                    ALL));
        }
        assertThat(parts.reaching(new Paddr(0x7fff_1234_5000L), 1)).as(where).isEmpty();
    }

    /** Two pages 8 KiB apart and a table that the dump lacks, in the three uppermost entries of the root. */
    @Test
    void in_tableOutsideTheDump_isNoPartThatIsMappedAndSaysSo() {
        MemoryImage image = new MemoryImage(BASE, 4)
                .put(BASE, 510, 0x7000_0003L).put(BASE, 511, BASE + 0x1000 | 3)
                .put(BASE + 0x1000, 0, BASE + 0x2000 | 3).put(BASE + 0x2000, 0, BASE + 0x3000 | 3)
                .put(BASE + 0x3000, 1, 0x5000 | 3).put(BASE + 0x3000, 3, 0x7000 | 3);
        MappedParts parts = Spaces.of("x86-64", BASE, image).mapped();
        long lost = 0xffff_ff00_0000_0000L;
        VaddrRange pages = VaddrRange.ofBounds(0xffff_ff80_0000_1000L, 0xffff_ff80_0000_4000L);
        MappedParts.Part unknown = new MappedParts.Part(
                VaddrRange.ofSize(new Vaddr(lost), 1L << 39), 0, Optional.empty(), Optional.empty(), false);
        assertThat(parts.in(ALL, 4096)).first().isEqualTo(unknown);
        assertThat(parts.in(ALL, 1 << 14)).containsExactly(new MappedParts.Part(
                pages, 0x2000, Optional.of(PaddrRange.of(0x5000, 0x8000)), Optional.of(new Paddr(0x5000)), false));
        assertThat(parts.in(VaddrRange.ofBounds(lost + 0x1000, lost + 0x3000), 1)).containsExactly(
                new MappedParts.Part(VaddrRange.ofBounds(lost + 0x1000, lost + 0x3000), 0, Optional.empty(),
                        Optional.empty(), false));
        assertThat(parts.tables().in(PaddrRange.of(0, 1L << 40), 0))
                .containsExactly(PaddrRange.of(BASE, BASE + 0x4000));
    }

    /** Every entry of the root names the root: 512^4 pages, which nobody could list. */
    @Test
    void in_everyEntryNamesTheRoot_isAnsweredAtOnce() {
        MemoryImage image = new MemoryImage(BASE, 1);
        for (int i = 0; i < 512; i++) {
            image.put(BASE, i, BASE | 3);
        }
        MappedParts parts = Spaces.of("x86-64", BASE, image).mapped();
        assertThat(parts.in(ALL, 1L << 47)).containsExactly(
                part(ALL, 0, 1L << 47), part(ALL, 0xffff_8000_0000_0000L, 1L << 47));
        assertThat(parts.straightIn(ALL, 1L << 39)).isEmpty();
        assertThat(parts.shown().in(PaddrRange.of(0, 1L << 40), 0)).containsExactly(PaddrRange.of(BASE, BASE + 0x1000));
        assertThat(parts.reaching(new Paddr(BASE + 5), 3)).extracting(part -> part.range().first().value())
                .containsExactly(0L, 0x1000L, 0x2000L);
        assertThat(parts.reaching(new Paddr(BASE + 0x1000), 3)).isEmpty();
    }

    private static MappedParts.Part part(VaddrRange all, long first, long sizeBytes) {
        return new MappedParts.Part(
                VaddrRange.ofSize(new Vaddr(all.first().value() + first), sizeBytes), sizeBytes,
                Optional.of(PaddrRange.of(BASE, BASE + 0x1000)), Optional.empty(), true);
    }
}
