package kspace.core.pagetable.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.Translation;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.PageProperty;

/**
 * What one CPU remembers of translations. An entry is used without looking at any page table, so it stays in use after the
 * table has changed, until it is flushed: loading another root forgets all but the global entries, and only a flush that
 * includes these forgets everything. It has no limit and forgets nothing by itself.
 */
public final class Tlb {
    private final List<Entry> entries = new ArrayList<>();

    /** Creates an empty TLB. */
    public Tlb() {}

    /**
     * A remembered translation of one page.
     *
     * @param range the page's virtual addresses
     * @param pa the physical memory it shows
     * @param level the level of the leaf that it was read from
     * @param property what that leaf said
     */
    public record Entry(VaddrRange range, Paddr pa, int level, PageProperty property) {

        /** Returns whether the entry survives a flush that leaves global entries alone. */
        public boolean isGlobal() {
            return property.isGlobal();
        }

        /** Returns the size of the page. */
        public long pageSizeBytes() {
            return range.sizeBytes();
        }
    }

    /**
     * What a translation through the TLB led to.
     *
     * @param va the address
     * @param pa where it leads to; empty if the page table does not map it, which is not remembered
     * @param hit whether a remembered entry was used, and no page table
     */
    public record Lookup(Vaddr va, Optional<Paddr> pa, boolean hit) {}

    /** Returns the remembered translations, oldest first. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Returns the entry that an access to {@code va} would use, if there is one. */
    public Optional<Entry> entryFor(Vaddr va) {
        return entries.stream().filter(it -> it.range().contains(va)).findFirst();
    }

    /** Translates {@code va} by a remembered entry, or else by {@code loaded}, the page table in use, and remembers that. */
    public Lookup translate(PageTable loaded, Vaddr va) {
        Optional<Entry> remembered = entryFor(va);
        if (remembered.isPresent()) {
            return new Lookup(va, remembered.map(it -> paddr(it, va)), true);
        }
        Translation walk = loaded.translate(va);
        if (walk.outcome() instanceof Translation.Mapped mapped) {
            long size = loaded.consts().pageSize(mapped.level());
            entries.add(new Entry(
                    VaddrRange.ofSize(va.alignDown(size), size),
                    mapped.pa().alignDown(size),
                    mapped.level(),
                    mapped.property()));
        }
        return new Lookup(va, walk.pa(), false);
    }

    private static Paddr paddr(Entry entry, Vaddr va) {
        return entry.pa().plus(va.value() - entry.range().first().value());
    }

    /** Forgets the page that holds {@code va}, global or not, and returns it. */
    public List<Entry> flush(Vaddr va) {
        List<Entry> flushed = entries.stream().filter(it -> it.range().contains(va)).toList();
        entries.removeAll(flushed);
        return flushed;
    }

    /** Forgets all entries that are not global, as loading a root does, and returns them. */
    public List<Entry> flushNonGlobal() {
        List<Entry> flushed = entries.stream().filter(it -> !it.isGlobal()).toList();
        entries.removeAll(flushed);
        return flushed;
    }

    /** Forgets all entries, global ones included, and returns them. */
    public List<Entry> flushAll() {
        List<Entry> flushed = entries();
        entries.clear();
        return flushed;
    }
}
