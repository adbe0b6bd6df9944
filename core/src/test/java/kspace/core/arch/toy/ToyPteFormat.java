package kspace.core.arch.toy;

import static kspace.core.arch.pte.Bits.flag;
import static kspace.core.arch.pte.Bits.isSet;
import static kspace.core.arch.pte.Bits.mask;
import static kspace.core.arch.pte.Bits.requireAddress;
import static kspace.core.arch.pte.Bits.when;

import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.arch.pte.EntryConvention;
import kspace.core.arch.pte.EntryRefusal;
import kspace.core.arch.pte.FieldList;
import kspace.core.arch.pte.FieldList.Readings;
import kspace.core.arch.pte.FieldWords;
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
import kspace.core.words.Said;

/**
 * Entries of the toy as a kernel would write them.
 *
 * @param hardware how its hardware reads them
 * @param convention what the kernel agrees with itself on
 */
record ToyPteFormat(EntryReader hardware, EntryConvention convention) implements PteFormat {
    private static final long NO_READ = 1L << ToyEntries.NO_READ;
    private static final long NO_WRITE = 1L << ToyEntries.NO_WRITE;
    private static final long NO_FETCH = 1L << ToyEntries.NO_FETCH;
    private static final long NO_USER = 1L << ToyEntries.NO_USER;
    private static final long GLOBAL = 1L << ToyEntries.GLOBAL;
    private static final long PAGE = 1L << ToyEntries.PAGE;
    private static final long ACCESSED = 1L << 54;
    private static final long UNCACHED = 1L << ToyEntries.UNCACHED;
    private static final long USED = 1L << ToyEntries.USED;
    private static final long ADDRESS = mask(ToyEntries.HIGHEST_ADDRESS_BIT, ToyEntries.LOWEST_ADDRESS_BIT);
    private static final String MANUAL = "Toy manual, 1";

    @Override
    public long encodeLeaf(Paddr page, int level, PageProperty property) {
        requireAddress(EntryRefusal.STRAY_BITS, page, ADDRESS);
        if (property.cache() != CachePolicy.WRITEBACK && property.cache() != CachePolicy.UNCACHEABLE) {
            throw new PteException(EntryRefusal.NO_MEMORY_TYPE_IN_A.of(property.cache().displayName(), "toy's"));
        }
        PageFlags flags = property.flags();
        PrivilegedFlags privileged = property.privileged();
        return page.value() | USED | PAGE
                | when(property.cache() == CachePolicy.UNCACHEABLE, UNCACHED)
                | when(!flags.contains(PageFlags.R), NO_READ)
                | when(!flags.contains(PageFlags.W), NO_WRITE)
                | when(!flags.contains(PageFlags.X), NO_FETCH)
                | when(flags.contains(PageFlags.ACCESSED), ACCESSED)
                | when(flags.contains(PageFlags.AVAIL2), convention.avail2Mask())
                | when(!privileged.contains(PrivilegedFlags.USER), NO_USER)
                | when(privileged.contains(PrivilegedFlags.GLOBAL), GLOBAL)
                | when(privileged.contains(PrivilegedFlags.AVAIL1), convention.avail1Mask());
    }

    @Override
    public long encodeTable(Paddr table, TableFlags flags) {
        requireAddress(EntryRefusal.STRAY_TABLE_BITS, table, ADDRESS);
        return table.value() | USED
                | when(flags.contains(TableFlags.AVAIL1), convention.avail1Mask())
                | when(flags.contains(TableFlags.AVAIL2), convention.avail2Mask());
    }

    @Override
    public Pte decode(long raw, int level) {
        if (raw < 0 || !isSet(raw, USED)) {
            return new Pte.Absent();
        }
        Paddr address = new Paddr(raw & ADDRESS);
        if (!isSet(raw, PAGE)) {
            return new Pte.Table(address,
                    new TableFlags((int) (when(isSet(raw, convention.avail1Mask()), TableFlags.AVAIL1.bits())
                            | when(isSet(raw, convention.avail2Mask()), TableFlags.AVAIL2.bits()))));
        }
        return new Pte.Leaf(address, new PageProperty(
                flag(~raw, NO_READ, PageFlags.R).or(flag(~raw, NO_WRITE, PageFlags.W))
                        .or(flag(~raw, NO_FETCH, PageFlags.X)).or(flag(raw, ACCESSED, PageFlags.ACCESSED))
                        .or(flag(raw, convention.avail2Mask(), PageFlags.AVAIL2)),
                isSet(raw, UNCACHED) ? CachePolicy.UNCACHEABLE : CachePolicy.WRITEBACK,
                flag(~raw, NO_USER, PrivilegedFlags.USER).or(flag(raw, GLOBAL, PrivilegedFlags.GLOBAL))
                        .or(flag(raw, convention.avail1Mask(), PrivilegedFlags.AVAIL1))));
    }

    @Override
    public List<PteField> fields(long raw, int level) {
        return FieldList.asRead(hardware.read(raw, level), "address", new FieldList(raw)
                .flag(62, "NR", Readings.agree(Said.of("not readable"), Said.of("not R")),
                        Readings.agree(Said.of("readable"), Said.of("R")), MANUAL)
                .flag(61, "NW", Readings.agree(Said.of("read-only"), Said.of("not W")),
                        Readings.agree(Said.of("writable"), Said.of("W")), MANUAL)
                .add("43:12", "address", new Paddr(raw & ADDRESS).toString(),
                        Readings.agree(Said.of("target"), FieldWords.SAME), MANUAL)
                .flag(0, "E", Readings.agree(Said.of("in use"), Said.of("present")),
                        Readings.agree(Said.of("empty"), Said.of("absent")), MANUAL)
                .build());
    }

    @Override
    public List<PteField> allFields(long raw, int level) {
        return FieldList.completed(raw, fields(raw, level), bits(raw, level),
                span -> FieldList.Rest.of(span.label(), Said.of("not told here"), MANUAL));
    }

    @Override
    public List<BitSpan> bits(long raw, int level) {
        return convention.labelled(hardware.layout(raw, level));
    }

    @Override
    public Rights rights(long raw, int level) {
        return new Rights(!isSet(raw, NO_WRITE), !isSet(raw, NO_USER), !isSet(raw, NO_FETCH));
    }

    @Override
    public List<Difference> differences(long raw, int level) {
        return List.of();
    }
}
