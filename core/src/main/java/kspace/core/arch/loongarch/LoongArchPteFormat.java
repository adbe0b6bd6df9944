package kspace.core.arch.loongarch;

import static kspace.core.arch.pte.Bits.binary;
import static kspace.core.arch.pte.Bits.flag;
import static kspace.core.arch.pte.Bits.isSet;
import static kspace.core.arch.pte.Bits.mask;
import static kspace.core.arch.pte.Bits.requireAddress;
import static kspace.core.arch.pte.Bits.when;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.EntryConvention;
import kspace.core.arch.pte.FieldList;
import kspace.core.arch.pte.FieldList.Readings;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteException;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.pte.Rights;
import kspace.core.arch.pte.TableFlags;
import kspace.core.paging.CachePolicy;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;

/**
 * Entries of LoongArch64: LoongArch reference manual volume 1, section 5.4 "Page table mapping".
 *
 * <p>Bit 6 is GLOBAL in an entry of level 1 and HUGE in a page of a higher level, where GLOBAL moves to bit 12. A kernel
 * tells the two apart by a bit that it sets in pages of level 1, which the hardware does not read.
 *
 * @param hardware how the hardware reads them
 * @param convention what the kernel agrees with itself on
 */
record LoongArchPteFormat(EntryReader hardware, EntryConvention convention) implements PteFormat {
    private static final long VALID = 1L;
    private static final long DIRTY = 1L << 1;
    private static final long USER = 3L << 2;
    private static final long WRITEBACK = 1L << 4;
    private static final long WRITE_COMBINING = 1L << 5;
    private static final long GLOBAL_OR_HUGE = 1L << 6;
    private static final long PRESENT = 1L << 7;
    private static final long WRITABLE = 1L << 8;
    private static final long GLOBAL_IN_HUGE = 1L << 12;
    private static final long NOT_READABLE = 1L << 61;
    private static final long NOT_EXECUTABLE = 1L << 62;
    private static final int ADDRESS_TOP_BIT = 47;
    private static final int PAGE_SHIFT = 12;
    private static final int INDEX_BITS = 9;
    private static final long ADDRESS = mask(ADDRESS_TOP_BIT, PAGE_SHIFT);
    private static final String ENTRIES = "LoongArch manual 1, 5.4.2";

    @Override
    public long encodeLeaf(Paddr page, int level, PageProperty property) {
        PageFlags flags = property.flags();
        PrivilegedFlags privileged = property.privileged();
        requireAddress("page", page, addressMask(level));
        return page.value()
                | VALID
                | convention.leafBits()
                | memoryType(property.cache())
                | (level == 1 ? convention.basicBits() : GLOBAL_OR_HUGE)
                | when(!flags.contains(PageFlags.R), NOT_READABLE)
                | when(flags.contains(PageFlags.W), WRITABLE)
                | when(!flags.contains(PageFlags.X), NOT_EXECUTABLE)
                | when(flags.contains(PageFlags.ACCESSED), PRESENT)
                | when(flags.contains(PageFlags.AVAIL2), convention.avail2Mask())
                | when(privileged.contains(PrivilegedFlags.USER), USER)
                | when(privileged.contains(PrivilegedFlags.GLOBAL), level == 1 ? GLOBAL_OR_HUGE : GLOBAL_IN_HUGE)
                | when(privileged.contains(PrivilegedFlags.AVAIL1), convention.avail1Mask());
    }

    private static long addressMask(int level) {
        return mask(ADDRESS_TOP_BIT, PAGE_SHIFT + INDEX_BITS * (level - 1));
    }

    private static long memoryType(CachePolicy cache) {
        return switch (cache) {
            case WRITEBACK -> WRITEBACK;
            case WRITE_COMBINING -> WRITE_COMBINING;
            case UNCACHEABLE -> 0;
            case WRITE_PROTECTED, WRITETHROUGH -> throw new PteException(
                    "cache policy " + cache.displayName() + " cannot be encoded in a LoongArch entry");
        };
    }

    @Override
    public long encodeTable(Paddr table, TableFlags flags) {
        requireAddress("table", table, ADDRESS);
        return table.value()
                | convention.tableBits()
                | when(flags.contains(TableFlags.AVAIL1), convention.avail1Mask())
                | when(flags.contains(TableFlags.AVAIL2), convention.avail2Mask());
    }

