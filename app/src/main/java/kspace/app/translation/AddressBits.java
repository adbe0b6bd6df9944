package kspace.app.translation;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.Vaddr;
import kspace.core.paging.PagingConsts;

/**
 * One group of an address's bits and what the memory management unit uses it for.
 *
 * @param use what for
 * @param level the level whose table the group indexes; 0 for sign and offset bits
 * @param high the highest bit position
 * @param low the lowest bit position
 * @param digits the binary digits, highest first
 */
record AddressBits(Use use, int level, int high, int low, String digits) {

    /** What a group of bits is for. */
    enum Use {
        /** They repeat the highest translated bit. */
        SIGN,
        /** They index a table. */
        INDEX,
        /** They are added to the page's address. */
        OFFSET
    }

    /**
     * Splits an address, highest bits first.
     *
     * @param leafLevel the level of the page, whose bits below are the offset
     */
    static List<AddressBits> of(PagingConsts consts, Vaddr va, int leafLevel) {
        List<AddressBits> groups = new ArrayList<>();
        if (consts.addressWidth() < Long.SIZE) {
            groups.add(group(Use.SIGN, 0, Long.SIZE - 1, consts.addressWidth(), va));
        }
        int above = consts.addressWidth();
        for (int level = consts.nrLevels(); level >= leafLevel; level--) {
            groups.add(group(Use.INDEX, level, above - 1, consts.shift(level), va));
            above = consts.shift(level);
        }
        groups.add(group(Use.OFFSET, 0, above - 1, 0, va));
        return List.copyOf(groups);
    }

    private static AddressBits group(Use use, int level, int high, int low, Vaddr va) {
        StringBuilder digits = new StringBuilder();
        for (int bit = high; bit >= low; bit--) {
            digits.append(va.value() >>> bit & 1);
        }
        return new AddressBits(use, level, high, low, digits.toString());
    }

    /** Returns the bit positions as manuals print them: {@code 47:39}. */
    String span() {
        return span(high, low);
    }

    /** Returns positions as manuals print them: {@code 47:39}, {@code 47}. */
    static String span(int high, int low) {
        return high == low ? Integer.toString(high) : high + ":" + low;
    }

    /** Returns the number that the digits write. */
    long value() {
        return Long.parseUnsignedLong(digits, 2);
    }
}
