package kspace.app.inspector.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kspace.app.state.Snapshot;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;

/**
 * What the page table costs.
 *
 * @param now the whole table at the moment
 * @param end the whole table at the end of the boot
 * @param levels the tables of each level, root first
 * @param phases the tables of each phase, in order; none for a recording
 */
public record CostFacts(Total now, Total end, List<Level> levels, List<PhaseCost> phases) {

    /**
     * A whole page table.
     *
     * @param tables how many tables
     * @param leaves how many pages are mapped
     * @param mappedBytes how much virtual memory that is
     */
    public record Total(long tables, long leaves, long mappedBytes) {
        /** Returns how much memory the tables take. */
        public long tableBytes() {
            return tables * PagingConsts.BASE_PAGE_SIZE;
        }
    }

    /**
     * The tables of one level.
     *
     * @param level the level
     * @param now how many tables there are at the moment
     * @param end how many there are at the end
     */
    public record Level(int level, long now, long end) {}

    /**
     * The tables of one phase.
     *
     * @param name the phase
     * @param now how many tables it has allocated at the moment
     * @param end how many it allocates in all
     */
    public record PhaseCost(PhaseName name, long now, long end) {}

    /** Returns the figures of one instant. */
    public static CostFacts of(Snapshot snapshot) {
        AddressSpace now = snapshot.space();
        AddressSpace end = snapshot.lastSpace();
        int nrLevels = now.consts().nrLevels();
        List<Level> levels = IntStream.iterate(nrLevels, level -> level >= 1, level -> level - 1)
                .mapToObj(level -> new Level(level, now.tablesPerLevel().at(level), end.tablesPerLevel().at(level)))
                .toList();
        return new CostFacts(total(now), total(end), levels,
                snapshot.booted().map(CostFacts::phases).orElse(List.of()));
    }

    private static Total total(AddressSpace space) {
        return new Total(space.nrTables(), space.nrLeaves(), space.mappedBytes());
    }

    /** Phases follow each other, so all tables beyond those of the finished phases are of the current one. */
    private static List<PhaseCost> phases(BootState state) {
        Boot boot = state.boot();
        List<PhaseCost> phases = new ArrayList<>();
        long left = state.table().nrTables();
        for (Phase phase : boot.phases()) {
            if (phase.name() != PhaseName.ACTIVATE) {
                long now = Math.min(left, phase.nrTables());
                left -= now;
                phases.add(new PhaseCost(phase.name(), now, phase.nrTables()));
            }
        }
        return List.copyOf(phases);
    }
}
