package kspace.core.pagetable.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.StoredTable;
import kspace.core.paging.PagingConsts;

/**
 * The memory that the tables of a page table lie in, as bytes: what a debugger or an emulator needs to translate with it.
 * It reaches from the lowest table's frame to the end of the highest one's; frames in between that hold no table are zero.
 *
 * <p>One table after the other is written, so an image of any size takes the memory of one table.
 */
public final class TableImage {
    private final PageTable table;
    private final Paddr root;
    private final PaddrRange range;

    private TableImage(PageTable table, Paddr root, PaddrRange range) {
        this.table = table;
        this.root = root;
        this.range = range;
    }

    /** Takes one table's bytes. */
    @FunctionalInterface
    public interface Sink {
        /**
         * Takes the bytes of a table.
         *
         * @param offset where they stand in the image
         * @param entries the entries, which are only valid during the call
         * @throws IOException if they cannot be put there
         */
        void write(long offset, long[] entries) throws IOException;
    }

    /**
     * Returns the image of a page table; empty if it has no root yet.
     *
     * @param frames the memory that its tables lie in
     */
    public static Optional<TableImage> of(PageTable table, List<PaddrRange> frames) {
        return table.root().map(root -> new TableImage(
                table, root.paddr(),
                new PaddrRange(
                        frames.stream().map(PaddrRange::start).min(Paddr::compareTo).orElseThrow(),
                        frames.stream().map(PaddrRange::end).max(Paddr::compareTo).orElseThrow())));
    }

    /** Returns the physical address of the root table. */
    public Paddr root() {
        return root;
    }

    /** Returns the physical memory that the image shows. */
    public PaddrRange range() {
        return range;
    }

    /**
     * Writes every table, each parent before its children. Entries that are 0 in all of a table's bytes are written too.
     *
     * @throws IOException if {@code sink} fails
     */
    public void writeTo(Sink sink) throws IOException {
        write(table.root().orElseThrow(), new long[PagingConsts.NR_ENTRIES], sink);
    }

    private void write(StoredTable node, long[] entries, Sink sink) throws IOException {
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
            entries[i] = node.raw(i);
        }
        sink.write(node.paddr().value() - range.start().value(), entries);
        for (int i = 0; i < PagingConsts.NR_ENTRIES; i++) {
            Optional<StoredTable> child = node.child(i);
            if (child.isPresent()) {
                write(child.get(), entries, sink);
            }
        }
    }
}
