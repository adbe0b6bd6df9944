package kspace.core.arch.arm;

import static kspace.core.arch.arm.ArmPteFormat.ACCESSED;
import static kspace.core.arch.arm.ArmPteFormat.ADDRESS_TOP_BIT;
import static kspace.core.arch.arm.ArmPteFormat.INDEX_BITS;
import static kspace.core.arch.arm.ArmPteFormat.PAGE_SHIFT;
import static kspace.core.arch.arm.ArmPteFormat.READ_ONLY;
import static kspace.core.arch.arm.ArmPteFormat.TABLE_OR_PAGE;
import static kspace.core.arch.arm.ArmPteFormat.USER;
import static kspace.core.arch.arm.ArmPteFormat.VALID;
import static kspace.core.arch.pte.Bits.binary;
import static kspace.core.arch.pte.Bits.isSet;

import java.util.ArrayList;
import java.util.List;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.FieldList;
import kspace.core.arch.pte.FieldList.Readings;
import kspace.core.arch.pte.FieldWords;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.pte.PteFormat;
import kspace.core.words.Message;
import kspace.core.words.Sayable;

/**
 * What is said of entries of AArch64 to people: each field with what the hardware and what the kernel makes of it, and where
 * the two differ.
 *
 * @param format how the kernel writes and reads them
 */
record ArmEntryWords(ArmPteFormat format) {
    private static final String ACCESS = "Arm ARM, D8.4.1";
    private static final String CONTIGUOUS = "Arm ARM, D8.7.1";
    private static final long DBM = 1L << 51;
    private static final String FORMATS = "Arm ARM, D8.3.1";
    private static final String TYPES = "Arm ARM, D8.6";
    private static final String UPDATES = "Arm ARM, D8.5";

    List<PteField> fields(long raw, int level) {
        return FieldList.asRead(format.hardware().read(raw, level), "address", fieldsOfKernel(raw, level));
    }

    private List<PteField> fieldsOfKernel(long raw, int level) {
        return switch (format.decode(raw, level)) {
            case Pte.Absent _ -> absentFields(raw, level);
            case Pte.Table table -> new FieldList(raw)
                    .add("57:56", "ignored", binary((int) (raw >>> 56) & 3, 2),
                            Readings.agree(FieldWords.IGNORED, FieldWords.FLAG.of("AVAIL2, AVAIL1")), FORMATS)
                    .add("47:12", "address", table.table().toString(),
                            Readings.agree(FieldWords.NEXT_TABLE, FieldWords.SAME), FORMATS)
                    .add("1", "table", "1", Readings.agree(ArmWords.POINTER_NOT_BLOCK, FieldWords.TABLE), FORMATS)
                    .flag(0, "valid", Readings.agree(FieldWords.VALID, FieldWords.PRESENT),
                            Readings.same(FieldWords.NOT_VALID), FORMATS)
                    .build();
            case Pte.Leaf leaf -> leafFields(raw, level, leaf);
        };
    }

    /** A block at the root is nothing to ours either. Bit 58 and, above level 1, bit 1 decide with the valid bit whether an entry is a page that nobody may read. */
    private static List<PteField> absentFields(long raw, int level) {
        FieldList fields = new FieldList(raw)
                .flag(58, "software", Readings.agree(FieldWords.IGNORED, ArmWords.TABLE_ALWAYS_READABLE),
                        Readings.agree(FieldWords.IGNORED, ArmWords.NO_PAGE), FORMATS);
        if (level > 1) {
            fields.flag(1, "table", Readings.agree(FieldWords.IGNORED, ArmWords.NO_BLOCK),
                    Readings.agree(FieldWords.IGNORED,
                            level > Arm.HIGHEST_BLOCK_LEVEL ? ArmWords.NO_BLOCK_AT_THIS_LEVEL : ArmWords.BLOCK_IF_ANY),
                    FORMATS);
        }
        return fields.flag(0, "valid", Readings.differ(FieldWords.VALID, ArmWords.ABSENT_FOR_ITS_FORM),
                Readings.agree(FieldWords.NOT_VALID, FieldWords.ABSENT), FORMATS).build();
    }