    @Override
    public Pte decode(long raw, int level) {
        if (!isSet(raw, VALID)) {
            return new Pte.Absent();
        }
        Paddr address = new Paddr(raw & (isHuge(raw) ? ADDRESS & ~GLOBAL_IN_HUGE : ADDRESS));
        if (level > 1 && !isHuge(raw)) {
            int flags = (int) (when(isSet(raw, convention.avail1Mask()), TableFlags.AVAIL1.bits())
                    | when(isSet(raw, convention.avail2Mask()), TableFlags.AVAIL2.bits()));
            return new Pte.Table(address, new TableFlags(flags));
        }
        PageFlags flags = flag(~raw, NOT_READABLE, PageFlags.R)
                .or(flag(raw, WRITABLE, PageFlags.W))
                .or(flag(~raw, NOT_EXECUTABLE, PageFlags.X))
                .or(flag(raw, PRESENT, PageFlags.ACCESSED))
                .or(flag(raw, DIRTY, PageFlags.DIRTY))
                .or(flag(raw, convention.avail2Mask(), PageFlags.AVAIL2));
        PrivilegedFlags privileged = flag(raw, convention.avail1Mask(), PrivilegedFlags.AVAIL1)
                .or((raw & USER) == USER ? PrivilegedFlags.USER : PrivilegedFlags.NONE)
                .or(flag(raw, globalBit(raw), PrivilegedFlags.GLOBAL));
        return new Pte.Leaf(address, new PageProperty(flags, cache(raw), privileged));
    }

    private boolean isHuge(long raw) {
        return !isSet(raw, convention.basicBits()) && isSet(raw, GLOBAL_OR_HUGE);
    }

    private int basicBit() {
        return Long.numberOfTrailingZeros(convention.basicBits());
    }

    private long globalBit(long raw) {
        return isSet(raw, convention.basicBits()) ? GLOBAL_OR_HUGE : GLOBAL_IN_HUGE;
    }

    /** Upstream reads an uncacheable entry as Writeback (SPEC section 10); the vectors show it, so it is kept. */
    private static CachePolicy cache(long raw) {
        return isSet(raw, WRITE_COMBINING) && !isSet(raw, WRITEBACK)
                ? CachePolicy.WRITE_COMBINING
                : CachePolicy.WRITEBACK;
    }

    @Override
    public List<PteField> fields(long raw, int level) {
        return FieldList.asRead(hardware.read(raw, level), "address", fieldsOfKernel(raw, level));
    }

    private List<PteField> fieldsOfKernel(long raw, int level) {
        return switch (decode(raw, level)) {
            case Pte.Absent _ -> new FieldList(raw)
                    .flag(0, "V", same("valid"), Readings.agree("not valid", "absent"), ENTRIES).build();
            case Pte.Table table -> new FieldList(raw)
                    .add("47:12", "address", table.table().toString(), Readings.agree("next table", "same"), ENTRIES)
                    .add("11:10", "ignored", binary((int) (raw >>> 10) & 3, 2),
                            Readings.agree("ignored", "AVAIL2, AVAIL1"), ENTRIES)
                    .flag(6, "H", Readings.differ("huge page", "table, because of bit 9"),
                            Readings.agree("pointer, not page", "table"), ENTRIES)
                    .add("0", "V", "1", Readings.agree("not read in tables", "present"), ENTRIES)
                    .build();
            case Pte.Leaf leaf -> leafFields(raw, level, leaf);
        };
    }

    @Override
    public List<PteField> allFields(long raw, int level) {
        Pte entry = decode(raw, level);
        return FieldList.completed(raw, fields(raw, level), bits(raw, level), span -> switch (entry) {
            case Pte.Absent _ -> FieldList.Rest.of("unused", "not used while not valid", ENTRIES);
            case Pte.Table _ -> FieldList.Rest.of(span.label(), "not read in tables", ENTRIES);
            case Pte.Leaf _ -> FieldList.Rest.of(span.label(), "above the physical address", ENTRIES);
        });
    }

