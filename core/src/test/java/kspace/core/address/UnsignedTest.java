package kspace.core.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Unsigned arithmetic against arbitrary precision, at every bound where 64 bits, 63 bits or a page begin or end. */
class UnsignedTest {
    static final List<Long> EDGES = Stream.of(0L, 1L << 12, 1L << 21, 1L << 52, Long.MIN_VALUE, -1L << 47, -1L << 12)
            .flatMap(it -> Stream.of(it - 1, it, it + 1))
            .toList();
    static final List<Long> ALIGNMENTS = IntStream.range(0, 63).mapToObj(shift -> 1L << shift).toList();

    private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

    @ParameterizedTest
    @FieldSource("EDGES")
    void lessMinMax_everyPairOfEdges_areThoseOfTheNumbers(long a) {
        assertThat(EDGES).allSatisfy(b -> {
            int order = big(a).compareTo(big(b));
            assertThat(Unsigned.less(a, b)).isEqualTo(order < 0);
            assertThat(Unsigned.lessOrEqual(a, b)).isEqualTo(order <= 0);
            assertThat(big(Unsigned.min(a, b))).isEqualTo(big(a).min(big(b)));
            assertThat(big(Unsigned.max(a, b))).isEqualTo(big(a).max(big(b)));
        });
    }

    @ParameterizedTest
    @FieldSource("EDGES")
    void addExact_everyPairOfEdges_isTheSumOrRefused(long a) {
        assertThat(EDGES).allSatisfy(b -> {
            BigInteger sum = big(a).add(big(b));
            if (sum.compareTo(TWO_TO_64) < 0) {
                assertThat(big(Unsigned.addExact(a, b))).isEqualTo(sum);
            } else {
                assertThatThrownBy(() -> Unsigned.addExact(a, b)).isInstanceOf(ArithmeticException.class)
                        .hasMessage("0x" + Long.toHexString(a) + " + 0x" + Long.toHexString(b)
                                + " passes the end of the 64-bit address space");
            }
        });
    }

    @ParameterizedTest
    @FieldSource("ALIGNMENTS")
    void align_everyEdge_isTheNearestMultipleOrRefused(long alignment) {
        BigInteger step = big(alignment);
        assertThat(EDGES).allSatisfy(value -> {
            BigInteger down = big(value).divide(step).multiply(step);
            BigInteger up = down.equals(big(value)) ? down : down.add(step);
            assertThat(Unsigned.isAligned(value, alignment)).isEqualTo(down.equals(big(value)));
            assertThat(big(Unsigned.alignDown(value, alignment))).isEqualTo(down);
            if (up.compareTo(TWO_TO_64) < 0) {
                assertThat(big(Unsigned.alignUp(value, alignment))).isEqualTo(up);
            } else {
                assertThatThrownBy(() -> Unsigned.alignUp(value, alignment)).isInstanceOf(ArithmeticException.class);
            }
        });
    }

    @ParameterizedTest
    @FieldSource("EDGES")
    void ceilDiv_everyPairOfEdges_isTheQuotientRoundedUp(long a) {
        assertThat(EDGES).filteredOn(b -> b != 0).allSatisfy(b -> {
            BigInteger[] parts = big(a).divideAndRemainder(big(b));
            BigInteger expected = parts[1].signum() == 0 ? parts[0] : parts[0].add(BigInteger.ONE);
            assertThat(big(Unsigned.ceilDiv(a, b))).isEqualTo(expected);
        });
    }

    @ParameterizedTest
    @FieldSource("EDGES")
    void toDouble_everyEdge_isTheNearestDouble(long value) {
        double real = Unsigned.toDouble(value);

        assertThat(real).isEqualTo(big(value).doubleValue());
    }

    @Test
    void ofDouble_everyWholeDouble_comesBack() {
        assertThat(EDGES).map(Unsigned::toDouble).filteredOn(real -> real < 0x1p64).allSatisfy(real -> assertThat(
                big(Unsigned.ofDouble(real))).isEqualTo(new BigDecimal(real).toBigIntegerExact()));
    }

    @Test
    void ofDouble_fraction_isRoundedToTheNearest() {
        assertThat(Unsigned.ofDouble(0.49)).isEqualTo(0);
        assertThat(Unsigned.ofDouble(4095.6)).isEqualTo(4096);
    }

    private static BigInteger big(long value) {
        return new BigInteger(Long.toUnsignedString(value));
    }
}
