package kspace.core.arch.pte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.arm.Arm;
import kspace.core.arch.loongarch.LoongArch;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.riscv.Riscv;
import kspace.core.kernel.asterinas.Port;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PrivilegedFlags;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of entries in every format. */
class PteFormatsTest {
    /** A format, an entry of it and the level at which it stands. */
    record Entry(PagingMode mode, long raw, int level) {
        PteFormat format() {
            return Port.format(mode);
        }

        Optional<Pte> decoded(long other) {
            try {
                return Optional.of(format().decode(other, level));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    static Stream<Entry> everyEntry() {
        return Architectures.modes().stream()
                .flatMap(mode -> IntStream.rangeClosed(1, mode.nrLevels()).boxed()
                        .flatMap(level -> Stream.concat(Stream.of(0L, -1L), kernelEntries(mode, level))
                                .map(raw -> new Entry(mode, raw, level))));
    }

    /** Returns a table and, where the level has pages, leaves as the kernel writes them. */
    private static Stream<Long> kernelEntries(PagingMode mode, int level) {
        PteFormat format = Port.format(mode);
        Stream<Long> tables = level == 1
                ? Stream.of()
                : Stream.of(format.encodeTable(new Paddr(0x1234_5000), TableFlags.NONE));
        Stream<Long> leaves = level > mode.largestHighestTranslationLevel()
                ? Stream.of()
                : Stream.of(PageFlags.RW, PageFlags.RWX)
                        .map(rights -> format.encodeLeaf(
                                new Paddr(3L << (12 + 9 * (level - 1)) & 0xffff_ffff_ffffL), level,
                                PageProperty.kernel(rights)));
        return Stream.concat(tables, leaves);
    }

    @ParameterizedTest
    @MethodSource("everyEntry")
    void bits_anyEntry_coverEachBitOnceFromTheTop(Entry entry) {
        List<BitSpan> spans = entry.format().bits(entry.raw(), entry.level());

        assertThat(spans.stream()
                .flatMap(span -> IntStream.rangeClosed(0, span.high() - span.low()).mapToObj(i -> span.high() - i)))
                .isEqualTo(IntStream.rangeClosed(0, 63).mapToObj(i -> 63 - i).toList());
        assertThat(spans).allMatch(span -> !span.label().isBlank());
    }

    /** Several fields may look at one bit, but every bit is in one, and each field says all there is to say. */
    @ParameterizedTest
    @MethodSource("everyEntry")
    void allFields_anyEntry_showEachBitAndWhereItIsFrom(Entry entry) {
        assumeTrue(entry.decoded(entry.raw()).isPresent());
        List<PteField> fields = entry.format().allFields(entry.raw(), entry.level());

        assertThat(fields.stream().mapToLong(PteField::mask).reduce(0, (a, b) -> a | b)).isEqualTo(-1L);
        assertThat(fields).containsAll(entry.format().fields(entry.raw(), entry.level()));
        assertThat(fields).allMatch(field -> Stream
                .of(field.bits(), field.name(), field.value(), field.hardware().toString(), field.kernel().toString(),
                        field.source())
                .noneMatch(String::isBlank));
        assertThat(fields).isSortedAccordingTo(
                Comparator.comparingInt(field -> Long.numberOfLeadingZeros(field.mask())));
    }

    /** Every bit of every entry can be read off its fields: no two entries look the same. */
    @ParameterizedTest
    @MethodSource("everyEntry")
    void allFields_anyBitFlipped_lookDifferent(Entry entry) {
        for (int bit = 0; bit < Long.SIZE && entry.decoded(entry.raw()).isPresent(); bit++) {
            long other = entry.raw() ^ (1L << bit);
            if (entry.decoded(other).isPresent()) {
                assertThat(entry.format().allFields(other, entry.level()))
                        .as("bit %d of %s", bit, entry)
                        .isNotEqualTo(entry.format().allFields(entry.raw(), entry.level()));
            }
        }
    }

    /** Whatever bit changes what OSTD makes of an entry is shown in one of its fields. */
    @ParameterizedTest
    @MethodSource("everyEntry")
    void fields_anyBitThatMatters_isShown(Entry entry) {
        for (int bit = 0; bit < Long.SIZE && entry.decoded(entry.raw()).isPresent(); bit++) {
            long other = entry.raw() ^ (1L << bit);
            boolean matters = entry.decoded(other).isPresent()
                    && !entry.decoded(other).equals(entry.decoded(entry.raw()));
            if (matters) {
                assertThat(entry.format().fields(other, entry.level()))
                        .as("bit %d of %s", bit, entry)
                        .isNotEqualTo(entry.format().fields(entry.raw(), entry.level()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyEntry")
    void setFlags_anyEntry_areLabelsOfItsSetBitsLowFirst(Entry entry) {
        List<String> labels = entry.format().bits(entry.raw(), entry.level()).reversed().stream()
                .filter(span -> span.kind() == BitSpan.Kind.FLAG || span.kind() == BitSpan.Kind.SOFTWARE)
                .filter(span -> IntStream.rangeClosed(span.low(), span.high())
                        .anyMatch(bit -> (entry.raw() >>> bit & 1) == 1))
                .map(BitSpan::label)
                .toList();

        assertThat(entry.format().setFlags(entry.raw(), entry.level())).isEqualTo(labels);
    }

    /** Every flag of a page has a bit of its own, in every combination: all of them, at every level, with every policy. */
    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void encodeLeaf_everyCombinationOfFlags_isReadBackAsWritten(PagingMode mode) {
        for (boolean svpbmt : mode.hasSvpbmt() ? new boolean[]{true, false} : new boolean[]{true}) {
            PteFormat format = Port.format(Mmu.of(mode).withSvpbmt(svpbmt));
            for (int level = 1; level <= mode.largestHighestTranslationLevel(); level++) {
                Paddr page = new Paddr((mode.equals(Riscv.SV57) ? 1L : 5L) << (12 + 9 * (level - 1)));
                for (PageProperty property : everyProperty()) {
                    if (!isSupported(mode, property.cache())) {
                        int refused = level;
                        assertThatIllegalArgumentException()
                                .isThrownBy(() -> format.encodeLeaf(page, refused, property))
                                .withMessageContaining(property.cache().displayName())
                                .withMessageContaining(mode.architecture());
                        continue;
                    }
                    long raw = format.encodeLeaf(page, level, property);
                    assertThat(format.decode(raw, level)).as("%x at level %d", raw, level)
                            .isEqualTo(readBack(mode, svpbmt, level, page, property));
                }
            }
        }
    }

    private static List<PageProperty> everyProperty() {
        List<Integer> flags = List.of(0x1, 0x2, 0x4, 0x8, 0x10, 0x80);
        List<Integer> privileged = List.of(0x1, 0x2, 0x40);
        return IntStream.range(0, 1 << (flags.size() + privileged.size())).boxed()
                .flatMap(set -> Stream.of(CachePolicy.values()).map(cache -> new PageProperty(
                        new PageFlags(subset(flags, set)), cache,
                        new PrivilegedFlags(subset(privileged, set >> flags.size())))))
                .toList();
    }

    private static int subset(List<Integer> bits, int which) {
        return IntStream.range(0, bits.size()).filter(i -> (which >> i & 1) == 1).map(bits::get).sum();
    }

    private static boolean isSupported(PagingMode mode, CachePolicy cache) {
        return switch (mode.architecture()) {
            case "x86-64", "AArch64" -> cache != CachePolicy.WRITE_PROTECTED;
            case "RISC-V" ->
                    cache == CachePolicy.WRITEBACK || cache == CachePolicy.UNCACHEABLE;
            case "LoongArch" -> cache != CachePolicy.WRITE_PROTECTED && cache != CachePolicy.WRITETHROUGH;
            default -> throw new AssertionError(mode.id() + " is not known here");
        };
    }

    /** What differs from what was written: SPEC sections 7 and 10. */
    private static Pte readBack(PagingMode mode, boolean svpbmt, int level, Paddr page, PageProperty property) {
        PageFlags flags = property.flags();
        CachePolicy cache = property.cache();
        PrivilegedFlags privileged = property.privileged();
        if (mode.equals(LoongArch.FOUR_LEVELS)) {
            CachePolicy read = cache == CachePolicy.UNCACHEABLE ? CachePolicy.WRITEBACK : cache;
            return new Pte.Leaf(page, new PageProperty(flags.or(PageFlags.DIRTY), read, privileged));
        }
        if (mode.equals(Arm.FOUR_LEVELS)) {
            return new Pte.Leaf(page, new PageProperty(flags.or(PageFlags.ACCESSED), cache, privileged));
        }
        if (mode.hasSvpbmt() && level > 1 && flags.accessText().isEmpty()) {
            boolean avail2 = flags.contains(PageFlags.AVAIL2);
            return new Pte.Table(page, new TableFlags(
                    (privileged.bits() & PrivilegedFlags.AVAIL1.bits()) | (avail2 ? TableFlags.AVAIL2.bits() : 0)));
        }
        return new Pte.Leaf(page, svpbmt ? property : new PageProperty(flags, CachePolicy.WRITEBACK, privileged));
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void encodeTable_everyCombinationOfFlags_isReadBackAsWritten(PagingMode mode) {
        for (int level = 2; level <= mode.nrLevels(); level++) {
            for (int bits : new int[]{0, 0x40, 0x80, 0xc0}) {
                Pte.Table table = new Pte.Table(new Paddr(0x7_5000), new TableFlags(bits));
                assertThat(Port.format(mode).decode(
                        Port.format(mode).encodeTable(table.table(), table.flags()), level)).isEqualTo(table);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kspace.core.arch.Architectures#modes")
    void decode_absentEntry_isAbsentAtEveryLevel(PagingMode mode) {
        assertThat(IntStream.rangeClosed(1, mode.nrLevels()))
                .allSatisfy(
                        level -> assertThat(Port.format(mode).decode(0, level)).isEqualTo(new Pte.Absent()));
    }
}
