package kspace.app.tables.columns;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.space.Reaching;
import kspace.core.space.Recording;

/**
 * What is known of the page at the end of a path in a recording.
 *
 * @param recording the recording
 * @param va the selected address
 */
public record RecordedPage(Recording recording, Vaddr va) {
    /** In more tables than this nobody looks for aliases while a picture waits. */
    private static final long MOST_TABLES = 2048;
    private static final int MOST_ALIASES = 16;

    /** Returns the other addresses that reach the same byte: those that could be found, and whether they are all. */
    PageColumn.Aliases aliasesOf(Paddr pa) {
        List<PageColumn.Alias> aliases = new ArrayList<>();
        if (recording.nrTables() > MOST_TABLES) {
            recording.directVa(pa).ifPresent(direct -> addOther(aliases, direct));
            return new PageColumn.Aliases(List.copyOf(aliases), false);
        }
        boolean areAll = Reaching.forEach(recording, pa, MOST_ALIASES, place -> addOther(aliases, place.va()));
        return new PageColumn.Aliases(List.copyOf(aliases), areAll);
    }

    private void addOther(List<PageColumn.Alias> aliases, Vaddr alias) {
        if (!alias.equals(va)) {
            aliases.add(recording.rangeAt(alias).map(range -> PageColumn.Alias.in(range, alias))
                    .orElseGet(() -> new PageColumn.Alias(half(recording, alias), half(recording, alias), alias)));
        }
    }

    /** Returns which half an address lies in, for one that no range with a name has. */
    public static String half(Recording recording, Vaddr va) {
        return recording.consts().shape().isKernel(va) ? ColumnMessage.KERNEL_HALF.text()
                : ColumnMessage.USER_HALF.text();
    }
}
