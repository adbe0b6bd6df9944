package kspace.core.pte;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of entries in every format. */
class PteFormatsTest {
    /** A format, an entry of it and the level at which it stands. */
    record Entry(PagingMode mode, long raw, int level) {
        PteFormat format() {
            return PteFormats.of(mode);
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
        return Stream.of(PagingMode.values())
                .flatMap(mode -> IntStream.rangeClosed(1, mode.nrLevels()).boxed()
                        .flatMap(level -> Stream.concat(Stream.of(0L, -1L), kernelEntries(mode, level))
                                .map(raw -> new Entry(mode, raw, level))));
    }

    /** Returns a table and, where the level has pages, leaves as the kernel writes them. */
    private static Stream<Long> kernelEntries(PagingMode mode, int level) {
        PteFormat format = PteFormats.of(mode);
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

    /** Whatever bit changes what OSTD makes of an entry is shown in one of its fields. */
    @ParameterizedTest
    @MethodSource("everyEntry")
    void fields_anyBitThatMatters_isShown(Entry entry) {
        for (int bit = 0; bit < Long.SIZE && entry.decoded(entry.raw()).isPresent(); bit++) {
            long other = entry.raw() ^ 1L << bit;
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

    @ParameterizedTest
    @EnumSource
    void decode_absentEntry_isAbsentAtEveryLevel(PagingMode mode) {
        assertThat(IntStream.rangeClosed(1, mode.nrLevels()))
                .allSatisfy(level -> assertThat(PteFormats.of(mode).decode(0, level)).isEqualTo(new Pte.Absent()));
    }
}
