package kspace.app.translation;

import java.util.List;

/** How the bits of an address are written where there is little room: those that say least are left out first. */
enum Brevity {
    /** All bits. */
    NONE,
    /** Sign bits that are all alike as two. */
    SIGN,
    /** And the offset as its first and last bits. */
    OFFSET,
    /** And sign bits of all kinds as the first ones. */
    ALL;

    private static final String LEFT_OUT = "\u2026";
    private static final int ENDS = 3;
    private static final int FIRST = 4;

    /** Returns all ways to write groups of bits, the longest first. */
    static List<List<String>> writings(List<AddressBits> groups) {
        return List.of(values()).stream().map(brevity -> groups.stream().map(brevity::digits).toList()).toList();
    }

    private String digits(AddressBits bits) {
        String all = bits.digits();
        return switch (bits.use()) {
            case INDEX -> all;
            case OFFSET -> compareTo(OFFSET) < 0 || all.length() <= 2 * ENDS ? all
                    : all.substring(0, ENDS) + LEFT_OUT + all.substring(all.length() - ENDS);
            case SIGN -> {
                boolean isAlike = all.chars().distinct().count() == 1;
                yield this != NONE && isAlike ? all.charAt(0) + LEFT_OUT + all.charAt(0)
                        : this == ALL && all.length() > FIRST ? all.substring(0, FIRST) + LEFT_OUT : all;
            }
        };
    }
}