    private List<PteField> leafFields(long raw, int level, Pte.Leaf leaf) {
        boolean isUser = isSet(raw, USER);
        int lowest = PAGE_SHIFT + INDEX_BITS * (level - 1);
        return new FieldList(raw)
                .flag(58, "software", Readings.differ(FieldWords.IGNORED, FieldWords.NOT_READABLE),
                        Readings.agree(FieldWords.IGNORED, FieldWords.NOT_USED),
                        FORMATS)
                .flag(format.convention().avail2(), "software",
                        Readings.differ(FieldWords.IGNORED, FieldWords.SET.of("AVAIL2")),
                        Readings.agree(FieldWords.IGNORED, FieldWords.CLEAR.of("AVAIL2")), FORMATS)
                .flag(format.convention().avail1(), "software", Readings.differ(FieldWords.IGNORED, FieldWords.TRACKED),
                        Readings.differ(FieldWords.IGNORED, FieldWords.UNTRACKED),
                        FORMATS)
                .flag(55, "software", Readings.differ(FieldWords.IGNORED, FieldWords.FLAG.of("DIRTY")),
                        Readings.agree(FieldWords.IGNORED, FieldWords.NOT_FLAG.of("DIRTY")),
                        FORMATS)
                .flag(54, "UXN", execute(ArmWords.EL0_NEVER_EXECUTES, isUser, FieldWords.NOT_EXECUTABLE),
                        execute(ArmWords.EL0_MAY_EXECUTE, isUser, FieldWords.EXECUTABLE), ACCESS)
                .flag(53, "PXN", execute(ArmWords.EL1_NEVER_EXECUTES, !isUser, FieldWords.NOT_EXECUTABLE),
                        execute(ArmWords.EL1_MAY_EXECUTE, !isUser, FieldWords.EXECUTABLE), ACCESS)
                .flag(52, "CONT", Readings.differ(ArmWords.CONTIGUOUS, FieldWords.NOT_USED),
                        Readings.agree(ArmWords.ALONE, FieldWords.NOT_USED), CONTIGUOUS)
                .flag(51, "DBM", Readings.differ(ArmWords.WRITE_MAY_CLEAR_AP2, FieldWords.NOT_USED),
                        Readings.agree(ArmWords.AP2_IS_FINAL, FieldWords.NOT_USED), UPDATES)
                .add(ADDRESS_TOP_BIT + ":" + lowest, "address", leaf.page().toString(),
                        Readings.agree(FieldWords.START_OF_PAGE, FieldWords.SAME), FORMATS)
                .flag(11, "nG", Readings.agree(FieldWords.ONE_ADDRESS_SPACE, FieldWords.NOT_FLAG.of("GLOBAL")),
                        Readings.agree(FieldWords.IN_ALL_ADDRESS_SPACES, FieldWords.FLAG.of("GLOBAL")), FORMATS)
                .flag(10, "AF", Readings.agree(FieldWords.WAS_USED, ArmWords.ACCESSED_ALWAYS_SET),
                        Readings.agree(FieldWords.FAULT_OR_SET_ON_USE, FieldWords.NOT_FLAG.of("ACCESSED")), UPDATES)
                .add("9:8", "SH", binary((int) (raw >>> 8) & 3, 2), shareability((int) (raw >>> 8) & 3), TYPES)
                .flag(7, "AP[2]", Readings.agree(FieldWords.READ_ONLY, FieldWords.NOT_WRITABLE),
                        Readings.same(FieldWords.WRITABLE), ACCESS)
                .flag(6, "AP[1]", Readings.agree(ArmWords.EL0_MAY_ACCESS, FieldWords.FLAG.of("USER")),
                        Readings.agree(ArmWords.EL1_ONLY, FieldWords.NOT_FLAG.of("USER")),
                        ACCESS)
                .add("4:2", "AttrIndx", binary(ArmPteFormat.attrIndx(raw), 3),
                        Readings.agree(memoryType(ArmPteFormat.attrIndx(raw)),
                                FieldWords.MEMORY_TYPE.of(leaf.property().cache().displayName())),
                        TYPES)
                .add("1", level == 1 ? "page" : "block", isSet(raw, TABLE_OR_PAGE) ? "1" : "0",
                        level == 1 && !isSet(raw, TABLE_OR_PAGE)
                                ? Readings.differ(FieldWords.RESERVED, FieldWords.A_MAPPING)
                                : Readings.agree(level == 1 ? ArmWords.PAGE : ArmWords.BLOCK_NOT_POINTER,
                                        FieldWords.A_MAPPING),
                        FORMATS)
                .flag(0, "valid", Readings.agree(FieldWords.VALID, ArmWords.PRESENT_READABLE),
                        Readings.agree(FieldWords.NOT_VALID, ArmWords.PRESENT_BY_BIT_58), FORMATS)
                .build();
    }

