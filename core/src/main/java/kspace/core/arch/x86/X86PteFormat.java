package kspace.core.arch.x86;

import static kspace.core.arch.pte.Bits.binary;
import static kspace.core.arch.pte.Bits.isSet;
import static kspace.core.arch.pte.Bits.mask;
import static kspace.core.arch.pte.Bits.requireAddress;
import static kspace.core.arch.pte.Bits.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.pte.EntryConvention;
import kspace.core.arch.pte.FieldList;
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
 * Entries of x86-64 in 4-level and 5-level paging: Intel SDM volume 3A, section 4.5 and tables 4-15 to 4-20.
 *
 * <p>A kernel may set bit 7 in every leaf as "this entry is a mapping", also at level 1, where the hardware reads it as the PAT
 * bit. It makes up for that by programming the PAT so that its entries 4..7 repeat 0..3.
 *
 * @param hardware how the hardware reads them
 * @param convention what the kernel agrees with itself on
 */
record X86PteFormat(EntryReader hardware, EntryConvention convention) implements PteFormat {
    private static final long PRESENT = 1L;
    private static final long WRITABLE = 1L << 1;
    private static final long USER = 1L << 2;
    private static final long PWT = 1L << 3;
    private static final long PCD = 1L << 4;
    private static final long ACCESSED = 1L << 5;
    private static final long DIRTY = 1L << 6;
    private static final long PS = 1L << 7;
    private static final long GLOBAL = 1L << 8;
    private static final long NX = 1L << 63;
    private static final int ADDRESS_TOP_BIT = 51;
    private static final int TABLE_ADDRESS_SHIFT = 12;
    private static final int LARGEST_LEAF_LEVEL = 3;
    private static final String SDM_ENTRIES = "Intel SDM 3A, 4.5";
    private static final String SDM_PAT = "Intel SDM 3A, 4.9";
    private static final String SDM_RIGHTS = "Intel SDM 3A, 4.6";
    private static final String SDM_USAGE = "Intel SDM 3A, 4.8";

    @Override
    public long encodeLeaf(Paddr page, int level, PageProperty property) {
        requireLeafLevel(level);
        requireAddress("page", page, addressMask(level));
        int pat = convention.memoryTypes().indexOf(property.cache());
        if (pat < 0) {
            throw new PteException(
                    "cache policy " + property.cache().displayName() + " cannot be encoded in an x86-64 entry");
        }
        PageFlags flags = property.flags();
        PrivilegedFlags privileged = property.privileged();
        return page.value()
                | convention.leafBits()
                | (level == 1 ? convention.basicBits() : PS)
                | (long) pat << 3
                | when(flags.contains(PageFlags.R), PRESENT)
                | when(flags.contains(PageFlags.W), WRITABLE)
                | when(!flags.contains(PageFlags.X), NX)
                | when(flags.contains(PageFlags.ACCESSED), ACCESSED)
                | when(flags.contains(PageFlags.DIRTY), DIRTY)
                | when(flags.contains(PageFlags.AVAIL2), convention.avail2Mask())
                | when(privileged.contains(PrivilegedFlags.USER), USER)
                | when(privileged.contains(PrivilegedFlags.GLOBAL), GLOBAL)
                | when(privileged.contains(PrivilegedFlags.AVAIL1), convention.avail1Mask());
    }

    @Override
    public long encodeTable(Paddr table, TableFlags flags) {
        requireAddress("table", table, mask(ADDRESS_TOP_BIT, TABLE_ADDRESS_SHIFT));
        return table.value()
                | PRESENT
                | convention.tableBits()
                | when(flags.contains(TableFlags.AVAIL1), convention.avail1Mask())
                | when(flags.contains(TableFlags.AVAIL2), convention.avail2Mask());
    }

    @Override
    public Pte decode(long raw, int level) {
        boolean isPage = isPage(raw, level);
        if (!isPage && !isSet(raw, PRESENT)) {
            return new Pte.Absent();
        }
        if (!isPage) {
            int flags = (int) (when(isSet(raw, convention.avail1Mask()), TableFlags.AVAIL1.bits())
                    | when(isSet(raw, convention.avail2Mask()), TableFlags.AVAIL2.bits()));
            return new Pte.Table(new Paddr(raw & mask(ADDRESS_TOP_BIT, TABLE_ADDRESS_SHIFT)), new TableFlags(flags));
        }
        requireLeafLevel(level);
        return new Pte.Leaf(
                new Paddr(raw & addressMask(level)),
                new PageProperty(new PageFlags(pageFlags(raw)), convention.memoryTypes().get(patIndex(raw)),
                        privilegedFlags(raw)));
    }

