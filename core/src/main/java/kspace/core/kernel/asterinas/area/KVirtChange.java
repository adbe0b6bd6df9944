package kspace.core.kernel.asterinas.area;

import java.util.List;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.outcome.TableTally;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;
import kspace.core.words.Message;

/**
 * What an operation on a KVirtArea did to the page table.
 *
 * @param operation the operation
 * @param area the number of the area, from 1
 * @param range the addresses of the area
 * @param part the addresses that the operation was about: those of the area, or of the part
 * @param tables how many tables it allocated and freed and pages it split, each counted where it happened
 * @param leavesBefore how many pages were mapped before
 * @param leavesAfter how many pages are mapped after it
 */
public record KVirtChange(
        KVirtOperation operation,
        int area,
        VaddrRange range,
        VaddrRange part,
        TableTally tables,
        PerLevel leavesBefore,
        PerLevel leavesAfter) {

    /** Returns how many tables it allocated at all levels. */
    public long nrNewTables() {
        return tables.allocated().sum();
    }

    /** Returns how many tables it freed at all levels. */
    public long nrFreedTables() {
        return tables.freed().sum();
    }

    /** Returns how many huge pages it split. */
    public long nrSplits() {
        return tables.split().sum();
    }

    /** Returns how many pages are mapped more than before; negative if fewer. */
    public PerLevel moreLeaves() {
        return leavesAfter.minus(leavesBefore);
    }

    /** Returns what it did, in sentences of which the last has no full stop. */
    public Message words(PagingConsts consts) {
        PerLevel more = moreLeaves();
        List<Message> pages = more.levelsDown()
                .mapToObj(level -> (more.at(level) > 0 ? AreaWords.MORE_PAGES : AreaWords.FEWER_PAGES)
                        .of(Math.abs(more.at(level)), consts.pageSize(level)))
                .toList();
        Message done = pages.isEmpty() ? done() : AreaWords.WITH_PAGES.of(done(), pages);
        return nrSplits() > 0
                ? AreaWords.DONE_BY_SPLITTING.of(done, nrSplits(), tablesInWords())
                : AreaWords.DONE.of(done, tablesInWords());
    }

    private Message done() {
        String name = LiveArea.nameOf(area);
        return switch (operation) {
            case KVirtOperation.Map map when map.memory().isEmpty() ->
                    AreaWords.MAKES_EMPTY.of(name, range.sizeBytes(), range.first());
            case KVirtOperation.Map map -> (map.tracked() ? AreaWords.MAKES_TRACKED : AreaWords.MAKES_UNTRACKED).of(
                    name, range.sizeBytes(), range.first(), map.memory(), map.flags().accessText(),
                    map.cache().displayName());
            case KVirtOperation.Protect protect when protect.flags().accessText().isEmpty() ->
                    AreaWords.SETS_NO_ACCESS.of(part, name);
            case KVirtOperation.Protect protect -> AreaWords.SETS.of(part, name, protect.flags().accessText());
            case KVirtOperation.Unmap _ -> AreaWords.UNMAPS.of(part, name);
            case KVirtOperation.Drop _ -> AreaWords.DROPS.of(name, range);
        };
    }

    private Message tablesInWords() {
        if (nrNewTables() + nrFreedTables() == 0) {
            return AreaWords.NO_TABLES.of();
        }
        if (nrFreedTables() == 0) {
            return AreaWords.ALLOCATED.of(nrNewTables());
        }
        return nrNewTables() == 0
                ? AreaWords.FREED.of(nrFreedTables())
                : AreaWords.ALLOCATED_AND_FREED.of(nrNewTables(), nrFreedTables());
    }
}
