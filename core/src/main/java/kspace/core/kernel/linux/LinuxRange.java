package kspace.core.kernel.linux;

import java.util.Arrays;
import java.util.List;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;

/**
 * The ranges of Linux on x86-64, lowest first, where they lie as long as nothing moves them (Linux
 * {@code Documentation/arch/x86/x86_64/mm.rst}, as of 6.12). KASLR moves up what is drawn with an arrow.
 *
 * <pre>
 *                four levels            five levels
 *  vsyscall      ffff_ffff_ff60_0000    the same from here down to the CPU entry area
 *  modules       ffff_ffff_a000_0000
 *  kernel text   ffff_ffff_8000_0000    ↑ by multiples of 2 MiB
 *  EFI           ffff_ffef_0000_0000
 *  espfix        ffff_ff00_0000_0000
 *  CPU entry     ffff_fe00_0000_0000
 *  KASAN shadow  ffff_ec00_0000_0000    ffdf_0000_0000_0000, to where it ends with four levels
 *  vmemmap       ffff_ea00_0000_0000    ffd4_0000_0000_0000    ↑ by multiples of 1 GiB
 *  vmalloc       ffff_c900_0000_0000    ffa0_0000_0000_0000    ↑
 *  direct map    ffff_8880_0000_0000    ff11_0000_0000_0000    ↑
 *  LDT           ffff_8800_0000_0000    ff10_0000_0000_0000
 * </pre>
 */
enum LinuxRange {
    // @formatter:off
    //           id            name               role                      four levels: start and end                    five levels
    LDT(        "ldt",        "LDT",             RangeRole.OTHER,          0xffff_8800_0000_0000L, 0xffff_8880_0000_0000L, 0xff10_0000_0000_0000L, 0xff11_0000_0000_0000L),
    DIRECT_MAP( "direct-map", "direct map",      RangeRole.DIRECT_MAP,     0xffff_8880_0000_0000L, 0xffff_c880_0000_0000L, 0xff11_0000_0000_0000L, 0xff91_0000_0000_0000L),
    VMALLOC(    "vmalloc",    "vmalloc",         RangeRole.MAPPINGS,       0xffff_c900_0000_0000L, 0xffff_e900_0000_0000L, 0xffa0_0000_0000_0000L, 0xffd2_0000_0000_0000L),
    VMEMMAP(    "vmemmap",    "vmemmap",         RangeRole.FRAME_METADATA, 0xffff_ea00_0000_0000L, 0xffff_eb00_0000_0000L, 0xffd4_0000_0000_0000L, 0xffd6_0000_0000_0000L),
    KASAN(      "kasan",      "KASAN shadow",    RangeRole.OTHER,          0xffff_ec00_0000_0000L, 0xffff_fc00_0000_0000L, 0xffdf_0000_0000_0000L, 0xffff_fc00_0000_0000L),
    CPU_ENTRY(  "cpu-entry",  "CPU entry area",  RangeRole.OTHER,          0xffff_fe00_0000_0000L, 0xffff_fe80_0000_0000L),
    ESPFIX(     "espfix",     "espfix stacks",   RangeRole.OTHER,          0xffff_ff00_0000_0000L, 0xffff_ff80_0000_0000L),
    EFI(        "efi",        "EFI services",    RangeRole.OTHER,          0xffff_ffef_0000_0000L, 0xffff_ffff_0000_0000L),
    TEXT(       "text",       "kernel text",     RangeRole.TEXT,           0xffff_ffff_8000_0000L, 0xffff_ffff_a000_0000L),
    MODULES(    "modules",    "modules",         RangeRole.MAPPINGS,       0xffff_ffff_a000_0000L, 0xffff_ffff_ff00_0000L),
    VSYSCALL(   "vsyscall",   "vsyscall",        RangeRole.OTHER,          0xffff_ffff_ff60_0000L, 0xffff_ffff_ff60_1000L);
    // @formatter:on

    private static final int FIVE_LEVELS = 5;

    private final String id;
    private final String displayName;
    private final RangeRole role;
    private final long start4;
    private final long end4;
    private final long start5;
    private final long end5;

    LinuxRange(String id, String displayName, RangeRole role, long start, long end) {
        this(id, displayName, role, start, end, start, end);
    }

    LinuxRange(String id, String displayName, RangeRole role, long start4, long end4, long start5, long end5) {
        this.id = id;
        this.displayName = displayName;
        this.role = role;
        this.start4 = start4;
        this.end4 = end4;
        this.start5 = start5;
        this.end5 = end5;
    }

    /** Returns where it lies if nothing moves it. */
    VaddrRange addresses(int nrLevels) {
        return nrLevels == FIVE_LEVELS ? VaddrRange.ofBounds(start5, end5) : VaddrRange.ofBounds(start4, end4);
    }

    /** Returns the range where it lies if nothing moves it. */
    NamedRange named(int nrLevels) {
        return new NamedRange(id, displayName, role, addresses(nrLevels));
    }

    /** Returns all ranges where they lie if nothing moves them. */
    static List<NamedRange> all(int nrLevels) {
        return Arrays.stream(values()).map(range -> range.named(nrLevels)).toList();
    }
}
