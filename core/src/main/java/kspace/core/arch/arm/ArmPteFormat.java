package kspace.core.arch.arm;

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
 * Entries of AArch64 with 4 KiB granule: Arm Architecture Reference Manual DDI 0487, sections D8.3 and D8.4. No kernel that
 * is known here runs on it, so what properties mean is ours:
 *
 * <pre>
 * R         valid; a page that nobody may read is invalid, and bit 58 says that it is a page
 * W         AP[2] clear
 * X         UXN clear in a page of user mode, PXN clear in another; the other of the two is always set
 * ACCESSED  AF, which is always set: a processor without FEAT_HAFDBS faults where it is clear
 * DIRTY     bit 55                AVAIL1, AVAIL2   bits 56 and 57
 * USER      AP[1]                 GLOBAL           nG clear
 * SH        inner shareable       AttrIndx         0 Writeback, 1 Writethrough, 2 WriteCombining, 3 Uncacheable
 * </pre>
 *
 * <p>To AttrIndx belongs the register MAIR_EL1 = 0x0444bbff: Normal memory that is cached with write-back or write-through,
 * Normal Non-cacheable, and Device-nGnRE. Its upper half is 0, so 4 to 7 are Device-nGnRnE.
 *
 * @param hardware how the hardware reads them
 * @param convention what of that is agreed on: the software bits, what every page has, and MAIR_EL1
 */
record ArmPteFormat(EntryReader hardware, EntryConvention convention) implements PteFormat {
    private static final long VALID = 1L;
    private static final long TABLE_OR_PAGE = 1L << 1;
    private static final long USER = 1L << 6;
    private static final long READ_ONLY = 1L << 7;
    private static final long ACCESSED = 1L << 10;
    private static final long NOT_GLOBAL = 1L << 11;
    private static final long PXN = 1L << 53;
    private static final long UXN = 1L << 54;
    private static final long DIRTY = 1L << 55;
    private static final long NOT_READABLE = 1L << 58;
    private static final long PXN_TABLE = 1L << 59;
    private static final long UXN_TABLE = 1L << 60;
    private static final long NO_USER_BELOW = 1L << 61;
    private static final long NO_WRITE_BELOW = 1L << 62;
    private static final long DBM = 1L << 51;
    private static final int ATTR_INDX_SHIFT = 2;
    private static final int ATTR_INDX_MASK = 7;
    private static final int ADDRESS_TOP_BIT = 47;
    private static final int PAGE_SHIFT = 12;
    private static final int INDEX_BITS = 9;
    private static final long ADDRESS = mask(ADDRESS_TOP_BIT, PAGE_SHIFT);
    private static final String FORMATS = "Arm ARM, D8.3.1";
    private static final String ACCESS = "Arm ARM, D8.4.1";
    private static final String UPDATES = "Arm ARM, D8.5";
    private static final String TYPES = "Arm ARM, D8.6";
    private static final String CONTIGUOUS = "Arm ARM, D8.7.1";
    @Override
    public long encodeLeaf(Paddr page, int level, PageProperty property) {
        if (level > Arm.HIGHEST_BLOCK_LEVEL) {
            throw new PteException("there are no pages at level " + level + ", only at levels 1 to "
                    + Arm.HIGHEST_BLOCK_LEVEL);
        }
        PageFlags flags = property.flags();
        PrivilegedFlags privileged = property.privileged();
        requireAddress("page", page, addressMask(level));
        boolean isUser = privileged.contains(PrivilegedFlags.USER);
        boolean isExecutable = flags.contains(PageFlags.X);
        return page.value()
                | (flags.contains(PageFlags.R) ? VALID : NOT_READABLE)
                | when(level == 1, TABLE_OR_PAGE)
                | attrIndx(property.cache())
                | convention.leafBits()
                | when(isUser, USER)
                | when(!flags.contains(PageFlags.W), READ_ONLY)
                | when(!privileged.contains(PrivilegedFlags.GLOBAL), NOT_GLOBAL)
                | when(isUser || !isExecutable, PXN)
                | when(!isUser || !isExecutable, UXN)
                | when(flags.contains(PageFlags.DIRTY), DIRTY)
                | when(flags.contains(PageFlags.AVAIL2), convention.avail2Mask())
                | when(privileged.contains(PrivilegedFlags.AVAIL1), convention.avail1Mask());
    }

