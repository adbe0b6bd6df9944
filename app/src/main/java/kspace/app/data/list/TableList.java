package kspace.app.data.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import kspace.app.data.PageFilter;
import kspace.app.data.table.Tables;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.TableView;
import kspace.core.pagetable.read.TableRun;
import kspace.core.space.AddressSpace;

/**
 * The tables of an address space as a list: filtered, sorted, each in a row of its own or as the runs that they make. Of a run only
 * what is asked for is read from the table itself.
 */
public final class TableList {
    private final AddressSpace space;
    private final List<TableRun> runs;
    private final RowOrder order;
    private final boolean unfolded;

    private TableList(AddressSpace space, List<TableRun> runs, RowOrder order, boolean unfolded) {
        this.space = space;
        this.runs = runs;
        this.order = order;
        this.unfolded = unfolded;
    }

    /** Reads the tables of an address space that a filter passes, as runs, the root first. */
    public static TableList of(AddressSpace space, PageFilter filter) {
        List<TableRun> runs = new ArrayList<>();
        new Tables(space, filter, false).forEach(runs::add);
        return new TableList(space, List.copyOf(runs), RunOrder.numbered(runs.size(), _ -> 1), false);
    }

    /** Returns the same tables in another form; empty if they cannot be sorted so. */
    public Optional<TableList> in(TableSort sort, boolean descending, boolean each) {
        if (each && (sort == TableSort.ADDRESS || sort == TableSort.PHYSICAL)) {
            return Optional.empty();
        }
        IntToLongFunction nrRows = each ? run -> runs.get(run).nrTables() : _ -> 1;
        Comparator<TableRun> by = switch (sort) {
            case LEVEL -> Comparator.comparingInt(run -> -run.level());
            case ADDRESS -> Comparator.comparing(run -> run.range().first());
            case PHYSICAL -> Comparator.comparing(run -> run.first().orElse(new Paddr(0)));
            case ENTRIES -> Comparator.comparingInt(TableRun::nrPresent);
            case CONTENT -> Comparator.comparing(run -> run.content().message().toString());
        };
        RowOrder next =
                RunOrder.sorted(runs.size(), nrRows, Comparator.comparing((Function<Integer, TableRun>) runs::get, by));
        return Optional.of(new TableList(space, runs, descending ? next.reversed() : next, each));
    }

    /** Returns the address space that the tables belong to. */
    public AddressSpace space() {
        return space;
    }

    /** Returns how many rows there are. */
    public long nrRows() {
        return order.nrRows();
    }

    /** Returns how many tables there are. */
    public long nrTables() {
        return runs.stream().mapToLong(TableRun::nrTables).sum();
    }

    /**
     * Returns a row.
     *
     * @throws IndexOutOfBoundsException if the number is not in 0..nrRows-1
     */
    public TableRun row(long number) {
        RowOrder.Position at = order.at(number);
        TableRun run = runs.get(at.run());
        if (!unfolded || run.nrTables() == 1) {
            return run;
        }
        long span = space.consts().tableSpan(run.level());
        VaddrRange range = VaddrRange.ofSize(new Vaddr(run.range().first().value() + at.page() * span), span);
        Optional<Paddr> frame = space.path(range.first()).stream().filter(table -> table.level() == run.level())
                .findFirst().flatMap(TableView::frame);
        return new TableRun(run.level(), 1, range, frame, frame, run.nrPresent(), run.content());
    }

    /** Returns the number of the row of the table of a level that has an entry for an address; empty if none has. */
    public OptionalLong rowOf(Vaddr va, int level) {
        for (int i = 0; i < runs.size(); i++) {
            TableRun run = runs.get(i);
            if (run.level() == level && run.range().contains(va)) {
                long offset = va.value() - run.range().first().value();
                long table = unfolded && run.nrTables() > 1
                        ? Long.divideUnsigned(offset, space.consts().tableSpan(level))
                        : 0;
                return OptionalLong.of(order.indexOf(new RowOrder.Position(i, table)));
            }
        }
        return OptionalLong.empty();
    }

    /** Returns the lowest level of a table that has an entry for an address; 0 if none has. */
    public int lowestLevel(Vaddr va) {
        return runs.stream().filter(run -> run.range().contains(va)).mapToInt(TableRun::level).min().orElse(0);
    }
}
