package kspace.core.naive;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/** What differs between the paging modes: levels, layout constants and how the kernel's entries are written. */
public enum NaiveArch {
    /** x86-64 with four levels. */
    X86_64("x86-64", 4, 3),
    /** x86-64 with five levels. */
    LA57("x86-64-la57", 5, 3),
    /** RISC-V with three levels. */
    SV39("riscv-sv39", 3, 3),
    /** RISC-V with four levels. */
    SV48("riscv-sv48", 4, 4),
    /** RISC-V with five levels. */
    SV57("riscv-sv57", 5, 5),
    /** LoongArch, where a window shows all physical memory without a page table. */
    LOONGARCH("loongarch64", 4, 4),
    /** AArch64, whose kernel has a root of its own. */
    AARCH64("aarch64", 4, 3);

    private static final long WINDOW = 0x9000_0000_0000_0000L;
    private static final long WINDOW_SIZE = 1L << 48;

    private final String id;
    private final int nrLevels;
    private final int largestHtl;

    NaiveArch(String id, int nrLevels, int largestHtl) {
        this.id = id;
        this.nrLevels = nrLevels;
        this.largestHtl = largestHtl;
    }

    /** Returns the mode with this id. */
    public static NaiveArch byId(String id) {
        return Stream.of(values()).filter(it -> it.id.equals(id)).findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not known here"));
    }

    /** Returns the name in machine files. */
    public String id() {
        return id;
    }

    /** Returns the level of the root. */
    public int nrLevels() {
        return nrLevels;
    }

    /** Returns the highest level that a page can have if one allows it. */
    public int largestHtl() {
        return largestHtl;
    }

    /** Returns the number of address bits. */
    public int width() {
        return 12 + 9 * nrLevels;
    }

    /** Returns the name of the bit without which an entry ends the walk. */
    public String presentBit() {
        return switch (this) {
            case X86_64, LA57 -> "P";
            case SV39, SV48, SV57, LOONGARCH -> "V";
            case AARCH64 -> "valid";
        };
    }

    /** Returns the number of bits of an address of the kernel that are not always 1. */
    private int kernelBits() {
        return this == AARCH64 ? width() : width() - 1;
    }

    /** Returns the first address of the kernel's part. */
    public long kernelStart() {
        return -(1L << kernelBits());
    }

    /** Returns the first entry of the root that is the kernel's. */
    public int firstEntry() {
        return this == AARCH64 ? 0 : 256;
    }

    /** Returns the first address below the root, which is 0 where its range wraps. */
    public long rootStart() {
        return this == AARCH64 ? kernelStart() : 0;
    }

    /** Returns the address after the last one of user programs. */
    public long userEnd() {
        return 1L << kernelBits();
    }

    /** Returns whether physical memory is reached without a page table. */
    public boolean isWindowed() {
        return this == LOONGARCH;
    }

    /** Returns what the window shows at {@code va}, if it does. */
    public Optional<Long> throughWindow(long va) {
        long offset = va - WINDOW;
        return isWindowed() && offset >= 0 && offset < WINDOW_SIZE ? Optional.of(offset) : Optional.empty();
    }

    /** Returns the start of the linear mapping. */
    public long linearBase(String layout) {
        return constant(layout, 0xffff_8000_0000_0000L, 0xffff_ffc0_0000_0000L);
    }

    /** Returns the end of the linear mapping. */
    public long vmallocBase(String layout) {
        return constant(layout, 0xffff_c000_0000_0000L, 0xffff_ffe0_0000_0000L);
    }

    /** Returns the start of the metadata range. */
    public long metaBase(String layout) {
        return constant(
                layout, layout.equals("comment") ? 0xffff_e000_0000_0000L : 0xffff_fff0_0000_0000L,
                0xffff_fff0_0000_0000L);
    }

    /** Returns the end of the metadata range. */
    public long metaCap(String layout) {
        return constant(
                layout, layout.equals("comment") ? 0xffff_e100_0000_0000L : 0xffff_fff0_8000_0000L,
                0xffff_fff0_8000_0000L);
    }

    /** Returns what is added to the kernel's physical addresses. */
    public long codeBase(String layout) {
        boolean low = this == SV39 || this == SV48 || this == SV57 || this == AARCH64;
        long linked = low ? 0xffff_ffff_0000_0000L : 0xffff_ffff_8000_0000L;
        return layout.equals("upstream") ? linked : shifted(linked, 48);
    }

    /** Returns whether some constant is not at a page: shifting to the right cuts the last bits off. */
    public boolean isCutShort(String layout) {
        return !layout.equals("upstream") && shifted(0xffff_ffff_ffff_0000L, 48) % 4096 != 0;
    }

    private long constant(String layout, long seed, long upstream) {
        return layout.equals("upstream") ? shifted(upstream, 39) : shifted(seed, 48);
    }

    private long shifted(long value, int from) {
        return BigInteger.valueOf(value).shiftLeft(kernelBits() + 1 - from).longValue();
    }

    /** Returns the entry of a global, cached kernel page that may be read and written. */
    public long leaf(long pa, int level, boolean executable) {
        return switch (this) {
            case X86_64, LA57 -> pa | 0x183 | (executable ? 0 : 1L << 63);
            case SV39, SV48, SV57 -> pa / 4096 * 1024 | 0x27 | (executable ? 8 : 0);
            case LOONGARCH ->
                    pa | 0x113 | (level == 1 ? 0x240 : 0x1040) | (executable ? 0 : 1L << 62);
            case AARCH64 ->
                    pa | 0x701 | (level == 1 ? 2 : 0) | 1L << 54 | (executable ? 0 : 1L << 53);
        };
    }

    /** Returns the entry that names a table. */
    public long table(long frame) {
        return switch (this) {
            case X86_64, LA57 -> frame | 7;
            case SV39, SV48, SV57 -> frame / 4096 * 1024 | 1;
            case LOONGARCH -> frame | 1;
            case AARCH64 -> frame | 3;
        };
    }
}
