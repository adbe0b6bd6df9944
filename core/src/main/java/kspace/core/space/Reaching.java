package kspace.core.space;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.WalkStep;
import kspace.core.pagetable.TableView;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PagingConsts;

/**
 * Finds the virtual addresses that reach a physical one. Of tables that do not lead there, each is read once for each of its
 * levels, however often it is named, so the cost is that of the tables and of what is found.
 */
public final class Reaching {
    private final PagingConsts consts;
    private final long pa;
    private final long most;
    private final Asked asked;
    private final Consumer<Place> places;
    private final Map<Long, Boolean> known = new HashMap<>();
    private long found;

    /**
     * A way to the physical address.
     *
     * @param va the virtual address
     * @param level the level of the page's entry
     * @param table the table that the entry stands in; empty if it is not known
     * @param index the entry
     * @param raw its 64 bits; empty if they are not known
     * @param page the page
     */
    public record Place(
            Vaddr va, int level, Optional<Paddr> table, int index, OptionalLong raw, TableView.Page page) {}

    /**
     * Which ways are asked for.
     *
     * @param range where the virtual address lies
     * @param pages what the page is like
     */
    public record Asked(VaddrRange range, PageCondition pages) {
        /** All of them. */
        public static final Asked ALL = new Asked(new VaddrRange(new Vaddr(0), new Vaddr(-1L)), (_, _) -> true);
    }

    /** Says something about pages. */
    @FunctionalInterface
    public interface PageCondition {
        /** Returns whether it is so of a page of {@code level}, 1..5, whose entry says {@code property}. */
        boolean isMetBy(int level, PageProperty property);
    }

    private Reaching(PagingConsts consts, long pa, long most, Asked asked, Consumer<Place> places) {
        this.consts = consts;
        this.pa = pa;
        this.most = most;
        this.asked = asked;
        this.places = places;
    }

    /**
     * Passes the places from which {@code pa} is reached, lowest address first.
     *
     * @param most how many are passed at most
     * @return whether these were all
     */
    public static boolean forEach(AddressSpace space, Paddr pa, long most, Consumer<Place> places) {
        return forEach(space, pa, most, Asked.ALL, places);
    }

    /**
     * Passes those places from which {@code pa} is reached that are asked for, lowest address first.
     *
     * @param most how many are passed at most
     * @return whether these were all
     */
    public static boolean forEach(
            AddressSpace space, Paddr pa, long most, Asked asked, Consumer<Place> places) {
        Reaching reaching = new Reaching(space.consts(), pa.value(), most, asked, places);
        switch (space) {
            case BootSpace boot -> reaching.passRuns(boot);
            case Recording recording -> recording.root().ifPresent(reaching::pass);
        }
        return reaching.found <= most;
    }

    /** Tables that follow a rule may be too many to read one by one, and none of them leads in circles. */
    private void passRuns(BootSpace boot) {
        boot.root().ifPresent(root -> LeafRuns.forEachIn(root, asked.range(), run -> {
            long offset = pa - run.pages().pa().value();
            Vaddr va = new Vaddr(run.pages().va().value() + offset);
            if (Long.compareUnsigned(offset, run.pages().sizeBytes()) < 0 && asked.range().contains(va)
                    && asked.pages().isMetBy(run.pages().level(), run.property()) && found++ < most) {
                WalkStep entry = boot.translate(va).steps().getLast();
                places.accept(new Place(
                        va, entry.level(), Optional.of(entry.table()), entry.index(), OptionalLong.of(entry.raw()),
                        new TableView.Page(
                                run.pages().page(offset / run.pages().pageSizeBytes()).pa(), run.property())));
            }
        }));
    }

    /** Where the runs of recorded pages end is not looked for: that costs more than to look at each page. */
    private void pass(TableView table) {
        for (int i = 0; i < PagingConsts.NR_ENTRIES && found <= most; i++) {
            int index = i;
            Optional<TableView.Page> page = table.page(i);
            if (page.isPresent()) {
                page.filter(it -> shows(table, it)).ifPresent(it -> passPage(table, index, it));
            } else if (asked.range().overlaps(table.entryRange(i))) {
                table.child(i).filter(this::reaches).ifPresent(this::pass);
            }
        }
    }

    private void passPage(TableView table, int index, TableView.Page page) {
        Vaddr va = new Vaddr(table.entryRange(index).first().value() + (pa - page.pa().value()));
        if (!asked.range().contains(va)) {
            return;
        }
        found++;
        if (found <= most) {
            places.accept(new Place(va, table.level(), table.frame(), index, table.bits(index), page));
        }
    }

    /** Returns whether a page of {@code table} shows the address, and such pages are asked for. */
    private boolean shows(TableView table, TableView.Page page) {
        return Long.compareUnsigned(pa - page.pa().value(), consts.pageSize(table.level())) < 0
                && asked.pages().isMetBy(table.level(), page.property());
    }

    private boolean reaches(TableView table) {
        if (table.frame().isEmpty()) {
            return search(table);
        }
        // A frame is a multiple of 4 KiB, so the level finds room below.
        long key = table.frame().get().value() | table.level();
        Boolean before = known.get(key);
        if (before == null) {
            before = search(table);
            known.put(key, before);
        }
        return before;
    }

    private boolean search(TableView table) {
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
            Optional<TableView.Page> page = table.page(i);
            boolean leads = page.isPresent()
                    ? shows(table, page.get())
                    : table.child(i).filter(this::reaches).isPresent();
            if (leads) {
                return true;
            }
        }
        return false;
    }
}
