package kspace.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.Architectures;
import kspace.core.vectors.VectorRow;
import kspace.core.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares the addresses that top-level entries stand for with the real kernel's {@code vaddr_range}. */
class ManagedRangeVectorTest {
    /** Addresses of a width, sign-extended or not, with as many levels as that takes or a given number, entries first..end. */
    private static final Pattern CONFIG = Pattern.compile(
            "(?<extension>[SZ])(?<width>\\d+)(L(?<levels>\\d))?_(?<first>\\d+)_(?<end>\\d+)");

    @TestFactory
    Stream<DynamicTest> managed_everyConfig_isTheRealRange() {
        return eachRow("vaddr_range", (row, managed) -> assertThat(managed)
                .as(row.toString())
                .isEqualTo(new VaddrRange(
                        new Vaddr(row.hex("va_start")), new Vaddr(row.hex("va_end_inclusive")))));
    }

    @TestFactory
    Stream<DynamicTest> contains_everyRange_isTheRealAnswer() {
        return eachRow("is_valid_range", (row, managed) -> assertThat(isValid(managed, row))
                .as(row.toString())
                .isEqualTo(Boolean.parseBoolean(row.text("valid"))));
    }

    private static boolean isValid(VaddrRange managed, VectorRow row) {
        long start = row.hex("start");
        long end = row.hex("end_exclusive");
        return Unsigned.less(start, end) && managed.contains(VaddrRange.ofBounds(start, end));
    }

    private static Stream<DynamicTest> eachRow(String table, BiConsumer<VectorRow, VaddrRange> comparison) {
        return Vectors.tests(table, rows -> eachRow(rows, comparison));
    }

    private static Stream<DynamicTest> eachRow(List<VectorRow> rows, BiConsumer<VectorRow, VaddrRange> comparison) {
        return Stream.of(dynamicTest(
                rows.size() + " rows",
                () -> assertThat(rows).allSatisfy(row -> comparison.accept(row, managed(row)))));
    }

    private static VaddrRange managed(VectorRow row) {
        Matcher config = CONFIG.matcher(row.text("config"));
        assertThat(config.matches()).as(row.toString()).isTrue();
        int width = Integer.parseInt(config.group("width"));
        int levels = config.group("levels") == null ? (width - 12) / 9 : Integer.parseInt(config.group("levels"));
        return ManagedRange.of(
                width, config.group("extension").equals("S"), 12 + 9 * (levels - 1),
                Integer.parseInt(config.group("first")), Integer.parseInt(config.group("end")));
    }

    @Test
    void halves_everyMode_areTheirEntries() {
        for (PagingMode mode : Architectures.modes()) {
            PagingConsts consts = mode.consts();
            int top = consts.shift(consts.nrLevels());
            if (!consts.shape().sharesRoot()) {
                assertThat(consts.userHalf()).isEqualTo(ManagedRange.of(mode.addressWidth(), false, top, 0, 512));
                assertThat(consts.kernelHalf().first().value()).isEqualTo(-1L << mode.addressWidth());
                assertThat(consts.kernelHalf().last().value()).isEqualTo(-1L);
                continue;
            }
            assertThat(consts.userHalf()).isEqualTo(ManagedRange.of(mode.addressWidth(), true, top, 0, 256));
            assertThat(consts.kernelHalf()).isEqualTo(ManagedRange.of(mode.addressWidth(), true, top, 256, 512));
        }
    }

    @Test
    void of_entriesThatTheRootLacks_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ManagedRange.of(41, true, 39, 2, 5))
                .withMessage("top-level entries 2..5 are not entries of a root with 4");
        assertThatIllegalArgumentException().isThrownBy(() -> ManagedRange.of(48, true, 39, 7, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> ManagedRange.of(48, true, 39, -1, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> ManagedRange.of(48, true, 39, 255, 257));
    }
}
