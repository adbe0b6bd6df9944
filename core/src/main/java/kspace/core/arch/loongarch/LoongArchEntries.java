package kspace.core.arch.loongarch;

import static kspace.core.arch.mmu.EntryBits.flag;
import static kspace.core.arch.mmu.EntryBits.flagsIf;
import static kspace.core.arch.mmu.EntryBits.isSet;
import static kspace.core.arch.mmu.EntryBits.kept;
import static kspace.core.arch.mmu.EntryBits.listed;
import static kspace.core.arch.mmu.EntryBits.privileged;
import static kspace.core.arch.mmu.EntryBits.value;
import static kspace.core.arch.mmu.EntryBits.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;

/**
 * Entries of LoongArch64 as the TLB refill with {@code LDDIR} and {@code LDPTE} reads them: LoongArch reference manual volume
 * 1, sections 5.4 and 7.5.3. Address bits from PALEN up, and those of a large page below its size, have no place in the TLB
 * and are dropped.
 *
 * <pre>
 * bit      63    62  61  60..48   47..12           12  8  7  6  5..4  3..2  1  0
 * level 1  RPLV  NX  NR  dropped  page                 W  P  G  MAT   PLV   D  V
 * large    RPLV  NX  NR  dropped  page             G   W  P  1  MAT   PLV   D  V
 * pointer                dropped  table                      0                V
 * </pre>
 *
 * @param mmu the machine's memory management unit
 */
public record LoongArchEntries(Mmu mmu) implements EntryReader {
    /** V: the entry is valid. Section 7.5.3. */
    private static final int VALID = 0;
    /** D: stores are allowed. Section 7.5.3. */
    private static final int DIRTY = 1;
    /** PLV: the privilege level that may reach the page. Section 7.5.3. */
    private static final int PLV_LOW = 2;
    private static final int PLV_HIGH = 3;
    /** MAT: the memory type, strongly-ordered uncached, coherent cached or weakly-ordered uncached. Section 7.5.3. */
    private static final int MAT_LOW = 4;
    private static final int MAT_HIGH = 5;
    /** G of a page at level 1: in all address spaces. Section 7.5.3. */
    private static final int GLOBAL_OF_SMALL = 6;
    /** Present and writable are bits for software: the TLB looks at D alone before a write. */
    private static final int PRESENT = 7;
    private static final int WRITABLE = 8;
    private static final int LEAST_PRIVILEGE = 3;
    /** H: above level 1, a page and not a table. Section 5.4. */
    private static final int HUGE = 6;
    /** G of a page above level 1, where bit 6 is H. Section 5.4. */
    private static final int GLOBAL_OF_HUGE = 12;
    /** PPN: bits from 12 to PALEN. Section 7.5.3. */
    private static final int LOWEST_ADDRESS_BIT = 12;
    /** NR: no loads. Section 7.5.3. */
    private static final int NR = 61;
    /** NX: no fetches. Section 7.5.3. */
    private static final int NX = 62;
    /** RPLV: only the level PLV itself may reach the page, and not those above it. Section 7.5.3. */
    private static final int RPLV = 63;
    private static final List<String> MEMORY_TYPES = List.of("SUC", "CC", "WUC", "3");

    @Override
    public HardwareEntry read(long raw, int level) {
        if (!isSet(raw, VALID)) {
            return new HardwareEntry.Absent("V = 0");
        }
        Paddr address = new Paddr(kept(raw, mmu.physicalAddressBits() - 1, LOWEST_ADDRESS_BIT));
        if (level > 1 && !isSet(raw, HUGE)) {
            return new HardwareEntry.Table(address);
        }
        long size = mmu.mode().consts().pageSize(level);
        return new HardwareEntry.Leaf(address.alignDown(size), size);
    }

    @Override
    public List<String> flags(long raw, int level) {
        if (!isSet(raw, VALID)) {
            return List.of();
        }
        boolean isHuge = level > 1 && isSet(raw, HUGE);
        if (level > 1 && !isHuge) {
            return List.of("V");
        }
        long privilege = value(raw, PLV_HIGH, PLV_LOW);
        return listed(
                flag(raw, VALID, "V"),
                flag(raw, DIRTY, "D"),
                when(privilege != 0, "PLV=" + privilege),
                Stream.of("MAT=" + MEMORY_TYPES.get((int) value(raw, MAT_HIGH, MAT_LOW))),
                when(isHuge, "H"),
                when(isSet(raw, isHuge ? GLOBAL_OF_HUGE : GLOBAL_OF_SMALL), "G"),
                flag(raw, NR, "NR"),
                flag(raw, NX, "NX"),
                flag(raw, RPLV, "RPLV"));
    }

    @Override
    public List<BitSpan> layout(long raw, int level) {
        return layout(level > 1 && isSet(raw, HUGE), level);
    }

    /** Returns the layout of an entry of a table of {@code level} that is a huge page, or is none. */
    static List<BitSpan> layout(boolean huge, int level) {
        List<BitSpan> spans = new ArrayList<>();
        spans.add(new BitSpan(63, 63, "RPLV", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(62, 62, "NX", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(61, 61, "NR", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(60, 48, "reserved", BitSpan.Kind.UNUSED));
        spans.add(new BitSpan(47, huge ? 13 : 12, "address", BitSpan.Kind.ADDRESS));
        if (huge) {
            spans.add(new BitSpan(12, 12, "G", BitSpan.Kind.FLAG));
        }
        spans.add(new BitSpan(11, 9, "ignored", BitSpan.Kind.UNUSED));
        spans.add(new BitSpan(8, 8, "W", BitSpan.Kind.SOFTWARE));
        spans.add(new BitSpan(7, 7, "P", BitSpan.Kind.SOFTWARE));
        spans.add(new BitSpan(6, 6, level == 1 ? "G" : "H", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(5, 4, "MAT", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(3, 2, "PLV", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(1, 1, "D", BitSpan.Kind.FLAG));
        spans.add(new BitSpan(0, 0, "V", BitSpan.Kind.FLAG));
        return List.copyOf(spans);
    }

    @Override
    public PageProperty property(long raw, int level) {
        PageFlags flags = flagsIf(!isSet(raw, NR), PageFlags.R)
                .or(flagsIf(isSet(raw, WRITABLE), PageFlags.W))
                .or(flagsIf(!isSet(raw, NX), PageFlags.X))
                .or(flagsIf(isSet(raw, PRESENT), PageFlags.ACCESSED))
                .or(flagsIf(isSet(raw, DIRTY), PageFlags.DIRTY));
        CachePolicy cache = switch ((int) value(raw, MAT_HIGH, MAT_LOW)) {
            case 1 -> CachePolicy.WRITEBACK;
            case 2 -> CachePolicy.WRITE_COMBINING;
            default -> CachePolicy.UNCACHEABLE;
        };
        return new PageProperty(flags, cache, privileged(
                value(raw, PLV_HIGH, PLV_LOW) == LEAST_PRIVILEGE,
                isSet(raw, level == 1 ? GLOBAL_OF_SMALL : GLOBAL_OF_HUGE)));
    }

    /** Of PGDL or PGDH, the base. */
    @Override
    public Paddr root(long register) {
        return new Paddr(kept(register, mmu.physicalAddressBits() - 1, LOWEST_ADDRESS_BIT));
    }
}
