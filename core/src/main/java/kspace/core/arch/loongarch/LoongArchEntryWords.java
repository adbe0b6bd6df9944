package kspace.core.arch.loongarch;

import static kspace.core.arch.loongarch.LoongArchPteFormat.ADDRESS;
import static kspace.core.arch.loongarch.LoongArchPteFormat.DIRTY;
import static kspace.core.arch.loongarch.LoongArchPteFormat.WRITABLE;
import static kspace.core.arch.loongarch.LoongArchPteFormat.WRITEBACK;
import static kspace.core.arch.loongarch.LoongArchPteFormat.WRITE_COMBINING;
import static kspace.core.arch.pte.Bits.binary;
import static kspace.core.arch.pte.Bits.isSet;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.FieldList;
import kspace.core.arch.pte.FieldList.Readings;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.pte.PteField;
import kspace.core.arch.pte.PteFormat;
import kspace.core.paging.CachePolicy;

/**
 * What is said of entries of LoongArch64 to people: each field with what the hardware and what the kernel makes of it, and where
 * the two differ.
 *
 * @param format how the kernel writes and reads them
 */
record LoongArchEntryWords(LoongArchPteFormat format) {
    private static final String ENTRIES = "LoongArch manual 1, 5.4.2";

    private int basicBit() {
        return Long.numberOfTrailingZeros(format.convention().basicBits());
    }

    List<PteField> fields(long raw, int level) {
        return FieldList.asRead(format.hardware().read(raw, level), "address", fieldsOfKernel(raw, level));
    }

    private List<PteField> fieldsOfKernel(long raw, int level) {
        return switch (format.decode(raw, level)) {
            case Pte.Absent _ -> new FieldList(raw)
                    .flag(0, "V", same("valid"), Readings.agree("not valid", "absent"), ENTRIES).build();
            case Pte.Table table -> new FieldList(raw)
                    .add("47:12", "address", table.table().toString(), Readings.agree("next table", "same"), ENTRIES)
                    .add("11:10", "ignored", binary((int) (raw >>> 10) & 3, 2),
                            Readings.agree(PteField.IGNORED, "AVAIL2, AVAIL1"), ENTRIES)
                    .flag(6, "H", Readings.differ("huge page", "table, because of bit 9"),
                            Readings.agree("pointer, not page", "table"), ENTRIES)
                    .add("0", "V", "1", Readings.agree("not read in tables", "present"), ENTRIES)
                    .build();
            case Pte.Leaf leaf -> leafFields(raw, level, leaf);
        };
    }

    List<PteField> allFields(long raw, int level) {
        Pte entry = format.decode(raw, level);
        return FieldList.completed(raw, fields(raw, level), format.bits(raw, level), span -> switch (entry) {
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
        fields.flag(format.convention().avail2(), "ignored", Readings.differ(PteField.IGNORED, "AVAIL2 set"),
                Readings.agree(PteField.IGNORED, "AVAIL2 clear"),
                ENTRIES)
                .flag(format.convention().avail1(), "ignored", Readings.differ(PteField.IGNORED, "tracked"),
                        Readings.differ(PteField.IGNORED, "untracked"),
                        ENTRIES)
                .flag(basicBit(), "ignored", Readings.differ(PteField.IGNORED, "basic page"),
                        Readings.differ(PteField.IGNORED, "huge page"),
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
                    format.isHuge(raw)
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

    List<PteFormat.Difference> differences(long raw, int level) {
        if (!(format.decode(raw, level) instanceof Pte.Leaf)) {
            return format.hardware().read(raw, level) instanceof HardwareEntry.Leaf
                    ? List.of(new PteFormat.Difference("bit " + basicBit(),
                            "The CPU ignores it and reads a page, because of bit 6. " + format.convention().kernel()
                                    + " takes the entry for a table."))
                    : List.of();
        }
        List<PteFormat.Difference> differences = new ArrayList<>();
        differences.add(new PteFormat.Difference(
                "bit 1",
                format.convention().kernel()
                        + " sets D in every page, so that the first write does not fault: it does not record writes."));
        differences.add(new PteFormat.Difference("bit 7",
                format.convention().kernel() + " keeps \u201caccessed\u201d there; the hardware never sets it."));
        differences.add(new PteFormat.Difference(
                "bit 8",
                isSet(raw, DIRTY) && !isSet(raw, WRITABLE)
                        ? format.convention().kernel()
                                + " says \u201cnot writable\u201d there, but a store looks at D alone, which is set: it goes through."
                        : format.convention().kernel()
                                + " keeps \u201cwritable\u201d there; a store looks at D alone."));
        differences.add(new PteFormat.Difference(
                "bits " + basicBit() + ", " + format.convention().avail1(),
                "The CPU ignores them. " + format.convention().kernel()
                        + " keeps \u201cbasic page\u201d and \u201ctracked frame\u201d there."));
        if (!isSet(raw, WRITEBACK | WRITE_COMBINING)) {
            differences.add(new PteFormat.Difference("MAT",
                    "Uncached for the CPU; " + format.convention().kernel() + " reads the entry back as Writeback."));
        }
        return List.copyOf(differences);
    }
}
