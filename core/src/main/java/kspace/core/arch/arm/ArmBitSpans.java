package kspace.core.arch.arm;

import java.util.ArrayList;
import java.util.List;
import kspace.core.arch.mmu.BitSpan;

/** The bits of an entry of AArch64 with the labels under which the rules of access find them: Arm ARM, section D8.3.1. */
final class ArmBitSpans {
    private static final int ADDRESS_TOP_BIT = 47;
    private static final int PAGE_SHIFT = 12;
    private static final int INDEX_BITS = 9;
    private static final BitSpan VALID = new BitSpan(0, 0, "valid", BitSpan.Kind.FLAG);

    private ArmBitSpans() {}

    /** Returns those of an entry that names a table. */
    static List<BitSpan> ofTable() {
        return List.of(
                new BitSpan(63, 63, "NSTable", BitSpan.Kind.FLAG),
                new BitSpan(62, 61, "APTable", BitSpan.Kind.FLAG),
                new BitSpan(60, 60, "UXNT", BitSpan.Kind.FLAG),
                new BitSpan(59, 59, "PXNT", BitSpan.Kind.FLAG),
                new BitSpan(58, 51, "ignored", BitSpan.Kind.UNUSED),
                new BitSpan(50, 48, "RES0", BitSpan.Kind.UNUSED),
                new BitSpan(ADDRESS_TOP_BIT, PAGE_SHIFT, "address", BitSpan.Kind.ADDRESS),
                new BitSpan(11, 2, "ignored", BitSpan.Kind.UNUSED),
                new BitSpan(1, 1, "table", BitSpan.Kind.FLAG),
                VALID);
    }

    /** Returns those of a page or block of {@code level}; at level 4 there is none, and such an entry looks like one of level 3. */
    static List<BitSpan> ofLeaf(int level) {
        int lowest = PAGE_SHIFT + INDEX_BITS * (Math.min(level, Arm.HIGHEST_BLOCK_LEVEL) - 1);
        List<BitSpan> spans = new ArrayList<>(List.of(
                new BitSpan(63, 59, "PBHA", BitSpan.Kind.UNUSED),
                new BitSpan(58, 58, "NR", BitSpan.Kind.SOFTWARE),
                new BitSpan(57, 56, "ignored", BitSpan.Kind.UNUSED),
                new BitSpan(55, 55, "DIRTY", BitSpan.Kind.SOFTWARE),
                new BitSpan(54, 54, "UXN", BitSpan.Kind.FLAG),
                new BitSpan(53, 53, "PXN", BitSpan.Kind.FLAG),
                new BitSpan(52, 52, "CONT", BitSpan.Kind.FLAG),
                new BitSpan(51, 51, "DBM", BitSpan.Kind.FLAG),
                new BitSpan(50, 50, "GP", BitSpan.Kind.FLAG),
                new BitSpan(49, 48, "RES0", BitSpan.Kind.UNUSED),
                new BitSpan(ADDRESS_TOP_BIT, lowest, "address", BitSpan.Kind.ADDRESS)));
        if (lowest > PAGE_SHIFT) {
            spans.add(new BitSpan(lowest - 1, PAGE_SHIFT, "RES0", BitSpan.Kind.UNUSED));
        }
        spans.addAll(List.of(
                new BitSpan(11, 11, "nG", BitSpan.Kind.FLAG),
                new BitSpan(10, 10, "AF", BitSpan.Kind.FLAG),
                new BitSpan(9, 8, "SH", BitSpan.Kind.FLAG),
                new BitSpan(7, 7, "AP2", BitSpan.Kind.FLAG),
                new BitSpan(6, 6, "AP1", BitSpan.Kind.FLAG),
                new BitSpan(5, 5, "NS", BitSpan.Kind.FLAG),
                new BitSpan(4, 2, "Attr", BitSpan.Kind.FLAG),
                new BitSpan(1, 1, level == 1 ? "page" : "table", BitSpan.Kind.FLAG),
                VALID));
        return List.copyOf(spans);
    }
}