    /** Returns whether the kernel takes an entry for a page: at level 1 by its own mark, if it makes one. */
    private boolean isPage(long raw, int level) {
        return level == 1
                ? isSet(raw, convention.basicBits() == 0 ? PRESENT : convention.basicBits())
                : isSet(raw, PS);
    }

    private int pageFlags(long raw) {
        return (int) (when(isSet(raw, PRESENT), PageFlags.R.bits())
                | when(isSet(raw, WRITABLE), PageFlags.W.bits())
                | when(!isSet(raw, NX), PageFlags.X.bits())
                | when(isSet(raw, ACCESSED), PageFlags.ACCESSED.bits())
                | when(isSet(raw, DIRTY), PageFlags.DIRTY.bits())
                | when(isSet(raw, convention.avail2Mask()), PageFlags.AVAIL2.bits()));
    }

    private PrivilegedFlags privilegedFlags(long raw) {
        return new PrivilegedFlags((int) (when(isSet(raw, USER), PrivilegedFlags.USER.bits())
                | when(isSet(raw, GLOBAL), PrivilegedFlags.GLOBAL.bits())
                | when(isSet(raw, convention.avail1Mask()), PrivilegedFlags.AVAIL1.bits())));
    }

    @Override
    public List<PteField> fields(long raw, int level) {
        List<PteField> fields = isRefused(raw, level) ? refusedFields(raw) : switch (decode(raw, level)) {
            case Pte.Absent _ ->
                    List.of(field("0", "P", raw & PRESENT, "not present", "absent", false));
            case Pte.Table table -> tableFields(raw, level, table);
            case Pte.Leaf leaf -> leafFields(raw, level, leaf);
        };
        return FieldList.asRead(hardware.read(raw, level), "address", withWidth(raw, fields));
    }

    /** Returns whether the kernel refuses to decode an entry: it takes bit 7 for a page, but there are none at the level. */
    private static boolean isRefused(long raw, int level) {
        return isSet(raw, PS) && level > LARGEST_LEAF_LEVEL;
    }

    private static List<PteField> refusedFields(long raw) {
        Paddr address = new Paddr(raw & mask(ADDRESS_TOP_BIT, TABLE_ADDRESS_SHIFT));
        return List.of(
                new PteField("51:12", "address", address.toString(), "not used, as it faults", "refused", true,
                        SDM_ENTRIES),
                new PteField("7", "PS", "1", "reserved, must be 0", "a mapping, refused", true, SDM_ENTRIES),
                flag(raw, 0, "P", "present", "not present", "not read", "not read"));
    }

    /** Adds the address bits above MAXPHYADDR if one of them is set: they are reserved, and part of the address to the kernel. */
    private List<PteField> withWidth(long raw, List<PteField> fields) {
        int lowest = hardware.mmu().physicalAddressBits();
        if (!isSet(raw, PRESENT) || lowest > ADDRESS_TOP_BIT || !isSet(raw, mask(ADDRESS_TOP_BIT, lowest))) {
            return fields;
        }
        BitSpan above = new BitSpan(ADDRESS_TOP_BIT, lowest, "reserved", BitSpan.Kind.UNUSED);
        List<PteField> all = new ArrayList<>(fields);
        all.add(new PteField(lowest == ADDRESS_TOP_BIT ? "51" : "51:" + lowest, above.label(),
                binary((int) above.valueIn(raw), ADDRESS_TOP_BIT - lowest + 1),
                "must be 0, addresses have " + lowest + " bits", "part of the address", true, SDM_ENTRIES));
        all.sort(Comparator.comparingInt((PteField field) -> Long.numberOfLeadingZeros(field.mask())));
        return List.copyOf(all);
    }

