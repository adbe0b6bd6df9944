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
import kspace.core.arch.pte.FieldWords;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.pte.PteFormat;
import kspace.core.paging.CachePolicy;
import kspace.core.words.Sayable;

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
                    List.of(field("0", "P", raw & PRESENT, X86Words.NOT_PRESENT, FieldWords.ABSENT, false));
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
                new PteField("51:12", "address", address.toString(), FieldWords.NOT_USED_AS_IT_FAULTS.of(),
                        X86Words.REFUSED.of(), true,
                        SDM_ENTRIES),
                new PteField("7", "PS", "1", FieldWords.RESERVED_MUST_BE_0.of(), X86Words.A_MAPPING_REFUSED.of(), true,
                        SDM_ENTRIES),
                flag(raw, 0, "P", FieldWords.PRESENT, X86Words.NOT_PRESENT, FieldWords.NOT_READ, FieldWords.NOT_READ));
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
                X86Words.MUST_BE_0_ABOVE.of(lowest), X86Words.PART_OF_THE_ADDRESS.of(), true, SDM_ENTRIES));
        all.sort(Comparator.comparingInt((PteField field) -> Long.numberOfLeadingZeros(field.mask())));
        return List.copyOf(all);
    }

    private List<PteField> tableFields(long raw, int level, Pte.Table table) {
        List<PteField> fields = new ArrayList<>();
        boolean page = level == 1;
        fields.add(flag(raw, 63, "NX", page ? X86Words.NO_EXECUTION : X86Words.NO_EXECUTION_BELOW,
                page ? X86Words.MAY_EXECUTE : X86Words.EXECUTION_ALLOWED, FieldWords.NOT_USED,
                X86Words.LEFT_TO_LEAVES));
        if (isSet(raw, format.convention().avail2Mask())) {
            fields.add(software(raw, format.convention().avail2(), "AVAIL2", FieldWords.SET.of("AVAIL2"),
                    FieldWords.CLEAR.of("AVAIL2")));
        }
        if (isSet(raw, format.convention().avail1Mask())) {
            fields.add(software(raw, format.convention().avail1(), "AVAIL1", FieldWords.SET.of("AVAIL1"),
                    FieldWords.CLEAR.of("AVAIL1")));
        }
        fields.add(new PteField("51:12", "address", table.table().toString(),
                page ? FieldWords.START_OF_PAGE.of() : FieldWords.NEXT_TABLE.of(),
                page ? FieldWords.NEXT_TABLE.of() : FieldWords.SAME.of(), page, SDM_ENTRIES));
        fields.add(new PteField("7", page ? "PAT" : "PS", "0",
                page ? X86Words.PAT_INDEX_BIT_2.of() : X86Words.TABLE_NOT_PAGE.of(),
                X86Words.NOT_A_MAPPING.of(), page, SDM_ENTRIES));
        if (page) {
            fields.add(flag(raw, 8, "G", X86Words.KEPT_ON_CR3_LOAD, X86Words.FLUSHED_ON_CR3_LOAD, FieldWords.NOT_READ,
                    FieldWords.NOT_READ));
            fields.add(flag(raw, 6, "D", FieldWords.WAS_WRITTEN, X86Words.SET_ON_WRITE, FieldWords.NOT_READ,
                    FieldWords.NOT_READ));
        }
        fields.add(flag(raw, 5, "A", FieldWords.WAS_USED, X86Words.SET_ON_USE, FieldWords.NOT_READ,
                FieldWords.NOT_READ));
        int pat = X86PteFormat.patIndex(raw);
        fields.add(new PteField(
                "4,3", "PAT", binary(pat, 2), X86Words.PAT_ENTRY.of(pat), FieldWords.NOT_READ.of(), false, SDM_PAT));
        fields.add(flag(raw, 2, "U", X86Words.USER_ALLOWED, FieldWords.SUPERVISOR_ONLY, X86Words.LEFT_TO_LEAVES,
                X86Words.LEFT_TO_LEAVES));
        fields.add(flag(raw, 1, "W", page ? FieldWords.WRITABLE : X86Words.WRITES_ALLOWED,
                page ? FieldWords.READ_ONLY : X86Words.READ_ONLY_BELOW,
                X86Words.LEFT_TO_LEAVES, X86Words.LEFT_TO_LEAVES));
        fields.add(flag(raw, 0, "P", FieldWords.PRESENT, X86Words.NOT_PRESENT, FieldWords.PRESENT, FieldWords.ABSENT));
        return List.copyOf(fields);
    }

    private List<PteField> leafFields(long raw, int level, Pte.Leaf leaf) {
        CachePolicy cache = leaf.property().cache();
        List<PteField> fields = new ArrayList<>();
        fields.add(flag(raw, 63, "NX", X86Words.NO_EXECUTION, X86Words.MAY_EXECUTE, FieldWords.NOT_EXECUTABLE,
                FieldWords.EXECUTABLE));
        if (isSet(raw, format.convention().avail2Mask())) {
            fields.add(software(raw, format.convention().avail2(), "AVAIL2", FieldWords.SET.of("AVAIL2"),
                    FieldWords.CLEAR.of("AVAIL2")));
        }
        fields.add(software(raw, format.convention().avail1(), "AVAIL1", FieldWords.TRACKED, FieldWords.UNTRACKED));
        fields.add(new PteField(
                ADDRESS_TOP_BIT + ":" + X86PteFormat.addressShift(level), "address", leaf.page().toString(),
                FieldWords.START_OF_PAGE.of(),
                FieldWords.SAME.of(), false, SDM_ENTRIES));
        int patBit = level == 1 ? 7 : TABLE_ADDRESS_SHIFT;
        int hardwarePat = X86PteFormat.patIndex(raw) | (isSet(raw, 1L << patBit) ? 4 : 0);
        fields.add(new PteField(
                patBit + ",4,3", "PAT", binary(hardwarePat, 3), X86Words.PAT_ENTRY.of(hardwarePat),
                FieldWords.MEMORY_TYPE.of(cache.displayName()), true,
                SDM_PAT));
        fields.add(flag(raw, 8, "G", X86Words.KEPT_ON_CR3_LOAD, X86Words.FLUSHED_ON_CR3_LOAD,
                FieldWords.FLAG.of("GLOBAL"), FieldWords.NOT_FLAG.of("GLOBAL")));
        fields.add(new PteField(
                "7",
                level == 1 ? "PAT" : "PS",
                isSet(raw, PS) ? "1" : "0",
                level == 1 ? X86Words.PAT_INDEX_BIT_2.of() : X86Words.PAGE_NOT_TABLE.of(),
                FieldWords.A_MAPPING.of(),
                true,
                SDM_ENTRIES));
        fields.add(usage(raw));
        fields.add(flag(raw, 2, "U", X86Words.USER_ALLOWED, FieldWords.SUPERVISOR_ONLY, FieldWords.FLAG.of("USER"),
                FieldWords.NOT_FLAG.of("USER")));
        fields.add(flag(raw, 1, "W", FieldWords.WRITABLE, FieldWords.READ_ONLY, FieldWords.WRITABLE,
                FieldWords.NOT_WRITABLE));
        boolean present = isSet(raw, PRESENT);
        fields.add(field("0", "P", present ? 1 : 0, present ? FieldWords.PRESENT : X86Words.NOT_PRESENT,
                present ? FieldWords.READABLE : FieldWords.NOT_READABLE, !present));
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
                        span.label(),
                        FieldList.Readings.differ(X86Words.IGNORED_WHILE_NOT_PRESENT, X86Words.NOT_A_MAPPING),
                        SDM_ENTRIES)
                : FieldList.Rest.of("ignored", X86Words.IGNORED_WHILE_NOT_PRESENT, SDM_ENTRIES);
    }

    private static FieldList.Rest rest(BitSpan span) {
        return switch (span.label()) {
            case "PK" -> FieldList.Rest.of("PK", X86Words.PROTECTION_KEY_IF_IN_USE, SDM_RIGHTS);
            case "must be 0" -> FieldList.Rest.of("reserved", X86Words.MUST_BE_0, SDM_ENTRIES);
            case "AV1" -> new FieldList.Rest(
                    "AVAIL1", FieldList.Readings.differ(FieldWords.IGNORED, FieldWords.CLEAR.of("AVAIL1")),
                    SDM_ENTRIES);
            case "AV2" -> new FieldList.Rest(
                    "AVAIL2", FieldList.Readings.differ(FieldWords.IGNORED, FieldWords.CLEAR.of("AVAIL2")),
                    SDM_ENTRIES);
            default -> FieldList.Rest.of("ignored", FieldWords.IGNORED, SDM_ENTRIES);
        };
    }

    List<PteFormat.Difference> differences(long raw, int level) {
        if (isRefused(raw, level)) {
            return List.of(PteFormat.Difference.of(FieldWords.BIT.of(7), isSet(raw, PRESENT)
                    ? X86Words.NO_PAGES_AT_LEVEL.of(format.convention().kernel())
                    : X86Words.LOOKS_AT_BIT_0_ONLY.of(format.convention().kernel())));
        }
        List<PteFormat.Difference> all = new ArrayList<>(FieldList.faultDifference(
                format.hardware().read(raw, level), format.convention().kernel(),
                isSet(raw, PS) ? FieldWords.READS_PAGE : FieldWords.READS_POINTER));
        all.addAll(presentDifferences(raw, level));
        return List.copyOf(all);
    }

    private List<PteFormat.Difference> presentDifferences(long raw, int level) {
        if (!isSet(raw, PS)) {
            return level == 1 && isSet(raw, PRESENT)
                    ? List.of(PteFormat.Difference.of(
                            FieldWords.BIT.of(7), X86Words.PAGE_WITHOUT_BIT_7.of(format.convention().kernel())))
                    : List.of();
        }
        List<PteFormat.Difference> differences = new ArrayList<>();
        if (!isSet(raw, PRESENT)) {
            differences.add(PteFormat.Difference.of(
                    FieldWords.BIT.of(0), X86Words.NOT_READABLE_MAPPING.of(format.convention().kernel())));
        }
        differences.addAll(leafDifferences(level));
        return List.copyOf(differences);
    }

    private List<PteFormat.Difference> leafDifferences(int level) {
        return List.of(
                PteFormat.Difference.of(
                        FieldWords.BIT.of(7), (level == 1 ? X86Words.BIT_7_IN_PAGES : X86Words.BIT_7_IN_LEAVES)
                                .of(format.convention().kernel())),
                PteFormat.Difference.of(FieldWords.FLAG.of("PAT"),
                        X86Words.PAT_REPEATED.of(format.convention().kernel())),
                PteFormat.Difference.of(FieldWords.BIT.of(format.convention().avail1()),
                        FieldWords.TRACKED_FRAME_KEPT.of(format.convention().kernel())));
    }

    private static PteField flag(
            long raw, int bit, String name, Sayable hardwareSet, Sayable hardwareClear, Sayable kernelSet,
            Sayable kernelClear) {
        boolean set = isSet(raw, 1L << bit);
        return field(Integer.toString(bit), name, set ? 1 : 0, set ? hardwareSet : hardwareClear,
                set ? kernelSet : kernelClear, false);
    }

    /** The two bits that the processor sets by itself, in one field: they only mean something together. */
    private static PteField usage(long raw) {
        boolean dirty = isSet(raw, DIRTY);
        boolean accessed = isSet(raw, ACCESSED);
        Sayable hardware = dirty ? FieldWords.WAS_WRITTEN : accessed ? FieldWords.WAS_USED : X86Words.SET_ON_USE;
        Sayable kernel = dirty && accessed
                ? FieldWords.FLAG.of("DIRTY, ACCESSED")
                : dirty ? FieldWords.FLAG.of("DIRTY") : accessed ? FieldWords.FLAG.of("ACCESSED") : X86Words.BOTH_CLEAR;
        return new PteField(
                "6,5", "D A", (dirty ? "1" : "0") + (accessed ? "1" : "0"), hardware.message(), kernel.message(), false,
                SDM_USAGE);
    }

    private static PteField software(long raw, int bit, String name, Sayable kernelSet, Sayable kernelClear) {
        boolean set = isSet(raw, 1L << bit);
        return field(Integer.toString(bit), name, set ? 1 : 0, FieldWords.IGNORED, set ? kernelSet : kernelClear, true);
    }

    private static PteField field(String bits, String name, long value, Sayable hardware, Sayable kernel,
            boolean differs) {
        return new PteField(bits, name, Long.toString(value), hardware.message(), kernel.message(), differs,
                SDM_RIGHTS);
    }
}