    private static long addressMask(int level) {
        return mask(ADDRESS_TOP_BIT, PAGE_SHIFT + INDEX_BITS * (level - 1));
    }

    private long attrIndx(CachePolicy cache) {
        int index = convention.memoryTypes().indexOf(cache);
        if (index < 0) {
            throw new PteException(
                    "cache policy " + cache.displayName() + " cannot be encoded in an AArch64 entry");
        }
        return (long) index << ATTR_INDX_SHIFT;
    }

    @Override
    public long encodeTable(Paddr table, TableFlags flags) {
        requireAddress("table", table, ADDRESS);
        return table.value()
                | VALID
                | TABLE_OR_PAGE
                | convention.tableBits()
                | when(flags.contains(TableFlags.AVAIL1), convention.avail1Mask())
                | when(flags.contains(TableFlags.AVAIL2), convention.avail2Mask());
    }

    @Override
    public Pte decode(long raw, int level) {
        boolean isPage = level == 1 || !isSet(raw, TABLE_OR_PAGE);
        boolean isPresent = isSet(raw, VALID) || (isPage && isSet(raw, NOT_READABLE));
        if (!isPresent || (isPage && level > Arm.HIGHEST_BLOCK_LEVEL)) {
            return new Pte.Absent();
        }
        if (!isPage) {
            int flags = (int) (when(isSet(raw, convention.avail1Mask()), TableFlags.AVAIL1.bits())
                    | when(isSet(raw, convention.avail2Mask()), TableFlags.AVAIL2.bits()));
            return new Pte.Table(new Paddr(raw & ADDRESS), new TableFlags(flags));
        }
        boolean isUser = isSet(raw, USER);
        PageFlags flags = flag(raw, VALID, PageFlags.R)
                .or(flag(~raw, READ_ONLY, PageFlags.W))
                .or(flag(~raw, isUser ? UXN : PXN, PageFlags.X))
                .or(flag(raw, ACCESSED, PageFlags.ACCESSED))
                .or(flag(raw, DIRTY, PageFlags.DIRTY))
                .or(flag(raw, convention.avail2Mask(), PageFlags.AVAIL2));
        PrivilegedFlags privileged = flag(raw, USER, PrivilegedFlags.USER)
                .or(flag(~raw, NOT_GLOBAL, PrivilegedFlags.GLOBAL))
                .or(flag(raw, convention.avail1Mask(), PrivilegedFlags.AVAIL1));
        return new Pte.Leaf(new Paddr(raw & addressMask(level)), new PageProperty(flags, cache(raw), privileged));
    }

    private static int attrIndx(long raw) {
        return (int) (raw >>> ATTR_INDX_SHIFT) & ATTR_INDX_MASK;
    }

    private CachePolicy cache(long raw) {
        int index = attrIndx(raw);
        return index < convention.memoryTypes().size() ? convention.memoryTypes().get(index) : CachePolicy.UNCACHEABLE;
    }

    @Override
    public List<PteField> fields(long raw, int level) {
        return FieldList.asRead(hardware.read(raw, level), "address", fieldsOfKernel(raw, level));
    }

