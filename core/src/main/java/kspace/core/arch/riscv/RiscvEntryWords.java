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
import kspace.core.arch.pte.FieldWords;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.pte.PteFormat;
import kspace.core.paging.CachePolicy;
import kspace.core.words.Sayable;

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
                    new FieldList(raw).flag(0, "V", Readings.same(FieldWords.VALID),
                            Readings.agree(FieldWords.NOT_VALID, FieldWords.ABSENT), ENTRIES).build();
            case Pte.Table table -> new FieldList(raw)
                    .add("53:10", "PPN", table.table().toString(),
                            Readings.agree(FieldWords.NEXT_TABLE, FieldWords.SAME), ENTRIES)
                    .add("9:8", "RSW", binary((int) (raw >>> 8) & 3, 2),
                            Readings.agree(FieldWords.IGNORED, FieldWords.FLAG.of("AVAIL2, AVAIL1")),
                            ENTRIES)
                    .add("3:1", "X W R", "000", Readings.agree(FieldWords.POINTER_NOT_PAGE, FieldWords.TABLE), ENTRIES)
                    .flag(0, "V", Readings.agree(FieldWords.VALID, FieldWords.PRESENT),
                            Readings.same(FieldWords.NOT_VALID), ENTRIES)
                    .build();
            case Pte.Leaf leaf -> leafFields(raw, leaf);
        };
    }

    List<PteField> allFields(long raw, int level) {
        Pte entry = format.decode(raw, level);
        return FieldList.completed(raw, fields(raw, level), format.bits(raw, level), span -> switch (entry) {
            case Pte.Absent _ -> FieldList.Rest.of("ignored", FieldWords.IGNORED_WHILE_NOT_VALID, ENTRIES);
            case Pte.Table _ when span.label().equals("G") ->
                    FieldList.Rest.of("G",
                            isSet(raw, GLOBAL) ? RiscvWords.ALL_BELOW_IS_GLOBAL : RiscvWords.SAYS_NOTHING_ABOUT_BELOW,
                            ENTRIES);
            case Pte.Table _,Pte.Leaf _ -> FieldList.Rest.of(span.label(), FieldWords.RESERVED_MUST_BE_0, ENTRIES);
        });
    }

    private List<PteField> leafFields(long raw, Pte.Leaf leaf) {
        int pbmt = (int) (raw >>> PBMT_SHIFT) & 3;
        return new FieldList(raw)
                .flag(63, "N", Readings.differ(RiscvWords.CONTIGUOUS_RANGE, FieldWords.NOT_READ),
                        Readings.agree(RiscvWords.ONE_PAGE, FieldWords.NOT_USED),
                        SVNAPOT)
                .add("62:61", "PBMT", binary(pbmt, 2), memoryType(pbmt, leaf.property().cache()), SVPBMT)
                .add("53:10", "PPN", leaf.page().toString(), Readings.agree(FieldWords.START_OF_PAGE, FieldWords.SAME),
                        ENTRIES)
                .flag(format.convention().avail2(), "RSW",
                        Readings.differ(FieldWords.IGNORED, FieldWords.SET.of("AVAIL2")),
                        Readings.agree(FieldWords.IGNORED, FieldWords.CLEAR.of("AVAIL2")),
                        ENTRIES)
                .flag(format.convention().avail1(), "RSW", Readings.differ(FieldWords.IGNORED, FieldWords.TRACKED),
                        Readings.differ(FieldWords.IGNORED, FieldWords.UNTRACKED), ENTRIES)
                .flag(7, "D", Readings.agree(FieldWords.WAS_WRITTEN, FieldWords.FLAG.of("DIRTY")),
                        unused(FieldWords.NOT_FLAG.of("DIRTY")), ENTRIES)
                .flag(6, "A", Readings.agree(FieldWords.WAS_USED, FieldWords.FLAG.of("ACCESSED")),
                        unused(FieldWords.NOT_FLAG.of("ACCESSED")), ENTRIES)
                .flag(5, "G", Readings.agree(FieldWords.IN_ALL_ADDRESS_SPACES, FieldWords.FLAG.of("GLOBAL")),
                        Readings.agree(FieldWords.ONE_ADDRESS_SPACE, FieldWords.NOT_FLAG.of("GLOBAL")), ENTRIES)
                .flag(4, "U", Readings.agree(RiscvWords.USER_MODE, FieldWords.FLAG.of("USER")),
                        Readings.agree(FieldWords.SUPERVISOR_ONLY, FieldWords.NOT_FLAG.of("USER")),
                        ENTRIES)
                .flag(3, "X", Readings.same(FieldWords.EXECUTABLE), Readings.same(FieldWords.NOT_EXECUTABLE), ENTRIES)
                .flag(2, "W", Readings.same(FieldWords.WRITABLE), Readings.same(FieldWords.NOT_WRITABLE), ENTRIES)
                .flag(1, "R", Readings.same(FieldWords.READABLE), Readings.same(FieldWords.NOT_READABLE), ENTRIES)
                .flag(0, "V", Readings.agree(FieldWords.VALID, FieldWords.PRESENT), Readings.same(FieldWords.NOT_VALID),
                        ENTRIES)
                .build();
    }

    private static Readings unused(Sayable kernel) {
        return Readings.agree(FieldWords.FAULT_OR_SET_ON_USE, kernel);
    }

    private Readings memoryType(int pbmt, CachePolicy cache) {
        if (!format.svpbmt()) {
            return Readings.differ(RiscvWords.NO_SVPBMT_MUST_BE_0, FieldWords.MEMORY_TYPE.of(cache.displayName()));
        }
        return switch (pbmt) {
            case 0 -> Readings.agree(RiscvWords.TYPE_OF_THE_REGION, FieldWords.MEMORY_TYPE.of(cache.displayName()));
            case 1 -> Readings.differ(RiscvWords.NON_CACHEABLE, FieldWords.MEMORY_TYPE.of(cache.displayName()));
            case 2 -> Readings.agree(RiscvWords.IO, FieldWords.MEMORY_TYPE.of(cache.displayName()));
            default -> Readings.differ(FieldWords.RESERVED, FieldWords.MEMORY_TYPE.of(cache.displayName()));
        };
    }

    List<PteFormat.Difference> differences(long raw, int level) {
        boolean isLeaf = format.decode(raw, level) instanceof Pte.Leaf;
        List<PteFormat.Difference> differences = new ArrayList<>(FieldList.faultDifference(
                format.hardware().read(raw, level), format.convention().kernel(),
                isLeaf ? FieldWords.READS_PAGE : FieldWords.READS_POINTER));
        if (!isLeaf) {
            return List.copyOf(differences);
        }
        differences.add(PteFormat.Difference.of(FieldWords.BIT.of(format.convention().avail1()),
                FieldWords.TRACKED_FRAME_KEPT.of(format.convention().kernel())));
        if (!isSet(raw, ACCESSED) || !isSet(raw, DIRTY)) {
            differences.add(PteFormat.Difference.of(
                    FieldWords.FLAG.of("A, D"), RiscvWords.CLEAR_A_D.of(format.convention().kernel())));
        }
        if (!format.svpbmt()) {
            differences.add(PteFormat.Difference.of(
                    FieldWords.FLAG.of("PBMT"), RiscvWords.WITHOUT_SVPBMT));
        }
        return List.copyOf(differences);
    }
}
