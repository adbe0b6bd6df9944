package kspace.core.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks page tables in an array of bytes as the manuals say, written from them and sharing nothing with the engine: Intel SDM
 * volume 3A 4.5, RISC-V privileged architecture "Virtual Address Translation Process", LoongArch volume 1, 5.4.
 */
final class PlainWalker {
    private final String mode;
    private final byte[] memory;
    private final long base;
    private final int levels;

    /** A page: where, what it shows, how large, and what of writing, user, execution and global its own entry allows. */
    record Page(long va, long pa, long size, boolean write, boolean execute, boolean user, boolean global) {}

    PlainWalker(String mode, byte[] memory, long base) {
        this.mode = mode;
        this.memory = memory;
        this.base = base;
        this.levels = switch (mode) {
            case "riscv-sv39" -> 3;
            case "x86-64", "riscv-sv48", "loongarch64" -> 4;
            case "x86-64-la57", "riscv-sv57" -> 5;
            default -> throw new IllegalArgumentException(mode);
        };
    }

    private int bits() {
        return 12 + 9 * levels;
    }

    /** Returns an address with the bits above those that are translated as copies of the highest of these. */
    long extended(long va) {
        int above = 64 - bits();
        return (va << above) >> above;
    }

    private static long size(int level) {
        return 4096L << (9 * (level - 1));
    }

    private static int index(long va, int level) {
        return (int) (va >>> (12 + 9 * (level - 1))) & 511;
    }

    /** Returns an entry, or nothing if its table is not there. */
    private Optional<Long> entry(long table, int index) {
        long at = table - base;
        if (at < 0 || at + 4096 > memory.length) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = 7; i >= 0; i--) {
            value = (value << 8) | (memory[(int) at + index * 8 + i] & 0xff);
        }
        return Optional.of(value);
    }

    private static boolean bit(long value, int bit) {
        return (value & (1L << bit)) != 0;
    }

    /** Returns what an entry is: 0 nothing, 1 a table, 2 a page, 3 a fault. */
    private int kind(long e, int level) {
        if (!bit(e, 0)) {
            return 0;
        }
        long size = size(level);
        if (mode.startsWith("x86")) {
            int width = mode.equals("x86-64") ? 46 : 52;
            boolean large = level > 1 && bit(e, 7);
            boolean wrong = (large && level > 3) || (e & 0x000f_ffff_ffff_f000L) >>> width != 0
                    || (large && level <= 3 && (e & (size - 1) & ~0x1fffL) != 0);
            return wrong ? 3 : level == 1 || large ? 2 : 1;
        }
        if (mode.startsWith("riscv")) {
            boolean r = bit(e, 1);
            boolean w = bit(e, 2);
            boolean x = bit(e, 3);
            long ppn = (e >>> 10) & ((1L << 44) - 1);
            if (((e >>> 54) & 0x7f) != 0 || (w && !r) || bit(e, 63)) {
                return 3;
            }
            if (!r && !x) {
                return level == 1 || (e & 0xd0) != 0 || e >>> 61 != 0 ? 3 : 1;
            }
            return ((e >>> 61) & 3) == 3 || ((ppn << 12) & (size - 1)) != 0 ? 3 : 2;
        }
        return level == 1 || bit(e, 6) ? 2 : 1;
    }

    private long address(long e) {
        return mode.startsWith("riscv") ? ((e >>> 10) & ((1L << 44) - 1)) << 12
                : e & (mode.startsWith("x86") ? 0x000f_ffff_ffff_f000L : 0x0000_ffff_ffff_f000L);
    }

    private Page page(long va, long e, int level) {
        long size = size(level);
        long pa = address(e) & -size;
        if (mode.startsWith("x86")) {
            return new Page(va, pa, size, bit(e, 1), !bit(e, 63), bit(e, 2), bit(e, 8));
        }
        if (mode.startsWith("riscv")) {
            return new Page(va, pa, size, bit(e, 2), bit(e, 3), bit(e, 4), bit(e, 5));
        }
        return new Page(va, pa, size, bit(e, 8), !bit(e, 62), ((e >>> 2) & 3) == 3, bit(e, level == 1 ? 6 : 12));
    }

    /** Returns all pages in the order of their addresses. */
    List<Page> pages(long root) {
        List<Page> pages = new ArrayList<>();
        collect(root, levels, 0, pages);
        return pages;
    }

    private void collect(long table, int level, long va, List<Page> pages) {
        for (int i = 0; i < 512; i++) {
            Optional<Long> e = entry(table, i);
            if (e.isEmpty()) {
                return;
            }
            long at = va + i * size(level);
            switch (kind(e.get(), level)) {
                case 1 -> collect(address(e.get()), level - 1, at, pages);
                case 2 -> pages.add(page(extended(at), e.get(), level));
                default -> {
                }
            }
        }
    }

    /** Returns where an address leads: a physical address; or "absent", "fault" or "missing" with the level. */
    String translate(long root, long va) {
        if (extended(va) != va) {
            return "not canonical";
        }
        long table = root;
        for (int level = levels; level >= 1; level--) {
            Optional<Long> e = entry(table, index(va, level));
            if (e.isEmpty()) {
                return "missing " + (level + 1);
            }
            switch (kind(e.get(), level)) {
                case 0 -> {
                    return "absent " + level;
                }
                case 2 -> {
                    long size = size(level);
                    return Long.toHexString((address(e.get()) & -size) + (va & (size - 1)));
                }
                case 3 -> {
                    return "fault " + level;
                }
                default -> table = address(e.get());
            }
        }
        throw new AssertionError("level 1 names a table");
    }
}
