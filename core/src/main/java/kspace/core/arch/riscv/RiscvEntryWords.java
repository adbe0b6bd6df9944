package kspace.core.arch.riscv;

import static kspace.core.arch.pte.Bits.binary;
import static kspace.core.arch.pte.Bits.isSet;
import static kspace.core.arch.riscv.RiscvPteFormat.ACCESSED;
import static kspace.core.arch.riscv.RiscvPteFormat.DIRTY;
import static kspace.core.arch.riscv.RiscvPteFormat.GLOBAL;

import java.util.ArrayList;
import java.util.List;
import kspace.core.arch.pte.FieldList;
import kspace.core.arch.pte.FieldList.Readings;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.pte.PteFormat;
import kspace.core.paging.CachePolicy;

/**
 * What is said of entries of RISC-V to people: each field with what the hardware and what the kernel makes of it, and where
 * the two differ.
 *
 * @param format how the kernel writes and reads them
 */
record RiscvEntryWords(RiscvPteFormat format) {
    private static final String ENTRIES = "RISC-V privileged, Sv39";
    private static final int PBMT_SHIFT = 61;
    private static final String SVNAPOT = "RISC-V privileged, Svnapot";
    private static final String SVPBMT = "RISC-V privileged, Svpbmt";

    List<PteField> fields(long raw, int level) {
        return FieldList.asRead(format.hardware().read(raw, level), "PPN", fieldsOfKernel(raw, level));
    }

    private List<PteField> fieldsOfKernel(long raw, int level) {
        return switch (format.decode(raw, level)) {
            case Pte.Absent _ ->
                    new FieldList(raw).flag(0, "V", same(""), Readings.agree("not valid", "absent"), ENTRIES).build();
            case Pte.Table table -> new FieldList(raw)
                    .add("53:10", "PPN", table.table().toString(), Readings.agree("next table", "same"), ENTRIES)
                    .add("9:8", "RSW", binary((int) (raw >>> 8) & 3, 2),
                            Readings.agree(PteField.IGNORED, "AVAIL2, AVAIL1"),
                            ENTRIES)
                    .add("3:1", "X W R", "000", Readings.agree("pointer, not page", "table"), ENTRIES)
                    .flag(0, "V", Readings.agree("valid", "present"), same("not valid"), ENTRIES)
                    .build();
            case Pte.Leaf leaf -> leafFields(raw, leaf);
        };
    }

    List<PteField> allFields(long raw, int level) {
        Pte entry = format.decode(raw, level);
        return FieldList.completed(raw, fields(raw, level), format.bits(raw, level), span -> switch (entry) {
            case Pte.Absent _ -> FieldList.Rest.of("ignored", "ignored while not valid", ENTRIES);
            case Pte.Table _ when span.label().equals("G") ->
                    FieldList.Rest.of("G", isSet(raw, GLOBAL) ? "all below is global" : "says nothing about below",
                            ENTRIES);
            case Pte.Table _,Pte.Leaf _ -> FieldList.Rest.of(span.label(), "reserved, must be 0", ENTRIES);
        });
    }

    private List<PteField> leafFields(long raw, Pte.Leaf leaf) {
        int pbmt = (int) (raw >>> PBMT_SHIFT) & 3;
        return new FieldList(raw)
                .flag(63, "N", Readings.differ("contiguous range", "not read"), Readings.agree("one page", "not used"),
                        SVNAPOT)
                .add("62:61", "PBMT", binary(pbmt, 2), memoryType(pbmt, leaf.property().cache()), SVPBMT)
                .add("53:10", "PPN", leaf.page().toString(), Readings.agree("start of the page", "same"), ENTRIES)
                .flag(format.convention().avail2(), "RSW", Readings.differ(PteField.IGNORED, "AVAIL2 set"),
                        Readings.agree(PteField.IGNORED, "AVAIL2 clear"),
                        ENTRIES)
                .flag(format.convention().avail1(), "RSW", Readings.differ(PteField.IGNORED, "tracked"),
                        Readings.differ(PteField.IGNORED, "untracked"), ENTRIES)
                .flag(7, "D", Readings.agree("was written", "DIRTY"), unused("not DIRTY"), ENTRIES)
                .flag(6, "A", Readings.agree("was used", "ACCESSED"), unused("not ACCESSED"), ENTRIES)
                .flag(5, "G", Readings.agree("in all address spaces", "GLOBAL"),
                        Readings.agree("one address space", "not GLOBAL"), ENTRIES)
                .flag(4, "U", Readings.agree("user mode", "USER"), Readings.agree("supervisor only", "not USER"),
                        ENTRIES)
                .flag(3, "X", same("executable"), same("not executable"), ENTRIES)
                .flag(2, "W", same("writable"), same("not writable"), ENTRIES)
                .flag(1, "R", same("readable"), same("not readable"), ENTRIES)
                .flag(0, "V", Readings.agree("valid", "present"), same("not valid"), ENTRIES)
                .build();
    }

    private static Readings same(String reading) {
        return Readings.agree(reading, reading);
    }

    private static Readings unused(String kernel) {
        return Readings.agree("fault or set on use", kernel);
    }

    private Readings memoryType(int pbmt, CachePolicy cache) {
        if (!format.svpbmt()) {
            return Readings.differ("no Svpbmt: must be 0", cache.displayName());
        }
        return switch (pbmt) {
            case 0 -> Readings.agree("type of the region", cache.displayName());
            case 1 -> Readings.differ("non-cacheable", cache.displayName());
            case 2 -> Readings.agree("I/O", cache.displayName());
            default -> Readings.differ("reserved", cache.displayName());
        };
    }

    List<PteFormat.Difference> differences(long raw, int level) {
        boolean isLeaf = format.decode(raw, level) instanceof Pte.Leaf;
        List<PteFormat.Difference> differences = new ArrayList<>(FieldList.faultDifference(
                format.hardware().read(raw, level), format.convention().kernel(),
                isLeaf ? "a page" : "a pointer to a table"));
        if (!isLeaf) {
            return List.copyOf(differences);
        }
        differences.add(new PteFormat.Difference("bit " + format.convention().avail1(),
                "The CPU ignores it. " + format.convention().kernel()
                        + " keeps \u201ctracked frame\u201d there."));
        if (!isSet(raw, ACCESSED) || !isSet(raw, DIRTY)) {
            differences.add(new PteFormat.Difference(
                    "A, D", format.convention().kernel()
                            + " leaves them clear. A hart without Svadu raises a page fault on the first use."));
        }
        if (!format.svpbmt()) {
            differences.add(new PteFormat.Difference(
                    "PBMT", "Without Svpbmt an uncacheable page cannot be written down: it reads as Writeback."));
        }
        return List.copyOf(differences);
    }
}
