package kspace.core.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Ranges, compared with sets of their addresses; the same eight addresses at the bottom, middle and top of the space. */
class RangesTest {
    static final List<Long> FIRST_ADDRESSES = List.of(0L, 0x7fff_ffff_ffff_fffcL, -8L);
    private static final int NR_ADDRESSES = 8;

    @ParameterizedTest
    @FieldSource("FIRST_ADDRESSES")
    void vaddrRange_everyPair_behavesAsItsSetOfAddresses(long base) {
        List<VaddrRange> ranges = vaddrRanges(base);
        assertThat(ranges).hasSize(36);
        assertThat(ranges).allSatisfy(a -> {
            assertThat(addresses(base)).allSatisfy(
                    va -> assertThat(a.contains(new Vaddr(va))).isEqualTo(set(a, base).contains(va)));
            assertThat(a.sizeBytes()).isEqualTo(set(a, base).size());
            assertThat(VaddrRange.ofSize(a.first(), a.sizeBytes())).isEqualTo(a);
            assertThat(VaddrRange.ofBounds(a.first().value(), a.endExclusive())).isEqualTo(a);
            assertThat(ranges).allSatisfy(b -> {
                List<Long> common = set(a, base).stream().filter(set(b, base)::contains).toList();
                assertThat(a.overlaps(b)).isEqualTo(!common.isEmpty());
                assertThat(a.contains(b)).isEqualTo(set(a, base).containsAll(set(b, base)));
                assertThat(a.intersect(b)).isEqualTo(common.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new VaddrRange(new Vaddr(common.getFirst()), new Vaddr(common.getLast()))));
            });
        });
    }

    /** Every set of eight addresses. */
    @ParameterizedTest
    @FieldSource("FIRST_ADDRESSES")
    void vaddrSet_everySet_answersAsItsAddresses(long base) {
        for (int bits = 0; bits < 1 << NR_ADDRESSES; bits++) {
            VaddrSet.Builder builder = new VaddrSet.Builder();
            List<Long> members = new ArrayList<>();
            for (int i = 0; i < NR_ADDRESSES; i++) {
                if ((bits >> i & 1) != 0) {
                    members.add(base + i);
                    builder.add(new VaddrRange(new Vaddr(base + i), new Vaddr(base + i)));
                }
            }
            VaddrSet set = builder.build();
            assertThat(vaddrRanges(base)).allSatisfy(range -> {
                assertThat(set.overlaps(range)).isEqualTo(set(range, base).stream().anyMatch(members::contains));
                assertThat(set.contains(range)).isEqualTo(members.containsAll(set(range, base)));
            });
        }
    }

    @Test
    void vaddrSet_rangesThatOverlapOrDescend_areJoinedOrRefused() {
        VaddrSet set = new VaddrSet.Builder().add(VaddrRange.ofBounds(0x1000, 0x4000))
                .add(VaddrRange.ofBounds(0x2000, 0x3000)).add(VaddrRange.ofBounds(0x3000, 0x5000)).build();
        assertThat(set.contains(VaddrRange.ofBounds(0x1000, 0x5000))).isTrue();
        assertThat(set.overlaps(VaddrRange.ofBounds(0x5000, 0))).isFalse();
        assertThat(VaddrSet.ALL.contains(VaddrRange.ofBounds(0, 0))).isTrue();
        VaddrSet.Builder descending = new VaddrSet.Builder().add(VaddrRange.ofBounds(0x1000, 0x4000));
        assertThatThrownBy(() -> descending.add(VaddrRange.ofBounds(0, 0x1000)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("begins below");
    }

    private static List<VaddrRange> vaddrRanges(long base) {
        return addresses(base).stream()
                .flatMap(first -> addresses(base).stream()
                        .filter(last -> Long.compareUnsigned(first, last) <= 0)
                        .map(last -> new VaddrRange(new Vaddr(first), new Vaddr(last))))
                .toList();
    }

    private static List<Long> addresses(long base) {
        return LongStream.range(0, NR_ADDRESSES).mapToObj(offset -> base + offset).toList();
    }

    private static List<Long> set(VaddrRange range, long base) {
        int from = (int) (range.first().value() - base);
        int to = (int) (range.last().value() - base);
        return addresses(base).subList(from, to + 1);
    }

    @Test
    void vaddrRange_wholeSpace_hasNoSizeAndNoEnd() {
        VaddrRange all = new VaddrRange(new Vaddr(0), new Vaddr(-1));

        assertThat(all.sizeBytes()).isZero();
        assertThat(all.endExclusive()).isZero();
        assertThat(all.endText()).isEqualTo("2^64");
        assertThat(all).hasToString("0x0000_0000_0000_0000 .. 0xffff_ffff_ffff_ffff");
        assertThat(VaddrRange.ofBounds(0, 0)).isEqualTo(all);
        assertThat(all.contains(new Vaddr(Long.MIN_VALUE))).isTrue();
    }

    @Test
    void vaddrRange_endBelowTheTop_isWritten() {
        assertThat(VaddrRange.ofSize(new Vaddr(0x1000), 0x1000).endText()).isEqualTo("0x0000_0000_0000_2000");
    }

    @Test
    void vaddrRange_emptyOrReversed_isRefused() {
        assertThatThrownBy(() -> new VaddrRange(new Vaddr(1), new Vaddr(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("empty virtual range: 0x0000_0000_0000_0001 is above 0x0000_0000_0000_0000");
        assertThatThrownBy(() -> new VaddrRange(new Vaddr(-1), new Vaddr(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VaddrRange.ofBounds(0x1000, 0x1000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VaddrRange.ofSize(new Vaddr(0x1000), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("empty virtual range at 0x0000_0000_0000_1000");
    }

    @Test
    void vaddrRange_pastTheTop_isRefused() {
        assertThat(VaddrRange.ofSize(new Vaddr(-4096), 4096).last()).isEqualTo(new Vaddr(-1));
        assertThatThrownBy(() -> VaddrRange.ofSize(new Vaddr(-4096), 4097)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @FieldSource("FIRST_ADDRESSES")
    void paddrRange_everyPair_behavesAsItsSetOfAddresses(long base) {
        List<PaddrRange> ranges = paddrRanges(base);
        assertThat(ranges).hasSize(36);
        assertThat(ranges).allSatisfy(a -> {
            List<Long> own = set(a, base);
            assertThat(a.sizeBytes()).isEqualTo(own.size());
            assertThat(a.isEmpty()).isEqualTo(own.isEmpty());
            assertThat(PaddrRange.ofSize(a.start(), a.sizeBytes())).isEqualTo(a);
            assertThat(addresses(base)).allSatisfy(
                    pa -> assertThat(a.contains(new Paddr(pa))).isEqualTo(own.contains(pa)));
            assertThat(ranges).allSatisfy(b -> {
                assertThat(a.overlaps(b)).isEqualTo(set(b, base).stream().anyMatch(own::contains));
                if (!b.isEmpty()) {
                    assertThat(a.contains(b)).isEqualTo(own.containsAll(set(b, base)));
                }
            });
        });
    }

    private static List<PaddrRange> paddrRanges(long base) {
        return addresses(base).stream()
                .flatMap(start -> addresses(base).stream()
                        .filter(end -> Long.compareUnsigned(start, end) <= 0)
                        .map(end -> PaddrRange.of(start, end)))
                .toList();
    }

    private static List<Long> set(PaddrRange range, long base) {
        return addresses(base).subList(
                (int) (range.start().value() - base), (int) (range.end().value() - base));
    }

    @Test
    void paddrRange_reversedOrPastTheTop_isRefused() {
        assertThatThrownBy(() -> PaddrRange.of(0x2000, 0x1000)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("physical range ends at 0x0000_1000, below its start 0x0000_2000");
        assertThatThrownBy(() -> PaddrRange.of(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PaddrRange.ofSize(new Paddr(-4096), 4096)).isInstanceOf(ArithmeticException.class);
        assertThat(PaddrRange.of(0x1000, 0x2000)).hasToString("0x0000_1000 .. 0x0000_2000");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0", "0, ffffffffffffffff, ffffffffffffffff", "7fffffffffffffff, 1, 8000000000000000",
        "fffffffffffff000, fff, ffffffffffffffff",
    })
    void plus_upToTheTop_isTheSum(String start, String bytes, String sum) {
        long value = Long.parseUnsignedLong(start, 16);
        long more = Long.parseUnsignedLong(bytes, 16);

        assertThat(new Vaddr(value).plus(more)).isEqualTo(new Vaddr(Long.parseUnsignedLong(sum, 16)));
        assertThat(new Paddr(value).plus(more)).isEqualTo(new Paddr(Long.parseUnsignedLong(sum, 16)));
    }

    @Test
    void plus_pastTheTop_isRefused() {
        assertThatThrownBy(() -> new Vaddr(-4096).plus(4096)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Paddr(-1).plus(1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void compareTo_addresses_areOrderedAsUnsigned() {
        assertThat(Stream.of(-1L, 0L, Long.MIN_VALUE, 1L, Long.MAX_VALUE).map(Vaddr::new).sorted())
                .containsExactly(
                        new Vaddr(0), new Vaddr(1), new Vaddr(Long.MAX_VALUE), new Vaddr(Long.MIN_VALUE),
                        new Vaddr(-1));
        assertThat(Stream.of(-1L, 0L, Long.MIN_VALUE, 1L, Long.MAX_VALUE).map(Paddr::new).sorted())
                .containsExactly(
                        new Paddr(0), new Paddr(1), new Paddr(Long.MAX_VALUE), new Paddr(Long.MIN_VALUE),
                        new Paddr(-1));
    }

    @Test
    void alignDown_addresses_isTheLowerMultiple() {
        assertThat(new Vaddr(-1).alignDown(1L << 21)).isEqualTo(new Vaddr(-1L << 21));
        assertThat(new Paddr(0x1fff).alignDown(4096)).isEqualTo(new Paddr(0x1000));
        assertThat(new Vaddr(-1L << 21).isAligned(1L << 21)).isTrue();
        assertThat(new Paddr(0x1001).isAligned(4096)).isFalse();
    }
}
