package kspace.app.tables.overview;

import kspace.app.canvas.look.Look;
import kspace.app.tables.entry.EntryKind;
import kspace.app.tables.overview.Overview.Band;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.paging.PagingConsts;
import kspace.core.words.LevelNames;

/** How the entries of one band stand in cells: each alone where there is room, else those of a table, else all of a run. */
record OverviewCells(Overview model, Band band, OverviewScale scale, Look look) {
    private static final double LEAST_TICK_PITCH = 4;

    /**
     * Entries that share a cell.
     *
     * @param run the entries
     * @param count how many there are
     * @param index the first one's number in its table
     */
    record Cell(BandRun run, long count, int index) {}

    /** Returns the first byte of {@code run} that is in sight, at the border of an entry. */
    long first(BandRun run) {
        long entry = band.entryBytes();
        return Math.max(run.start(), model.window().start() / entry * entry);
    }

    /** Returns the byte after the last one of {@code run} that is in sight. */
    long end(BandRun run) {
        return Math.min(run.end(), model.window().end());
    }

    private double pixelsPerEntry(BandRun run) {
        return scale instanceof TrueScale to
                ? to.width() / to.zoom().sizeBytes() * band.entryBytes()
                : (scale.end(run.end()) - scale.x(run.start())) / run.sizeBytes() * band.entryBytes();
    }

    /** Returns how many bytes each cell of a run translates. */
    private long step(BandRun run) {
        double perEntry = pixelsPerEntry(run);
        double least = CellPainter.leastWidth(look);
        if (run.kind() != EntryKind.ABSENT && perEntry >= least) {
            return band.entryBytes();
        }
        boolean byTable = run.kind().isLeaf() && perEntry * PagingConsts.NR_ENTRIES >= least;
        return byTable ? band.entryBytes() * PagingConsts.NR_ENTRIES : 0;
    }

    /** Returns the cell of {@code run} that holds {@code offset}. */
    Cell cellAt(BandRun run, long offset) {
        long step = step(run);
        BandRun part = step == 0 ? run : run.part(offset - offset % step, offset - offset % step + step);
        long entry = model.address(part.start()).value() >>> Long.numberOfTrailingZeros(band.entryBytes());
        return new Cell(part, part.sizeBytes() / band.entryBytes(), (int) (entry & (PagingConsts.NR_ENTRIES - 1)));
    }

    /** Returns whether the entries of a cell are wide enough to mark where each starts. */
    boolean showsTicks(Cell cell) {
        return cell.count() > 1 && cell.run().kind().isPresent() && pixelsPerEntry(cell.run()) >= LEAST_TICK_PITCH;
    }

    /** Returns what the cell at {@code offset} is, in words; empty where there is none. */
    String words(long offset) {
        for (BandRun run : band.runs()) {
            if (run.holds(offset)) {
                return words(cellAt(run, offset));
            }
        }
        return "";
    }

    private String words(Cell cell) {
        String level = LevelNames.tag(band.level()) + " [" + cell.index()
                + (cell.count() > 1 && cell.index() + cell.count() <= PagingConsts.NR_ENTRIES
                        ? "\u2013" + (cell.index() + cell.count() - 1)
                        : "")
                + "]  ";
        if (cell.run().sampled()) {
            return level + OverviewMessage.ENTRIES_DIFFER.text();
        }
        return level + words(cell.run(), cell.count());
    }

    private String words(BandRun run, long count) {
        boolean one = count == 1;
        long page = band.entryBytes();
        return switch (run.kind()) {
            case ABSENT -> one ? OverviewMessage.ABSENT.text() : OverviewMessage.N_ABSENT.text(count);
            case EMPTY_TABLE -> one ? OverviewMessage.EMPTY_TABLE.text() : OverviewMessage.N_EMPTY_TABLES.text(count);
            case TABLE -> one ? OverviewMessage.TABLE.text() : OverviewMessage.N_TABLES.text(count);
            case LEAF -> !model.tellsPageSizes() ? OverviewMessage.MAPPED.text(run.sizeBytes())
                    : one ? OverviewMessage.LEAF.text(page) : OverviewMessage.N_PAGES.text(count, page);
            case NOT_RECORDED -> one ? OverviewMessage.TABLE_NOT_RECORDED.text()
                    : OverviewMessage.TABLES_NOT_RECORDED.text(count);
            case FAULT -> one ? OverviewMessage.RESERVED_FORM.text() : OverviewMessage.N_OF_RESERVED_FORM.text(count);
            case UNMAPPED -> one ? OverviewMessage.PAGE_NOT_MAPPED.text(page)
                    : OverviewMessage.PAGES_NOT_MAPPED.text(count, page);
            case TO_COME_TABLE ->
                    one ? OverviewMessage.TABLE_TO_COME.text() : OverviewMessage.TABLES_TO_COME.text(count);
            case TO_COME_LEAF -> one ? OverviewMessage.PAGE_TO_COME.text(page)
                    : OverviewMessage.PAGES_TO_COME.text(count, page);
        };
    }

    /** Returns the addresses that the cell at {@code offset} translates; of an empty place, those of its entry. */
    VaddrRange addressesAt(long offset) {
        for (BandRun run : band.runs()) {
            if (run.holds(offset)) {
                BandRun part = cellAt(run, offset).run();
                return new VaddrRange(model.address(part.start()), model.address(part.end() - 1));
            }
        }
        Vaddr va = model.address(offset).alignDown(band.entryBytes());
        return VaddrRange.ofSize(va, band.entryBytes());
    }
}
