package kspace.core.kernel.asterinas.area;

import java.util.Locale;
import java.util.stream.Collectors;
import kspace.core.address.ByteSize;
import kspace.core.address.VaddrRange;
import kspace.core.pagetable.TableTally;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;

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

    /** Returns what it did, in sentences. */
    public String inWords(PagingConsts consts) {
        String done = switch (operation) {
            case KVirtOperation.Map map ->
                    "Makes " + LiveArea.nameOf(area) + ", " + ByteSize.format(range.sizeBytes()) + " at "
                            + range.first() + (map.memory().isEmpty()
                                    ? ", and maps nothing in it"
                                    : ", and maps " + map.memory() + " in it as "
                                            + (map.tracked() ? "tracked frames" : "untracked memory")
                                            + ", " + map.flags().accessText() + ", " + map.cache().displayName());
            case KVirtOperation.Protect protect -> "Sets " + part + " in " + LiveArea.nameOf(area) + " to "
                    + (protect.flags().accessText().isEmpty() ? "no access" : protect.flags().accessText());
            case KVirtOperation.Unmap _ -> "Unmaps " + part + " in " + LiveArea.nameOf(area);
            case KVirtOperation.Drop _ ->
                    "Drops " + LiveArea.nameOf(area) + ", " + range + ", whose addresses are free again";
        };
        PerLevel more = moreLeaves();
        String pages = more.levelsDown()
                .mapToObj(level -> count(Math.abs(more.at(level)), "page") + " of "
                        + ByteSize.format(consts.pageSize(level)) + (more.at(level) > 0 ? " more" : " fewer"))
                .collect(Collectors.joining(", "));
        return done + (pages.isEmpty() ? "" : ": " + pages) + ". "
                + (nrSplits() > 0 ? count(nrSplits(), "huge page") + " had to be split. " : "")
                + (nrNewTables() + nrFreedTables() == 0 ? "No table was allocated or freed." : tablesInWords());
    }

    private String tablesInWords() {
        String fresh = nrNewTables() == 0 ? "" : count(nrNewTables(), "table") + " allocated";
        String freed = nrFreedTables() == 0 ? "" : count(nrFreedTables(), "table") + " freed";
        return fresh + (fresh.isEmpty() || freed.isEmpty() ? "" : ", ") + freed + ".";
    }

    private static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