    private List<PteField> fieldsOfKernel(long raw, int level) {
        return switch (decode(raw, level)) {
            case Pte.Absent _ -> absentFields(raw, level);
            case Pte.Table table -> new FieldList(raw)
                    .add("57:56", "ignored", binary((int) (raw >>> 56) & 3, 2),
                            Readings.agree("ignored", "AVAIL2, AVAIL1"), FORMATS)
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
                .flag(58, "software", Readings.agree("ignored", "a table is never unreadable"),
                        Readings.agree("ignored", "no page"), FORMATS);
        if (level > 1) {
            fields.flag(1, "table", Readings.agree("ignored", "no block"),
                    Readings.agree("ignored",
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
                .flag(58, "software", Readings.differ("ignored", "not readable"), Readings.agree("ignored", "not used"),
                        FORMATS)
                .flag(convention.avail2(), "software", Readings.differ("ignored", "AVAIL2 set"),
                        Readings.agree("ignored", "AVAIL2 clear"), FORMATS)
                .flag(convention.avail1(), "software", Readings.differ("ignored", "tracked"),
                        Readings.differ("ignored", "untracked"),
                        FORMATS)
                .flag(55, "software", Readings.differ("ignored", "DIRTY"), Readings.agree("ignored", "not DIRTY"),
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
                .add("4:2", "AttrIndx", binary(attrIndx(raw), 3),
                        Readings.agree(memoryType(attrIndx(raw)), leaf.property().cache().displayName()), TYPES)
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

    @Override
    public List<PteField> allFields(long raw, int level) {
        Pte entry = decode(raw, level);
        return FieldList.completed(raw, fields(raw, level), bits(raw, level), span -> switch (entry) {
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
            default -> FieldList.Rest.of("ignored", "ignored", FORMATS);
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

    @Override
    public List<BitSpan> bits(long raw, int level) {
        return convention.labelled(hardware.layout(raw, level));
    }

    private static boolean isTable(long raw, int level) {
        return level > 1 && isSet(raw, TABLE_OR_PAGE);
    }

    /**
     * A page that is writable from EL0 is never executed at EL1. What a table lets execute below is said of both levels at
     * once: something, unless it forbids it to both.
     */
    @Override
    public Rights rights(long raw, int level) {
        if (isTable(raw, level)) {
            return new Rights(
                    !isSet(raw, NO_WRITE_BELOW), !isSet(raw, NO_USER_BELOW),
                    (raw & (PXN_TABLE | UXN_TABLE)) != (PXN_TABLE | UXN_TABLE));
        }
        return new Rights(!isSet(raw, READ_ONLY), isSet(raw, USER), !isSet(raw, isSet(raw, USER) ? UXN : PXN));
    }

    @Override
    public List<Difference> differences(long raw, int level) {
        Pte entry = decode(raw, level);
        boolean isLeaf = entry instanceof Pte.Leaf;
        HardwareEntry read = hardware.read(raw, level);
        List<Difference> differences = new ArrayList<>(FieldList.faultDifference(
                read, convention.kernel(), switch (entry) {
                    case Pte.Absent _ -> "nothing";
                    case Pte.Table _ -> "a pointer to a table";
                    case Pte.Leaf _ -> "a page";
                }));
        if (!isLeaf) {
            return List.copyOf(differences);
        }
        if (!isSet(raw, VALID)) {
            differences
                    .add(new Difference("bit 58", "The CPU ignores it, as the entry is not valid. Ours keeps \u201cnot"
                            + " readable\u201d there: a page that no access reaches."));
        }
        differences.add(new Difference("bits 55, 56",
                "The CPU ignores them. Ours keeps \u201cwritten to\u201d and \u201ctracked frame\u201d there."));
        if (!isSet(raw, ACCESSED)) {
            differences.add(new Difference("AF",
                    "Ours sets it in every page. A processor without FEAT_HAFDBS faults on the first use of this one."));
        }
        if (isSet(raw, DBM) && isSet(raw, READ_ONLY)) {
            differences.add(new Difference("DBM",
                    "A processor with FEAT_HAFDBS makes the page writable on the first write. Ours reads \u201cnot"
                            + " writable\u201d."));
        }
        return List.copyOf(differences);
    }
}