    private List<PteField> tableFields(long raw, int level, Pte.Table table) {
        List<PteField> fields = new ArrayList<>();
        boolean page = level == 1;
        fields.add(flag(raw, 63, "NX", page ? "no execution" : "no execution below",
                page ? "may execute" : "execution allowed", "not used", "left to leaves"));
        if (isSet(raw, convention.avail2Mask())) {
            fields.add(software(raw, convention.avail2(), "AVAIL2", "AVAIL2 set", "AVAIL2 clear"));
        }
        if (isSet(raw, convention.avail1Mask())) {
            fields.add(software(raw, convention.avail1(), "AVAIL1", "AVAIL1 set", "AVAIL1 clear"));
        }
        fields.add(new PteField("51:12", "address", table.table().toString(), page ? "start of the page" : "next table",
                page ? "next table" : "same", page, SDM_ENTRIES));
        fields.add(new PteField("7", page ? "PAT" : "PS", "0", page ? "PAT index bit 2" : "table, not page",
                "not a mapping", page, SDM_ENTRIES));
        if (page) {
            fields.add(flag(raw, 8, "G", "kept on CR3 load", "flushed on CR3 load", "not read", "not read"));
            fields.add(flag(raw, 6, "D", "was written", "CPU sets on write", "not read", "not read"));
        }
        fields.add(flag(raw, 5, "A", "was used", "CPU sets on use", "not read", "not read"));
        int pat = patIndex(raw);
        fields.add(new PteField(
                "4,3", "PAT", binary(pat, 2), "PAT entry " + pat, "not read", false, SDM_PAT));
        fields.add(flag(raw, 2, "U", "user allowed", "supervisor only", "left to leaves", "left to leaves"));
        fields.add(flag(raw, 1, "W", page ? "writable" : "writes allowed", page ? "read-only" : "read-only below",
                "left to leaves", "left to leaves"));
        fields.add(flag(raw, 0, "P", "present", "not present", "present", "absent"));
        return List.copyOf(fields);
    }

    private List<PteField> leafFields(long raw, int level, Pte.Leaf leaf) {
        CachePolicy cache = leaf.property().cache();
        List<PteField> fields = new ArrayList<>();
        fields.add(flag(raw, 63, "NX", "no execution", "may execute", "not executable", "executable"));
        if (isSet(raw, convention.avail2Mask())) {
            fields.add(software(raw, convention.avail2(), "AVAIL2", "AVAIL2 set", "AVAIL2 clear"));
        }
        fields.add(software(raw, convention.avail1(), "AVAIL1", "tracked", "untracked"));
        fields.add(new PteField(
                ADDRESS_TOP_BIT + ":" + addressShift(level), "address", leaf.page().toString(), "start of the page",
                "same", false, SDM_ENTRIES));
        int patBit = level == 1 ? 7 : TABLE_ADDRESS_SHIFT;
        int hardwarePat = patIndex(raw) | (isSet(raw, 1L << patBit) ? 4 : 0);
        fields.add(new PteField(
                patBit + ",4,3", "PAT", binary(hardwarePat, 3), "PAT entry " + hardwarePat, cache.displayName(), true,
                SDM_PAT));
        fields.add(flag(raw, 8, "G", "kept on CR3 load", "flushed on CR3 load", "GLOBAL", "not GLOBAL"));
        fields.add(new PteField(
                "7",
                level == 1 ? "PAT" : "PS",
                isSet(raw, PS) ? "1" : "0",
                level == 1 ? "PAT index bit 2" : "page, not table",
                "a mapping",
                true,
                SDM_ENTRIES));
        fields.add(usage(raw));
        fields.add(flag(raw, 2, "U", "user allowed", "supervisor only", "USER", "not USER"));
        fields.add(flag(raw, 1, "W", "writable", "read-only", "writable", "not writable"));
        boolean present = isSet(raw, PRESENT);
        fields.add(field("0", "P", present ? 1 : 0, present ? "present" : "not present",
                present ? "readable" : "not readable", !present));
        return List.copyOf(fields);
    }

    @Override
    public List<PteField> allFields(long raw, int level) {
        boolean absent = !isRefused(raw, level) && decode(raw, level) instanceof Pte.Absent;
        return FieldList.asRead(hardware.read(raw, level), "address", FieldList.completed(
                raw, fields(raw, level), bits(raw, level), span -> absent ? ofAbsent(span) : rest(span)));
    }

    private static FieldList.Rest ofAbsent(BitSpan span) {
        return isSet(span.mask(), PS)
                ? new FieldList.Rest(
                        span.label(), FieldList.Readings.differ("ignored while not present", "not a mapping"),
                        SDM_ENTRIES)
                : FieldList.Rest.of("ignored", "ignored while not present", SDM_ENTRIES);
    }

    private static FieldList.Rest rest(BitSpan span) {
        return switch (span.label()) {
            case "PK" -> FieldList.Rest.of("PK", "protection key, if in use", SDM_RIGHTS);
            case "must be 0" -> FieldList.Rest.of("reserved", "must be 0", SDM_ENTRIES);
            case "AV1" -> new FieldList.Rest(
                    "AVAIL1", FieldList.Readings.differ("ignored", "AVAIL1 clear"), SDM_ENTRIES);
            case "AV2" -> new FieldList.Rest(
                    "AVAIL2", FieldList.Readings.differ("ignored", "AVAIL2 clear"), SDM_ENTRIES);
            default -> FieldList.Rest.of("ignored", "ignored", SDM_ENTRIES);
        };
    }

