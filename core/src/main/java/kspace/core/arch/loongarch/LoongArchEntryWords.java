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
import kspace.core.arch.pte.FieldWords;
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
                    .flag(0, "V", Readings.same(FieldWords.VALID),
                            Readings.agree(FieldWords.NOT_VALID, FieldWords.ABSENT), ENTRIES)
                    .build();
            case Pte.Table table -> new FieldList(raw)
                    .add("47:12", "address", table.table().toString(),
                            Readings.agree(FieldWords.NEXT_TABLE, FieldWords.SAME), ENTRIES)
                    .add("11:10", "ignored", binary((int) (raw >>> 10) & 3, 2),
                            Readings.agree(FieldWords.IGNORED, FieldWords.FLAG.of("AVAIL2, AVAIL1")), ENTRIES)
                    .flag(6, "H", Readings.differ(LoongArchWords.HUGE_PAGE, LoongArchWords.TABLE_BECAUSE_OF_BIT_9),
                            Readings.agree(FieldWords.POINTER_NOT_PAGE, FieldWords.TABLE), ENTRIES)
                    .add("0", "V", "1", Readings.agree(LoongArchWords.NOT_READ_IN_TABLES, FieldWords.PRESENT), ENTRIES)
                    .build();
            case Pte.Leaf leaf -> leafFields(raw, level, leaf);
        };
    }

    List<PteField> allFields(long raw, int level) {
        Pte entry = format.decode(raw, level);
        return FieldList.completed(raw, fields(raw, level), format.bits(raw, level), span -> switch (entry) {
            case Pte.Absent _ -> FieldList.Rest.of("unused", LoongArchWords.NOT_USED_WHILE_NOT_VALID, ENTRIES);
            case Pte.Table _ -> FieldList.Rest.of(span.label(), LoongArchWords.NOT_READ_IN_TABLES, ENTRIES);
            case Pte.Leaf _ -> FieldList.Rest.of(span.label(), LoongArchWords.ABOVE_THE_PHYSICAL_ADDRESS, ENTRIES);
        });
    }

    private List<PteField> leafFields(long raw, int level, Pte.Leaf leaf) {
        // At level 1 bit 6 is G to the hardware, and H to the kernel where bit 9 does not say "basic".
        boolean huge = level > 1;
        Paddr page = new Paddr(raw & ADDRESS);
        int matType = (int) (raw >>> 4) & 3;
        FieldList fields = new FieldList(raw)
                .flag(63, "RPLV", Readings.same(LoongArchWords.ONLY_THIS_LEVEL),
                        Readings.agree(LoongArchWords.THIS_LEVEL_AND_ABOVE, FieldWords.NOT_USED), ENTRIES)
                .flag(62, "NX", Readings.same(FieldWords.NOT_EXECUTABLE), Readings.same(FieldWords.EXECUTABLE), ENTRIES)
                .flag(61, "NR", Readings.same(FieldWords.NOT_READABLE), Readings.same(FieldWords.READABLE), ENTRIES)
                .add(huge ? "47:13" : "47:12", "PA", huge ? leaf.page().toString() : page.toString(),
                        huge || page.equals(leaf.page())
                                ? Readings.agree(FieldWords.START_OF_PAGE, FieldWords.SAME)
                                : Readings.differ(FieldWords.START_OF_PAGE,
                                        LoongArchWords.PAGE_START_WITH_GLOBAL),
                        ENTRIES);
        if (huge) {
            fields.flag(12, "G", Readings.agree(FieldWords.IN_ALL_ADDRESS_SPACES, FieldWords.FLAG.of("GLOBAL")),
                    Readings.agree(FieldWords.ONE_ADDRESS_SPACE, FieldWords.NOT_FLAG.of("GLOBAL")), ENTRIES);
        }
        fields.flag(format.convention().avail2(), "ignored",
                Readings.differ(FieldWords.IGNORED, FieldWords.SET.of("AVAIL2")),
                Readings.agree(FieldWords.IGNORED, FieldWords.CLEAR.of("AVAIL2")),
                ENTRIES)
                .flag(format.convention().avail1(), "ignored", Readings.differ(FieldWords.IGNORED, FieldWords.TRACKED),
                        Readings.differ(FieldWords.IGNORED, FieldWords.UNTRACKED),
                        ENTRIES)
                .flag(basicBit(), "ignored", Readings.differ(FieldWords.IGNORED, LoongArchWords.BASIC_PAGE),
                        Readings.differ(FieldWords.IGNORED, LoongArchWords.HUGE_PAGE),
                        ENTRIES)
                .flag(8, "W", Readings.differ(LoongArchWords.OF_SOFTWARE, FieldWords.WRITABLE),
                        Readings.differ(LoongArchWords.OF_SOFTWARE, FieldWords.NOT_WRITABLE),
                        ENTRIES)
                .flag(7, "P", Readings.differ(LoongArchWords.PAGE_IN_MEMORY, FieldWords.FLAG.of("ACCESSED")),
                        Readings.differ(LoongArchWords.OF_SOFTWARE, FieldWords.NOT_FLAG.of("ACCESSED")), ENTRIES);
        if (huge) {
            fields.flag(6, "H", Readings.agree(LoongArchWords.HUGE_PAGE, FieldWords.A_MAPPING),
                    Readings.same(FieldWords.TABLE), ENTRIES);
        } else {
            boolean global = leaf.property().isGlobal();
            fields.flag(6, "G",
                    format.isHuge(raw)
                            ? Readings.differ(FieldWords.IN_ALL_ADDRESS_SPACES,
                                    global ? LoongArchWords.HUGE_GLOBAL : LoongArchWords.HUGE_NOT_GLOBAL)
                            : Readings.agree(FieldWords.IN_ALL_ADDRESS_SPACES, FieldWords.FLAG.of("GLOBAL")),
                    global
                            ? Readings.differ(FieldWords.ONE_ADDRESS_SPACE, LoongArchWords.GLOBAL_BY_BIT_12)
                            : Readings.agree(FieldWords.ONE_ADDRESS_SPACE, FieldWords.NOT_FLAG.of("GLOBAL")),
                    ENTRIES);
        }
        return fields.add("5:4", "MAT", binary(matType, 2), matReading(matType, leaf.property().cache()), ENTRIES)
                .add("3:2", "PLV", binary((int) (raw >>> 2) & 3, 2),
                        Readings.agree(LoongArchWords.PRIVILEGE_LEVEL.of((raw >>> 2) & 3),
                                leaf.property().isUser() ? FieldWords.FLAG.of("USER") : FieldWords.NOT_FLAG.of("USER")),
                        ENTRIES)
                .flag(1, "D", Readings.differ(LoongArchWords.WRITES_DO_NOT_FAULT, LoongArchWords.DIRTY_ALWAYS_SET),
                        Readings.agree(LoongArchWords.WRITES_FAULT, FieldWords.NOT_FLAG.of("DIRTY")), ENTRIES)
                .flag(0, "V", Readings.agree(FieldWords.VALID, FieldWords.PRESENT), Readings.same(FieldWords.NOT_VALID),
                        ENTRIES)
                .build();
    }

    private static Readings matReading(int type, CachePolicy cache) {
        return switch (type) {
            case 0 -> Readings.differ(LoongArchWords.STRONGLY_ORDERED_UNCACHED,
                    FieldWords.MEMORY_TYPE.of(cache.displayName()));
            case 1 -> Readings.agree(LoongArchWords.COHERENT_CACHED, FieldWords.MEMORY_TYPE.of(cache.displayName()));
            case 2 -> Readings.agree(LoongArchWords.WEAKLY_ORDERED_UNCACHED,
                    FieldWords.MEMORY_TYPE.of(cache.displayName()));
            default -> Readings.differ(FieldWords.RESERVED, FieldWords.MEMORY_TYPE.of(cache.displayName()));
        };
    }

    List<PteFormat.Difference> differences(long raw, int level) {
        if (!(format.decode(raw, level) instanceof Pte.Leaf)) {
            return format.hardware().read(raw, level) instanceof HardwareEntry.Leaf
                    ? List.of(PteFormat.Difference.of(FieldWords.BIT.of(basicBit()),
                            LoongArchWords.TAKEN_FOR_TABLE.of(format.convention().kernel())))
                    : List.of();
        }
        List<PteFormat.Difference> differences = new ArrayList<>();
        differences.add(PteFormat.Difference.of(
                FieldWords.BIT.of(1), LoongArchWords.D_IN_EVERY_PAGE.of(format.convention().kernel())));
        differences.add(PteFormat.Difference.of(
                FieldWords.BIT.of(7), LoongArchWords.ACCESSED_KEPT.of(format.convention().kernel())));
        differences.add(PteFormat.Difference.of(
                FieldWords.BIT.of(8),
                (isSet(raw, DIRTY) && !isSet(raw, WRITABLE)
                        ? LoongArchWords.STORE_GOES_THROUGH : LoongArchWords.WRITABLE_KEPT)
                        .of(format.convention().kernel())));
        differences.add(PteFormat.Difference.of(
                FieldWords.BITS.of(basicBit(), format.convention().avail1()),
                LoongArchWords.BASIC_PAGE_KEPT.of(format.convention().kernel())));
        if (!isSet(raw, WRITEBACK | WRITE_COMBINING)) {
            differences.add(PteFormat.Difference.of(FieldWords.FLAG.of("MAT"),
                    LoongArchWords.READS_WRITEBACK.of(format.convention().kernel())));
        }
        return List.copyOf(differences);
    }
}