    private static Readings execute(Sayable hardware, boolean decides, Sayable kernel) {
        return Readings.agree(hardware, decides ? kernel : FieldWords.NOT_USED);
    }

    private static Readings shareability(int value) {
        return Readings.agree(switch (value) {
            case 0 -> ArmWords.NON_SHAREABLE;
            case 2 -> ArmWords.OUTER_SHAREABLE;
            case 3 -> ArmWords.INNER_SHAREABLE;
            default -> FieldWords.RESERVED;
        }, value == 3 ? ArmWords.ALWAYS_SET : FieldWords.NOT_USED);
    }

    private static Message memoryType(int index) {
        return ArmWords.ATTRIBUTE.of("MAIR_EL1.Attr" + index, switch (index) {
            case 0 -> "Normal Write-Back";
            case 1 -> "Normal Write-Through";
            case 2 -> "Normal Non-cacheable";
            case 3 -> "Device-nGnRE";
            default -> "Device-nGnRnE";
        });
    }

    List<PteField> allFields(long raw, int level) {
        Pte entry = format.decode(raw, level);
        return FieldList.completed(raw, fields(raw, level), format.bits(raw, level), span -> switch (entry) {
            case Pte.Absent _ -> FieldList.Rest.of("ignored", FieldWords.IGNORED_WHILE_NOT_VALID, FORMATS);
            case Pte.Table _ -> inTable(span);
            case Pte.Leaf _ -> inLeaf(span);
        });
    }

    private static FieldList.Rest inTable(BitSpan span) {
        return switch (span.label()) {
            case "NSTable" -> FieldList.Rest.of("NSTable", ArmWords.ONLY_IN_SECURE_STATE, FORMATS);
            case "APTable" -> FieldList.Rest.of("APTable", ArmWords.RIGHTS_TAKEN_BELOW, ACCESS);
            case "UXNT" -> FieldList.Rest.of("UXNTable", ArmWords.NO_EXECUTION_BELOW_AT_EL0, ACCESS);
            case "PXNT" -> FieldList.Rest.of("PXNTable", ArmWords.NO_EXECUTION_BELOW_AT_EL1, ACCESS);
            case "RES0" -> FieldList.Rest.of("reserved", ArmWords.UNREAD_ZERO, FORMATS);
            default -> FieldList.Rest.of("ignored", FieldWords.IGNORED, FORMATS);
        };
    }

    private static FieldList.Rest inLeaf(BitSpan span) {
        return switch (span.label()) {
            case "NS" -> FieldList.Rest.of("NS", ArmWords.ONLY_IN_SECURE_STATE, FORMATS);
            case "GP" -> FieldList.Rest.of("GP", ArmWords.GUARDED, ACCESS);
            case "RES0" -> FieldList.Rest.of("reserved", ArmWords.UNREAD_ZERO, FORMATS);
            default -> FieldList.Rest.of("ignored", ArmWords.IGNORED_OR_PBHA, FORMATS);
        };
    }

    List<PteFormat.Difference> differences(long raw, int level) {
        Pte entry = format.decode(raw, level);
        boolean isLeaf = entry instanceof Pte.Leaf;
        HardwareEntry read = format.hardware().read(raw, level);
        List<PteFormat.Difference> differences = new ArrayList<>(FieldList.faultDifference(
                read, format.convention().kernel(), switch (entry) {
                    case Pte.Absent _ -> FieldWords.READS_NOTHING;
                    case Pte.Table _ -> FieldWords.READS_POINTER;
                    case Pte.Leaf _ -> FieldWords.READS_PAGE;
                }));
        if (!isLeaf) {
            return List.copyOf(differences);
        }
        if (!isSet(raw, VALID)) {
            differences
                    .add(PteFormat.Difference.of(FieldWords.BIT.of(58), ArmWords.BIT_58_IGNORED));
        }
        differences.add(PteFormat.Difference.of(FieldWords.BITS.of(55, 56), ArmWords.BITS_55_56_IGNORED));
        if (!isSet(raw, ACCESSED)) {
            differences.add(PteFormat.Difference.of(FieldWords.FLAG.of("AF"), ArmWords.AF_IN_EVERY_PAGE));
        }
        if (isSet(raw, DBM) && isSet(raw, READ_ONLY)) {
            differences.add(PteFormat.Difference.of(FieldWords.FLAG.of("DBM"), ArmWords.WRITABLE_ON_FIRST_WRITE));
        }
        return List.copyOf(differences);
    }
}
