package kspace.core.space;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.ByteSize;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.linux.LinuxLayout;
import kspace.core.pagetable.TableView;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.paging.PagingMode;

/** Finds out which kernel an address space belongs to, as far as its ranges are known here. */
final class KernelNames {
    private static final Vaddr ESPFIX = new Vaddr(0xffff_ff00_0000_0000L);
    private static final Vaddr IMAGE = new Vaddr(0xffff_ffff_8000_0000L);
    private static final int MOST_RUNS = 1 << 20;
    /** A direct map shows more than this at one offset; anything else hardly so much at a multiple of 1 GiB. */
    private static final long LEAST_DIRECT_MAP = 16 * ByteSize.MIB;

    private KernelNames() {}

    /**
     * Returns the ranges of Linux if it is that, where they lie; none if it is another kernel, or not to be told.
     *
     * @param isKnown whether something else says that it is Linux
     */
    static List<NamedRange> ranges(AddressSpace space, boolean isKnown) {
        PagingMode mode = space.mmu().mode();
        Optional<? extends TableView> root = space.root();
        if (!LinuxLayout.isKnownFor(mode) || root.isEmpty()) {
            return List.of();
        }
        // The stacks of espfix are one page shown millions of times; all that is looked for lies before or after them.
        Optional<List<LeafRun>> runs = runs(root.get(), List.of(
                VaddrRange.ofBounds(space.consts().kernelHalf().first().value(), ESPFIX.value()),
                new VaddrRange(IMAGE, new Vaddr(-1L))));
        return runs.filter(all -> isKnown || isLinux(all, mode.nrLevels()))
                .map(all -> LinuxLayout.find(mode.nrLevels(), all::forEach))
                .orElse(List.of());
    }

    private static Optional<List<LeafRun>> runs(TableView root, List<VaddrRange> ranges) {
        List<LeafRun> runs = new ArrayList<>();
        for (VaddrRange range : ranges) {
            LeafRuns.forEachIn(root, range, run -> {
                if (runs.size() <= MOST_RUNS) {
                    runs.add(run);
                }
            });
        }
        return runs.size() > MOST_RUNS ? Optional.empty() : Optional.of(runs);
    }

    /** Linux maps its image at the top, and memory where its direct map may lie, at an offset of whole gibibytes. */
    private static boolean isLinux(List<LeafRun> runs, int nrLevels) {
        VaddrRange usual = LinuxLayout.ranges(nrLevels).stream()
                .filter(range -> range.role() == RangeRole.DIRECT_MAP).findFirst().orElseThrow().range();
        long direct = 0;
        boolean hasImage = false;
        for (LeafRun run : runs) {
            long va = run.pages().va().value();
            long offset = va - run.pages().pa().value();
            hasImage |= run.pages().va().compareTo(IMAGE) >= 0;
            if (run.pages().va().compareTo(IMAGE) < 0 && Unsigned.lessOrEqual(usual.first().value(), offset)
                    && Unsigned.isAligned(offset, ByteSize.GIB)) {
                direct += run.pages().sizeBytes();
            }
        }
        return hasImage && direct >= LEAST_DIRECT_MAP;
    }
}
