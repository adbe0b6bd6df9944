package kspace.core.kernel.asterinas.boot;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.PackedTranslation;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.StoredTable;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.paging.LargestPages;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageRun;

/** Everything as it is at one moment of a boot. */
public final class BootState {
    private final Boot boot;
    private final long moment;
    private final PageTable table;
    private final Optional<RunMapping.Progress> progress;
    private final Optional<DirectMappingWindow> window;
    private final List<LiveArea> areas;
    private final List<LiveArea> areasToCome;

    BootState(Boot boot, long moment, PageTable table, Optional<RunMapping.Progress> progress) {
        this.boot = boot;
        this.moment = moment;
        this.table = table;
        this.progress = progress;
        this.window = boot.machine().mode().window();
        AreaHistory history = boot.history();
        this.areas = history.areas(moment);
        this.areasToCome = AreaHistory.withoutOverlap(history.lastAreas(), areas);
    }

    /** Returns the boot that this is a moment of. */
    public Boot boot() {
        return boot;
    }

    /** Returns how many steps have been done. */
    public long moment() {
        return moment;
    }

    /** Returns the page table; reading it is all that is allowed. */
    public PageTable table() {
        return table;
    }

    /** Returns the phase of the last step; empty at moment 0. */
    public Optional<Phase> phase() {
        return moment == 0 ? Optional.empty() : Optional.of(boot.phaseOfStep(moment));
    }

    /** Returns whether the page table has been activated. */
    public boolean isActive() {
        return phase().filter(phase -> phase.name().compareTo(PhaseName.ACTIVATE) >= 0).isPresent();
    }

    /** Translates an address as the processor would at this moment: through a window, or with the page table. */
    public Translation translate(Vaddr va) {
        return window.flatMap(it -> it.translate(va).map(pa -> new Translation(
                va, new Translation.DirectMapped(pa, it.name()), List.of())))
                .orElseGet(() -> table.translate(va));
    }

    /**
     * Translates an address as {@link #translate} does, to the outcome in one number, without allocating anything.
     *
     * @see PackedTranslation
     */
    public long translatePacked(long va) {
        return window.isPresent() && window.get().contains(va)
                ? PackedTranslation.directMapped(window.get().physical(va))
                : table.translatePacked(va);
    }

    /** Returns the KVirtAreas that exist at this moment, lowest addresses first. */
    public List<LiveArea> areas() {
        return areas;
    }

    /** Returns the KVirtAreas that later steps make for good, where no area is at this moment, lowest addresses first. */
    public List<LiveArea> areasToCome() {
        return areasToCome;
    }

    /** Returns the KVirtArea that has an address at this moment; if none has it, the one that later steps make there. */
    public Optional<LiveArea> areaAt(Vaddr va) {
        return Stream.concat(areas.stream(), areasToCome.stream()).filter(area -> area.range().contains(va))
                .findFirst();
    }

    /** Returns the memory that page tables take at this moment, in address order. */
    public List<PaddrRange> tableFrames() {
        return table.tableFrames();
    }

    /** Returns how many pages of a phase are mapped at this moment. */
    public long pagesMapped(Phase phase) {
        if (moment < phase.firstStep() || phase.mapping().isEmpty()) {
            return 0;
        }
        boolean current = moment <= phase.lastStep();
        return current ? progress.map(RunMapping.Progress::pages).orElse(0L) : phase.nrItems();
    }

    /** Returns the part of a phase's virtual range that is mapped at this moment; empty if nothing of it is. */
    public Optional<VaddrRange> mappedPart(Phase phase) {
        long left = pagesMapped(phase);
        long bytes = 0;
        for (PageRun run : phase.mapping().map(Phase.Mapping::runs).orElse(List.of())) {
            long count = Math.min(left, run.nrPages());
            bytes += count * run.pageSizeBytes();
            left -= count;
        }
        return bytes == 0
                ? Optional.empty()
                : Optional.of(VaddrRange.ofSize(phase.mapping().orElseThrow().range().first(), bytes));
    }

    /** Returns the last step done; empty at moment 0. */
    public Optional<Step> step() {
        return phase().map(this::stepOf);
    }

    private Step stepOf(Phase phase) {
        if (moment == boot.nrSteps() && boot.failure().isPresent()) {
            return boot.failure().get();
        }
        return switch (phase.name()) {
            case NEW -> initialTable(phase);
            case ACTIVATE ->
                    new Step.Activated(phase.name(), table.root().orElseThrow().paddr(), boot.machine().cpus());
            case KVIRT -> {
                int index = (int) (moment - phase.firstStep());
                yield new Step.AreaChanged(
                        phase.name(), index + 1, boot.machine().operations().size(), boot.changes().get(index));
            }
            case LINEAR, METADATA, CODE -> mappingStep(phase, phase.mapping().orElseThrow(), progress.orElseThrow());
        };
    }

    private Step initialTable(Phase phase) {
        StoredTable root = table.root().orElseThrow();
        if (moment == 1) {
            return new Step.TableAllocated(
                    phase.name(), boot.machine().consts().kernelHalf().first(), root.level(), root.paddr(),
                    root.paddr(), 0, 0);
        }
        int index = boot.machine().consts().firstKernelEntry() + (int) moment - 2;
        return allocation(phase, root.entryRange(index).first(), root.level() - 1);
    }

    private Step mappingStep(Phase phase, Phase.Mapping mapping, RunMapping.Progress done) {
        Vaddr first = mapping.range().first();
        if (done.page().isEmpty()) {
            return allocation(phase, first, lowestTableLevel(first));
        }
        PageItem page = done.page().get();
        if (!done.pageTables().isEmpty()) {
            return allocation(phase, page.va(), done.pageTables().getLast());
        }
        StoredTable node = table.path(page.va()).getLast();
        int index = boot.machine().consts().pteIndex(page.va(), page.level());
        long left = mapping.range().sizeBytes() - (page.va().value() - first.value());
        return new Step.PageMapped(
                phase.name(),
                done.pages(),
                mapping.nrPages(),
                page.va(),
                page.pa(),
                page.level(),
                node.paddr(),
                index,
                node.raw(index),
                done.nrNewTables(),
                LargestPages.why(boot.machine().consts(), page.va(), page.pa(), left));
    }

    private int lowestTableLevel(Vaddr va) {
        return table.path(va).getLast().level();
    }

    private Step allocation(Phase phase, Vaddr va, int level) {
        List<StoredTable> path = table.path(va);
        StoredTable parent = path.stream().filter(node -> node.level() == level + 1).findFirst().orElseThrow();
        int index = boot.machine().consts().pteIndex(va, level + 1);
        Paddr child = parent.child(index).orElseThrow().paddr();
        return new Step.TableAllocated(phase.name(), va, level, child, parent.paddr(), index, parent.raw(index));
    }
}
