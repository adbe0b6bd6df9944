package kspace.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.vectors.NotCompared;
import kspace.core.vectors.VectorRow;
import kspace.core.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Compares the addresses that top-level entries stand for with the real kernel's {@code vaddr_range}. */
class ManagedRangeVectorTest {
    /** Sign-extended addresses of this width, top-level entries first..end. */
    private static final Pattern CONFIG = Pattern.compile("S(39|48|57)_(\\d+)_(\\d+)");

    private static final String OTHERS = "ranges that no paging mode of the engine has";

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
        List<VectorRow> known = rows.stream().filter(row -> managed(row).isPresent()).toList();
        List<VectorRow> others = rows.stream().filter(row -> managed(row).isEmpty()).toList();
        DynamicTest compared = dynamicTest(
                "sign-extended ranges of whole levels, " + known.size() + " rows",
                () -> assertThat(known).allSatisfy(row -> comparison.accept(row, managed(row).orElseThrow())));
        return Stream.concat(Stream.of(compared), NotCompared.report(others, _ -> OTHERS));
    }

    private static Optional<VaddrRange> managed(VectorRow row) {
        Matcher matcher = CONFIG.matcher(row.text("config"));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int width = Integer.parseInt(matcher.group(1));
        PagingConsts consts = new PagingConsts((width - 12) / 9, width, 1);
        int first = Integer.parseInt(matcher.group(2));
        int end = Integer.parseInt(matcher.group(3));
        return Optional.of(managed(consts, first, end));
    }

    private static VaddrRange managed(PagingConsts consts, int first, int end) {
        if (first == 0 && end == PagingConsts.FIRST_KERNEL_ENTRY) {
            return consts.userHalf();
        }
        if (first == PagingConsts.FIRST_KERNEL_ENTRY && end == PagingConsts.NR_ENTRIES) {
            return consts.kernelHalf();
        }
        long entry = consts.pageSize(consts.nrLevels());
        return new VaddrRange(
                new Vaddr(consts.signExtend(first * entry)), new Vaddr(consts.signExtend(end * entry - 1)));
    }
}