    private List<PteField> leafFields(long raw, int level, Pte.Leaf leaf) {
        // At level 1 bit 6 is G to the hardware, and H to the kernel where bit 9 does not say "basic".
        boolean huge = level > 1;
        Paddr page = new Paddr(raw & ADDRESS);
        int matType = (int) (raw >>> 4) & 3;
        FieldList fields = new FieldList(raw)
                .flag(63, "RPLV", same("only this level"), Readings.agree("this level and above", "not used"), ENTRIES)
                .flag(62, "NX", same("not executable"), same("executable"), ENTRIES)
                .flag(61, "NR", same("not readable"), same("readable"), ENTRIES)
                .add(huge ? "47:13" : "47:12", "PA", huge ? leaf.page().toString() : page.toString(),
                        huge || page.equals(leaf.page())
                                ? Readings.agree("start of the page", "same")
                                : Readings.differ("start of the page", "start of the page but for bit 12, GLOBAL"),
                        ENTRIES);
        if (huge) {
            fields.flag(12, "G", Readings.agree("in all address spaces", "GLOBAL"),
                    Readings.agree("one address space", "not GLOBAL"), ENTRIES);
        }
        fields.flag(convention.avail2(), "ignored", Readings.differ("ignored", "AVAIL2 set"),
                Readings.agree("ignored", "AVAIL2 clear"),
                ENTRIES)
                .flag(convention.avail1(), "ignored", Readings.differ("ignored", "tracked"),
                        Readings.differ("ignored", "untracked"),
                        ENTRIES)
                .flag(basicBit(), "ignored", Readings.differ("ignored", "basic page"),
                        Readings.differ("ignored", "huge page"),
                        ENTRIES)
                .flag(8, "W", Readings.differ("software's", "writable"), Readings.differ("software's", "not writable"),
                        ENTRIES)
                .flag(7, "P", Readings.differ("page in memory", "ACCESSED"),
                        Readings.differ("software's", "not ACCESSED"), ENTRIES);
        if (huge) {
            fields.flag(6, "H", Readings.agree("huge page", "a mapping"), same("table"), ENTRIES);
        } else {
            boolean global = leaf.property().isGlobal();
            fields.flag(6, "G",
                    isHuge(raw)
                            ? Readings.differ("in all address spaces",
                                    "huge page, " + (global ? "GLOBAL by bit 12" : "not GLOBAL"))
                            : Readings.agree("in all address spaces", "GLOBAL"),
                    global
                            ? Readings.differ("one address space", "GLOBAL by bit 12")
                            : Readings.agree("one address space", "not GLOBAL"),
                    ENTRIES);
        }
        return fields.add("5:4", "MAT", binary(matType, 2), matReading(matType, leaf.property().cache()), ENTRIES)
                .add("3:2", "PLV", binary((int) (raw >>> 2) & 3, 2),
                        Readings.agree("privilege level " + ((raw >>> 2) & 3),
                                leaf.property().isUser() ? "USER" : "not USER"),
                        ENTRIES)
                .flag(1, "D", Readings.differ("writes do not fault", "DIRTY, always set"),
                        Readings.agree("writes fault", "not DIRTY"), ENTRIES)
                .flag(0, "V", Readings.agree("valid", "present"), same("not valid"), ENTRIES)
                .build();
    }

    private static Readings matReading(int type, CachePolicy cache) {
        return switch (type) {
            case 0 -> Readings.differ("strongly-ordered uncached", cache.displayName());
            case 1 -> Readings.agree("coherent cached", cache.displayName());
            case 2 -> Readings.agree("weakly-ordered uncached", cache.displayName());
            default -> Readings.differ("reserved", cache.displayName());
        };
    }

    private static Readings same(String reading) {
        return Readings.agree(reading, reading);
    }

    @Override
    public List<BitSpan> bits(long raw, int level) {
        return convention.labelled(LoongArchEntries.layout(level > 1 && isHuge(raw), level));
    }

    /** A store needs D and nothing else (section 5.4.3, exception PME); W is what a page table walker would read. */
    @Override
    public Rights rights(long raw, int level) {
        boolean leaf = decode(raw, level) instanceof Pte.Leaf;
        return leaf
                ? new Rights(isSet(raw, DIRTY), (raw & USER) == USER, !isSet(raw, NOT_EXECUTABLE))
                : Rights.ALL;
    }

    @Override
    public List<Difference> differences(long raw, int level) {
        if (!(decode(raw, level) instanceof Pte.Leaf)) {
            return hardware.read(raw, level) instanceof HardwareEntry.Leaf
                    ? List.of(new Difference("bit " + basicBit(),
                            "The CPU ignores it and reads a page, because of bit 6. " + convention.kernel()
                                    + " takes the entry for a table."))
                    : List.of();
        }
        List<Difference> differences = new ArrayList<>();
        differences.add(new Difference(
                "bit 1",
                convention.kernel()
                        + " sets D in every page, so that the first write does not fault: it does not record writes."));
        differences.add(new Difference("bit 7",
                convention.kernel() + " keeps \u201caccessed\u201d there; the hardware never sets it."));
        differences.add(new Difference(
                "bit 8",
                isSet(raw, DIRTY) && !isSet(raw, WRITABLE)
                        ? convention.kernel()
                                + " says \u201cnot writable\u201d there, but a store looks at D alone, which is set: it goes through."
                        : convention.kernel() + " keeps \u201cwritable\u201d there; a store looks at D alone."));
        differences.add(new Difference(
                "bits " + basicBit() + ", " + convention.avail1(),
                "The CPU ignores them. " + convention.kernel()
                        + " keeps \u201cbasic page\u201d and \u201ctracked frame\u201d there."));
        if (!isSet(raw, WRITEBACK | WRITE_COMBINING)) {
            differences.add(new Difference("MAT",
                    "Uncached for the CPU; " + convention.kernel() + " reads the entry back as Writeback."));
        }
        return List.copyOf(differences);
    }
}