    @Override
    public List<BitSpan> bits(long raw, int level) {
        return convention.labelled(hardware.layout(raw, level));
    }

    @Override
    public List<Difference> differences(long raw, int level) {
        if (isRefused(raw, level)) {
            return List.of(new Difference("bit 7", isSet(raw, PRESENT)
                    ? "The CPU faults: there are no pages at this level. " + convention.kernel()
                            + " takes it for one and refuses to decode it."
                    : "Bit 0 is clear, so the CPU looks at no other. " + convention.kernel()
                            + " takes it for a page and refuses to decode it."));
        }
        List<Difference> all = new ArrayList<>(FieldList.faultDifference(
                hardware.read(raw, level), convention.kernel(), isSet(raw, PS) ? "a page" : "a pointer to a table"));
        all.addAll(presentDifferences(raw, level));
        return List.copyOf(all);
    }

    private List<Difference> presentDifferences(long raw, int level) {
        if (!isSet(raw, PS)) {
            return level == 1 && isSet(raw, PRESENT)
                    ? List.of(new Difference(
                            "bit 7",
                            "The CPU reads a 4 KiB page here. " + convention.kernel()
                                    + " takes a level 1 entry without bit 7 for a pointer to a table."))
                    : List.of();
        }
        List<Difference> differences = new ArrayList<>();
        if (!isSet(raw, PRESENT)) {
            differences.add(new Difference(
                    "bit 0", "The CPU faults on any access. " + convention.kernel()
                            + " sees a mapping that is not readable."));
        }
        differences.addAll(leafDifferences(level));
        return List.copyOf(differences);
    }

    private List<Difference> leafDifferences(int level) {
        return List.of(
                new Difference(
                        "bit 7",
                        convention.kernel()
                                + " sets it in every leaf as \u201cthis is a mapping\u201d. At level 1 the CPU"
                                + " reads it as PAT" + (level == 1 ? " index bit 2." : ".")),
                new Difference("PAT",
                        convention.kernel()
                                + " repeats entries 0\u20133 in 4\u20137, so bit 7 at level 1 changes no cache policy."),
                new Difference("bit " + convention.avail1(), "The CPU ignores it. " + convention.kernel()
                        + " keeps \u201ctracked frame\u201d there."));
    }

    @Override
    public Rights rights(long raw, int level) {
        return new Rights(isSet(raw, WRITABLE), isSet(raw, USER), !isSet(raw, NX));
    }

    private static PteField flag(
            long raw, int bit, String name, String hardwareSet, String hardwareClear, String kernelSet,
            String kernelClear) {
        boolean set = isSet(raw, 1L << bit);
        return field(Integer.toString(bit), name, set ? 1 : 0, set ? hardwareSet : hardwareClear,
                set ? kernelSet : kernelClear, false);
    }

    /** The two bits that the processor sets by itself, in one field: they only mean something together. */
    private static PteField usage(long raw) {
        boolean dirty = isSet(raw, DIRTY);
        boolean accessed = isSet(raw, ACCESSED);
        String hardware = dirty ? "was written" : accessed ? "was used" : "CPU sets on use";
        String kernel = dirty && accessed
                ? "DIRTY, ACCESSED"
                : dirty ? "DIRTY" : accessed ? "ACCESSED" : "both clear";
        return new PteField(
                "6,5", "D A", (dirty ? "1" : "0") + (accessed ? "1" : "0"), hardware, kernel, false, SDM_USAGE);
    }

    private static PteField software(long raw, int bit, String name, String kernelSet, String kernelClear) {
        boolean set = isSet(raw, 1L << bit);
        return field(Integer.toString(bit), name, set ? 1 : 0, "ignored", set ? kernelSet : kernelClear, true);
    }

    private static PteField field(String bits, String name, long value, String hardware, String kernel,
            boolean differs) {
        return new PteField(bits, name, Long.toString(value), hardware, kernel, differs, SDM_RIGHTS);
    }

    private static void requireLeafLevel(int level) {
        if (level < 1 || level > LARGEST_LEAF_LEVEL) {
            throw new PteException("x86-64 has no pages at level " + level + ", the largest are at level "
                    + LARGEST_LEAF_LEVEL);
        }
    }

    private static int addressShift(int level) {
        return TABLE_ADDRESS_SHIFT + 9 * (level - 1);
    }

    private static long addressMask(int level) {
        return mask(ADDRESS_TOP_BIT, addressShift(level));
    }

    private static int patIndex(long raw) {
        return (int) ((raw & (PCD | PWT)) >>> 3);
    }
}
