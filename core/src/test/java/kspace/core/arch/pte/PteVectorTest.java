package kspace.core.arch.pte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.arch.loongarch.LoongArch;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.riscv.Riscv;
import kspace.core.arch.x86.X86;
import kspace.core.kernel.asterinas.Port;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;
import kspace.core.vectors.NotCompared;
import kspace.core.vectors.VectorRow;
import kspace.core.vectors.Vectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Writes and reads page table entries and compares with the real kernel's {@code PteTrait}. */
class PteVectorTest {
    private static final Map<String, PteFormat> FORMATS = Map.of(
            "x86", Port.format(X86.FOUR_LEVELS),
            "rv_svpbmt", Port.format(Mmu.of(Riscv.SV48).withSvpbmt(true)),
            "rv_nopbmt", Port.format(Mmu.of(Riscv.SV48).withSvpbmt(false)),
            "la", Port.format(LoongArch.FOUR_LEVELS));

    /** An entry as text. */
    private record Decoded(String kind, String pa, String flags, String cache, String privileged) {}

    @TestFactory
    Stream<DynamicTest> encodeLeaf_everyRow_isTheRealEntry() {
        return eachRow("pte_new_page", row -> {
            if (isPanic(row, "raw") || !fits(row, level(row))) {
                assertThatThrownBy(() -> encodeLeaf(row)).isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThat(hex16(encodeLeaf(row))).isEqualTo(row.text("raw"));
                assertThat(decoded(row, encodeLeaf(row))).isEqualTo(expected(row));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> encodeTable_everyRow_isTheRealEntry() {
        return eachRow("pte_new_pt", row -> {
            if (isPanic(row, "raw") || !fits(row, 1)) {
                assertThatThrownBy(() -> encodeTable(row)).isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThat(hex16(encodeTable(row))).isEqualTo(row.text("raw"));
                assertThat(decoded(row, encodeTable(row))).isEqualTo(expected(row));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> decode_everyRow_isTheRealReading() {
        return eachRow("pte_to_repr", row -> {
            if (isPanic(row, "dec_kind")) {
                assertThatThrownBy(() -> format(row).decode(row.hex("raw"), level(row)))
                        .isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThat(decoded(row, row.hex("raw"))).isEqualTo(expected(row));
            }
        });
    }

    private static Stream<DynamicTest> eachRow(String table, Consumer<VectorRow> comparison) {
        return Vectors.tests(table, rows -> eachRow(rows, comparison));
    }

    private static Stream<DynamicTest> eachRow(List<VectorRow> rows, Consumer<VectorRow> comparison) {
        List<VectorRow> others = rows.stream().filter(row -> !FORMATS.containsKey(row.text("arch"))).toList();
        Stream<DynamicTest> compared = FORMATS.keySet().stream().sorted().map(arch -> {
            List<VectorRow> known = rows.stream().filter(row -> row.text("arch").equals(arch)).toList();
            return dynamicTest(
                    arch + ", " + known.size() + " entries",
                    () -> assertThat(known).allSatisfy(comparison));
        });
        return Stream.concat(compared, NotCompared.report(others, row -> row.text("arch")));
    }

    private static PteFormat format(VectorRow row) {
        return Objects.requireNonNull(FORMATS.get(row.text("arch")));
    }

    private static boolean isPanic(VectorRow row, String column) {
        return row.text(column).startsWith("panic");
    }

    /**
     * Returns whether an address has all its bits in an entry of a page of {@code level}. Upstream drops those that have no
     * place there, or writes a superpage that faults on any access; ours refuses both.
     */
    private static boolean fits(VectorRow row, int level) {
        boolean isInField = !row.text("arch").equals("la") || row.hex("pa") >>> 48 == 0;
        return isInField && row.hex("pa") % (4096L << (9 * (level - 1))) == 0;
    }

    private static int level(VectorRow row) {
        return Math.toIntExact(row.count("level"));
    }

    private static int flags(VectorRow row, String column) {
        return Math.toIntExact(row.hex(column));
    }

    private static long encodeLeaf(VectorRow row) {
        CachePolicy cache = Stream.of(CachePolicy.values())
                .filter(it -> it.shortName().equals(row.text("cache")))
                .findFirst()
                .orElseThrow();
        PageProperty property = new PageProperty(
                new PageFlags(flags(row, "pageflags")), cache, new PrivilegedFlags(flags(row, "privflags")));
        return format(row).encodeLeaf(new Paddr(row.hex("pa")), level(row), property);
    }

    private static long encodeTable(VectorRow row) {
        return format(row).encodeTable(new Paddr(row.hex("pa")), new TableFlags(flags(row, "ptflags")));
    }

    private static Decoded expected(VectorRow row) {
        return new Decoded(
                row.text("dec_kind"), row.text("dec_pa"), row.text("dec_flags"), row.text("dec_cache"),
                row.text("dec_priv"));
    }

    private static Decoded decoded(VectorRow row, long raw) {
        return switch (format(row).decode(raw, level(row))) {
            case Pte.Absent _ -> new Decoded("Absent", "0", "0", "-", "0");
            case Pte.Table table ->
                    new Decoded("PageTable", hex(table.table().value()), hex(table.flags().bits()), "-", "0");
            case Pte.Leaf leaf -> new Decoded(
                    "Mapped",
                    hex(leaf.page().value()),
                    hex(leaf.property().flags().bits()),
                    leaf.property().cache().shortName(),
                    hex(leaf.property().privileged().bits()));
        };
    }

    private static String hex(long value) {
        return Long.toHexString(value);
    }

    private static String hex16(long value) {
        return String.format("%016x", value);
    }
}
