package kspace.core.arch.x86;

import static kspace.core.arch.pte.Bits.binary;
import static kspace.core.arch.pte.Bits.isSet;
import static kspace.core.arch.pte.Bits.mask;
import static kspace.core.arch.x86.X86PteFormat.ACCESSED;
import static kspace.core.arch.x86.X86PteFormat.ADDRESS_TOP_BIT;
import static kspace.core.arch.x86.X86PteFormat.DIRTY;
import static kspace.core.arch.x86.X86PteFormat.LARGEST_LEAF_LEVEL;
import static kspace.core.arch.x86.X86PteFormat.PRESENT;
import static kspace.core.arch.x86.X86PteFormat.PS;
import static kspace.core.arch.x86.X86PteFormat.TABLE_ADDRESS_SHIFT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.pte.FieldList;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.pte.PteFormat;
import kspace.core.paging.CachePolicy;

/**
 * What is said of entries of x86-64 to people: each field with what the hardware and what the kernel makes of it, and where
 * the two differ.
 *
 * @param format how the kernel writes and reads them
 */
record X86EntryWords(X86PteFormat format) {
    private static final String SDM_ENTRIES = "Intel SDM 3A, 4.5";
    private static final String SDM_PAT = "Intel SDM 3A, 4.9";
    private static final String SDM_RIGHTS = "Intel SDM 3A, 4.6";
    private static final String SDM_USAGE = "Intel SDM 3A, 4.8";

    List<PteField> fields(long raw, int level) {
        List<PteField> fields = isRefused(raw, level) ? refusedFields(raw) : switch (format.decode(raw, level)) {
            case Pte.Absent _ ->
                    List.of(field("0", "P", raw & PRESENT, "not present", "absent", false));
            case Pte.Table table -> tableFields(raw, level, table);
            case Pte.Leaf leaf -> leafFields(raw, level, leaf);
        };
        return FieldList.asRead(format.hardware().read(raw, level), "address", withWidth(raw, fields));
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
        int lowest = format.hardware().mmu().physicalAddressBits();
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
        if (isSet(raw, format.convention().avail2Mask())) {
            fields.add(software(raw, format.convention().avail2(), "AVAIL2", "AVAIL2 set", "AVAIL2 clear"));
        }
        if (isSet(raw, format.convention().avail1Mask())) {
            fields.add(software(raw, format.convention().avail1(), "AVAIL1", "AVAIL1 set", "AVAIL1 clear"));
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
        int pat = X86PteFormat.patIndex(raw);
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
        if (isSet(raw, format.convention().avail2Mask())) {
            fields.add(software(raw, format.convention().avail2(), "AVAIL2", "AVAIL2 set", "AVAIL2 clear"));
        }
        fields.add(software(raw, format.convention().avail1(), "AVAIL1", "tracked", "untracked"));
        fields.add(new PteField(
                ADDRESS_TOP_BIT + ":" + X86PteFormat.addressShift(level), "address", leaf.page().toString(),
                "start of the page",
                "same", false, SDM_ENTRIES));
        int patBit = level == 1 ? 7 : TABLE_ADDRESS_SHIFT;
        int hardwarePat = X86PteFormat.patIndex(raw) | (isSet(raw, 1L << patBit) ? 4 : 0);
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

    List<PteField> allFields(long raw, int level) {
        boolean absent = !isRefused(raw, level) && format.decode(raw, level) instanceof Pte.Absent;
        return FieldList.asRead(format.hardware().read(raw, level), "address", FieldList.completed(
                raw, fields(raw, level), format.bits(raw, level), span -> absent ? ofAbsent(span) : rest(span)));
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
                    "AVAIL1", FieldList.Readings.differ(PteField.IGNORED, "AVAIL1 clear"), SDM_ENTRIES);
            case "AV2" -> new FieldList.Rest(
                    "AVAIL2", FieldList.Readings.differ(PteField.IGNORED, "AVAIL2 clear"), SDM_ENTRIES);
            default -> FieldList.Rest.of("ignored", PteField.IGNORED, SDM_ENTRIES);
        };
    }

    List<PteFormat.Difference> differences(long raw, int level) {
        if (isRefused(raw, level)) {
            return List.of(new PteFormat.Difference("bit 7", isSet(raw, PRESENT)
                    ? "The CPU faults: there are no pages at this level. " + format.convention().kernel()
                            + " takes it for one and refuses to decode it."
                    : "Bit 0 is clear, so the CPU looks at no other. " + format.convention().kernel()
                            + " takes it for a page and refuses to decode it."));
        }
        List<PteFormat.Difference> all = new ArrayList<>(FieldList.faultDifference(
                format.hardware().read(raw, level), format.convention().kernel(),
                isSet(raw, PS) ? "a page" : "a pointer to a table"));
        all.addAll(presentDifferences(raw, level));
        return List.copyOf(all);
    }

    private List<PteFormat.Difference> presentDifferences(long raw, int level) {
        if (!isSet(raw, PS)) {
            return level == 1 && isSet(raw, PRESENT)
                    ? List.of(new PteFormat.Difference(
                            "bit 7",
                            "The CPU reads a 4 KiB page here. " + format.convention().kernel()
                                    + " takes a level 1 entry without bit 7 for a pointer to a table."))
                    : List.of();
        }
        List<PteFormat.Difference> differences = new ArrayList<>();
        if (!isSet(raw, PRESENT)) {
            differences.add(new PteFormat.Difference(
                    "bit 0", "The CPU faults on any access. " + format.convention().kernel()
                            + " sees a mapping that is not readable."));
        }
        differences.addAll(leafDifferences(level));
        return List.copyOf(differences);
    }

    private List<PteFormat.Difference> leafDifferences(int level) {
        return List.of(
                new PteFormat.Difference(
                        "bit 7",
                        format.convention().kernel()
                                + " sets it in every leaf as \u201cthis is a mapping\u201d. At level 1 the CPU"
                                + " reads it as PAT" + (level == 1 ? " index bit 2." : ".")),
                new PteFormat.Difference("PAT",
                        format.convention().kernel()
                                + " repeats entries 0\u20133 in 4\u20137, so bit 7 at level 1 changes no cache policy."),
                new PteFormat.Difference("bit " + format.convention().avail1(),
                        "The CPU ignores it. " + format.convention().kernel()
                                + " keeps \u201ctracked frame\u201d there."));
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
        return field(Integer.toString(bit), name, set ? 1 : 0, PteField.IGNORED, set ? kernelSet : kernelClear, true);
    }

    private static PteField field(String bits, String name, long value, String hardware, String kernel,
            boolean differs) {
        return new PteField(bits, name, Long.toString(value), hardware, kernel, differs, SDM_RIGHTS);
    }
}
