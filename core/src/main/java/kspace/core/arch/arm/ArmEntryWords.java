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
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.pte.PteFormat;

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
                            Readings.agree(PteField.IGNORED, "AVAIL2, AVAIL1"), FORMATS)
                    .add("47:12", "address", table.table().toString(), Readings.agree("next table", "same"), FORMATS)
                    .add("1", "table", "1", Readings.agree("pointer, not block", "table"), FORMATS)
                    .flag(0, "valid", Readings.agree("valid", "present"), same("not valid"), FORMATS)
                    .build();
            case Pte.Leaf leaf -> leafFields(raw, level, leaf);
        };
    }

    /** A block at the root is nothing to ours either. Bit 58 and, above level 1, bit 1 decide with the valid bit whether an entry is a page that nobody may read. */
    private static List<PteField> absentFields(long raw, int level) {
        FieldList fields = new FieldList(raw)
                .flag(58, "software", Readings.agree(PteField.IGNORED, "a table is never unreadable"),
                        Readings.agree(PteField.IGNORED, "no page"), FORMATS);
        if (level > 1) {
            fields.flag(1, "table", Readings.agree(PteField.IGNORED, "no block"),
                    Readings.agree(PteField.IGNORED,
                            level > Arm.HIGHEST_BLOCK_LEVEL ? "no block at this level" : "block, if any"),
                    FORMATS);
        }
        return fields.flag(0, "valid", Readings.differ("valid", "absent, as the form is reserved"),
                Readings.agree("not valid", "absent"), FORMATS).build();
    }

    private List<PteField> leafFields(long raw, int level, Pte.Leaf leaf) {
        boolean isUser = isSet(raw, USER);
        int lowest = PAGE_SHIFT + INDEX_BITS * (level - 1);
        return new FieldList(raw)
                .flag(58, "software", Readings.differ(PteField.IGNORED, "not readable"),
                        Readings.agree(PteField.IGNORED, "not used"),
                        FORMATS)
                .flag(format.convention().avail2(), "software", Readings.differ(PteField.IGNORED, "AVAIL2 set"),
                        Readings.agree(PteField.IGNORED, "AVAIL2 clear"), FORMATS)
                .flag(format.convention().avail1(), "software", Readings.differ(PteField.IGNORED, "tracked"),
                        Readings.differ(PteField.IGNORED, "untracked"),
                        FORMATS)
                .flag(55, "software", Readings.differ(PteField.IGNORED, "DIRTY"),
                        Readings.agree(PteField.IGNORED, "not DIRTY"),
                        FORMATS)
                .flag(54, "UXN", execute("EL0 never executes", isUser, "not executable"),
                        execute("EL0 may execute", isUser, "executable"), ACCESS)
                .flag(53, "PXN", execute("EL1 never executes", !isUser, "not executable"),
                        execute("EL1 may execute", !isUser, "executable"), ACCESS)
                .flag(52, "CONT", Readings.differ("one of 16 neighbours that go together", "not used"),
                        Readings.agree("alone", "not used"), CONTIGUOUS)
                .flag(51, "DBM", Readings.differ("a write may clear AP[2]", "not used"),
                        Readings.agree("AP[2] is final", "not used"), UPDATES)
                .add(ADDRESS_TOP_BIT + ":" + lowest, "address", leaf.page().toString(),
                        Readings.agree("start of the page", "same"), FORMATS)
                .flag(11, "nG", Readings.agree("one address space", "not GLOBAL"),
                        Readings.agree("in all address spaces", "GLOBAL"), FORMATS)
                .flag(10, "AF", Readings.agree("was used", "ACCESSED, always set"),
                        Readings.agree("fault or set on use", "not ACCESSED"), UPDATES)
                .add("9:8", "SH", binary((int) (raw >>> 8) & 3, 2), shareability((int) (raw >>> 8) & 3), TYPES)
                .flag(7, "AP[2]", Readings.agree("read-only", "not writable"), same("writable"), ACCESS)
                .flag(6, "AP[1]", Readings.agree("EL0 may access", "USER"), Readings.agree("EL1 only", "not USER"),
                        ACCESS)
                .add("4:2", "AttrIndx", binary(ArmPteFormat.attrIndx(raw), 3),
                        Readings.agree(memoryType(ArmPteFormat.attrIndx(raw)), leaf.property().cache().displayName()),
                        TYPES)
                .add("1", level == 1 ? "page" : "block", isSet(raw, TABLE_OR_PAGE) ? "1" : "0",
                        level == 1 && !isSet(raw, TABLE_OR_PAGE)
                                ? Readings.differ("reserved", "a mapping")
                                : Readings.agree(level == 1 ? "page" : "block, not pointer", "a mapping"),
                        FORMATS)
                .flag(0, "valid", Readings.agree("valid", "present, readable"),
                        Readings.agree("not valid", "present, by bit 58"), FORMATS)
                .build();
    }

    private static Readings execute(String hardware, boolean decides, String kernel) {
        return Readings.agree(hardware, decides ? kernel : "not used");
    }

    private static Readings shareability(int value) {
        return Readings.agree(switch (value) {
            case 0 -> "non-shareable";
            case 2 -> "outer shareable";
            case 3 -> "inner shareable";
            default -> "reserved";
        }, value == 3 ? "always set" : "not used");
    }

    private static String memoryType(int index) {
        return "MAIR_EL1.Attr" + index + ", " + switch (index) {
            case 0 -> "Normal Write-Back";
            case 1 -> "Normal Write-Through";
            case 2 -> "Normal Non-cacheable";
            case 3 -> "Device-nGnRE";
            default -> "Device-nGnRnE";
        };
    }

    private static Readings same(String reading) {
        return Readings.agree(reading, reading);
    }

    List<PteField> allFields(long raw, int level) {
        Pte entry = format.decode(raw, level);
        return FieldList.completed(raw, fields(raw, level), format.bits(raw, level), span -> switch (entry) {
            case Pte.Absent _ -> FieldList.Rest.of("ignored", "ignored while not valid", FORMATS);
            case Pte.Table _ -> inTable(span);
            case Pte.Leaf _ -> inLeaf(span);
        });
    }

    private static FieldList.Rest inTable(BitSpan span) {
        return switch (span.label()) {
            case "NSTable" -> FieldList.Rest.of("NSTable", "only in Secure state", FORMATS);
            case "APTable" -> FieldList.Rest.of("APTable", "what is 1 takes rights away below", ACCESS);
            case "UXNT" -> FieldList.Rest.of("UXNTable", "if 1, EL0 never executes below", ACCESS);
            case "PXNT" -> FieldList.Rest.of("PXNTable", "if 1, EL1 never executes below", ACCESS);
            case "RES0" -> FieldList.Rest.of("reserved", "written as 0, not read", FORMATS);
            default -> FieldList.Rest.of("ignored", PteField.IGNORED, FORMATS);
        };
    }

    private static FieldList.Rest inLeaf(BitSpan span) {
        return switch (span.label()) {
            case "NS" -> FieldList.Rest.of("NS", "only in Secure state", FORMATS);
            case "GP" -> FieldList.Rest.of("GP", "if 1, branches need BTI (FEAT_BTI)", ACCESS);
            case "RES0" -> FieldList.Rest.of("reserved", "written as 0, not read", FORMATS);
            default -> FieldList.Rest.of("ignored", "ignored, or PBHA", FORMATS);
        };
    }

    List<PteFormat.Difference> differences(long raw, int level) {
        Pte entry = format.decode(raw, level);
        boolean isLeaf = entry instanceof Pte.Leaf;
        HardwareEntry read = format.hardware().read(raw, level);
        List<PteFormat.Difference> differences = new ArrayList<>(FieldList.faultDifference(
                read, format.convention().kernel(), switch (entry) {
                    case Pte.Absent _ -> "nothing";
                    case Pte.Table _ -> "a pointer to a table";
                    case Pte.Leaf _ -> "a page";
                }));
        if (!isLeaf) {
            return List.copyOf(differences);
        }
        if (!isSet(raw, VALID)) {
            differences
                    .add(new PteFormat.Difference("bit 58",
                            "The CPU ignores it, as the entry is not valid. Ours keeps \u201cnot"
                                    + " readable\u201d there: a page that no access reaches."));
        }
        differences.add(new PteFormat.Difference("bits 55, 56",
                "The CPU ignores them. Ours keeps \u201cwritten to\u201d and \u201ctracked frame\u201d there."));
        if (!isSet(raw, ACCESSED)) {
            differences.add(new PteFormat.Difference("AF",
                    "Ours sets it in every page. A processor without FEAT_HAFDBS faults on the first use of this one."));
        }
        if (isSet(raw, DBM) && isSet(raw, READ_ONLY)) {
            differences.add(new PteFormat.Difference("DBM",
                    "A processor with FEAT_HAFDBS makes the page writable on the first write. Ours reads \u201cnot"
                            + " writable\u201d."));
        }
        return List.copyOf(differences);
    }
}
