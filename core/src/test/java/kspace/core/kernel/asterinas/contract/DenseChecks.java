package kspace.core.kernel.asterinas.contract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.arm.Arm;
import kspace.core.arch.pte.Pte;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.pagetable.RawItem;
import kspace.core.pagetable.StoredTable;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PrivilegedFlags;

/**
 * The checks as one would write them first: every entry of every table is read and every frame is translated, one by one.
 * It takes time in proportion to the memory.
 */
final class DenseChecks {
    private static final long PAGE = 4096;
    private static final PageFlags WX = PageFlags.W.or(PageFlags.X);

    private final BootState state;
    private final Boot boot;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<StoredTable> tables = new ArrayList<>();
    private final List<Leaf> misread = new ArrayList<>();
    private final Map<String, Verdict> verdicts = new HashMap<>();

    /** One mapped page. */
    private record Leaf(long va, long pa, int level, PageProperty property, long raw) {}

    /**
     * What can be compared of a check.
     *
     * @param status its status
     * @param lookedAt how many things it looked at
     * @param place the first violation, or what a finding points at
     */
    record Verdict(CheckStatus status, long lookedAt, Optional<Vaddr> place) {}

    private DenseChecks(BootState state) {
        this.state = state;
        this.boot = state.boot();
        state.table().root().ifPresent(this::read);
    }

    /** Returns what each check of the page table comes to; those of regions and ranges look at no table. */
    static Map<String, Verdict> of(BootState state) {
        DenseChecks checks = new DenseChecks(state);
        checks.checkTopLevel();
        checks.checkPages();
        checks.checkPhases();
        return checks.verdicts;
    }

    private void read(StoredTable node) {
        tables.add(node);
        for (int i = 0; i < 512; i++) {
            long va = node.entryRange(i).first().value();
            switch (node.entry(i)) {
                case Pte.Absent _ -> {
                }
                case Pte.Leaf leaf -> leaves.add(
                        new Leaf(va, leaf.page().value(), node.level(), leaf.property(), node.raw(i)));
                case Pte.Table table -> node.child(i).ifPresentOrElse(
                        this::read,
                        () -> misread.add(new Leaf(
                                va, table.table().value(), node.level(), PageProperty.kernel(PageFlags.NONE), 0)));
            }
        }
    }

    private void put(String id, long lookedAt, Optional<Vaddr> violation) {
        verdicts.put(id, new Verdict(
                violation.isPresent() ? CheckStatus.FAIL : CheckStatus.PASS, lookedAt, violation));
    }

    private void skip(String id) {
        verdicts.put(id, new Verdict(CheckStatus.SKIPPED, 0, Optional.empty()));
    }

    private void checkTopLevel() {
        int first = firstKernelEntry();
        if (state.moment() < 513 - first) {
            skip("top-level-entries");
            return;
        }
        StoredTable root = tables.getFirst();
        Optional<Vaddr> missing = Optional.empty();
        for (int i = 511; i >= first; i--) {
            if (!(root.entry(i) instanceof Pte.Table)) {
                missing = Optional.of(root.entryRange(i).first());
            }
        }
        put("top-level-entries", 512 - first, missing);
    }

    /** AArch64 has a root for the kernel alone. */
    private int firstKernelEntry() {
        return boot.machine().mode().equals(Arm.FOUR_LEVELS) ? 0 : 256;
    }

    private void checkPages() {
        checkLowerHalf();
        each("leaf-levels", leaf -> leaf.level() <= boot.machine().highestTranslationLevel());
        each("aligned", leaf -> leaf.va() % size(leaf) == 0 && leaf.pa() % size(leaf) == 0);
        each("mapped-once", leaf -> nrOwners(leaf) == 1);
        each("tracked", leaf -> !isTracked(leaf) || (leaf.level() == 1 && phaseAt(leaf.va()).isEmpty()));
        checkRoundTrip();
        checkLargest();
        finding("seed-item-round-trip", leaves.stream().filter(DenseChecks::isTracked).findFirst(), true);
        finding("writable-executable",
                leaves.stream().filter(leaf -> leaf.property().flags().contains(WX)).findFirst(), false);
    }

    private void checkLowerHalf() {
        if (tables.isEmpty() || firstKernelEntry() == 0) {
            skip("leading-bits");
            return;
        }
        put("leading-bits", 256, IntStream.range(0, 256)
                .filter(i -> tables.getFirst().raw(i) != 0)
                .mapToObj(i -> tables.getFirst().entryRange(i).first())
                .findFirst());
    }

    private long nrOwners(Leaf leaf) {
        Vaddr va = new Vaddr(leaf.va());
        return boot.phases().stream()
                .filter(phase -> state.mappedPart(phase).filter(part -> part.contains(va)).isPresent()).count()
                + state.areas().stream().filter(area -> area.range().contains(va)).count();
    }

    private void checkRoundTrip() {
        Predicate<Leaf> holds = leaf -> {
            RawItem raw = RawItem.of(new RawItem(new Paddr(leaf.pa()), leaf.level(), leaf.property()).item());
            return leaf.raw() == state.table().format().encodeLeaf(raw.pa(), raw.level(), raw.property());
        };
        if (misread.isEmpty()) {
            each("item-round-trip", holds);
        } else {
            put("item-round-trip", leaves.size() + misread.size(),
                    Optional.of(new Vaddr(misread.getFirst().va())));
        }
    }

    private static long size(Leaf leaf) {
        return PAGE << (9 * (leaf.level() - 1));
    }

    private static boolean isTracked(Leaf leaf) {
        return leaf.property().privileged().contains(PrivilegedFlags.AVAIL1);
    }

    private Optional<Phase> phaseAt(long va) {
        return boot.phases().stream()
                .filter(phase -> phase.mapping().filter(it -> it.range().contains(new Vaddr(va))).isPresent())
                .findFirst();
    }

    private void each(String id, Predicate<Leaf> holds) {
        if (leaves.isEmpty()) {
            skip(id);
        } else {
            put(id, leaves.size(), leaves.stream().filter(holds.negate()).findFirst().map(it -> new Vaddr(it.va())));
        }
    }

    private void finding(String id, Optional<Leaf> first, boolean always) {
        if (leaves.isEmpty()) {
            skip(id);
        } else {
            verdicts.put(id, new Verdict(
                    always || first.isPresent() ? CheckStatus.FINDING : CheckStatus.PASS,
                    leaves.size(),
                    first.map(it -> new Vaddr(it.va()))));
        }
    }

    private void checkLargest() {
        if (leaves.isEmpty()) {
            skip("largest-pages");
            return;
        }
        Optional<Vaddr> place = tables.stream()
                .filter(table -> table.level() < boot.machine().highestTranslationLevel())
                .filter(table -> table.level() + 1 < boot.machine().mode().nrLevels())
                .filter(this::couldBeOnePage)
                .map(StoredTable::firstVa)
                .min(Vaddr::compareTo);
        put("largest-pages", leaves.size(), place);
    }

    private boolean couldBeOnePage(StoredTable table) {
        long size = PAGE << (9 * (table.level() - 1));
        if (!(table.entry(0) instanceof Pte.Leaf first) || first.page().value() % (512 * size) != 0
                || phaseAt(table.firstVa().value()).isEmpty()) {
            return false;
        }
        for (int i = 0; i < 512; i++) {
            boolean goesOn = table.entry(i) instanceof Pte.Leaf leaf
                    && leaf.page().value() == first.page().value() + i * size
                    && leaf.property().equals(first.property())
                    && phaseAt(table.firstVa().value() + i * size + size - 1)
                            .equals(phaseAt(table.firstVa().value()));
            if (!goesOn) {
                return false;
            }
        }
        return true;
    }

    private void checkPhases() {
        long linear = boot.layout().value(LayoutConstant.LINEAR_MAPPING_BASE).value();
        long metadata = boot.layout().value(LayoutConstant.FRAME_METADATA_BASE).value();
        long code = boot.layout().value(LayoutConstant.KERNEL_CODE_BASE).value();
        boolean windowed = boot.machine().mode().window().isPresent();
        long frames = (boot.memory().maxPaddr().value() + PAGE - 1) / PAGE;
        phase("linear", PhaseName.LINEAR, linear, PaddrRange.of(0, boot.memory().maxPaddr().value()), windowed);
        phase("metadata", PhaseName.METADATA, metadata, boot.metadata().frames(), false);
        Optional<PaddrRange> kernel = boot.memory().kernel();
        if (kernel.isEmpty()) {
            skip("code");
        } else {
            phase("code", PhaseName.CODE, code + kernel.get().start().value(), kernel.get(), windowed);
        }
        Verdict pages = verdicts.get("metadata");
        if (pages != null && pages.status() != CheckStatus.SKIPPED) {
            checkSlots(pages, frames, metadata);
        }
    }

    /** Turns what was said of the pages of the metadata into what is said of the slots in them. */
    private void checkSlots(Verdict pages, long frames, long base) {
        long slots = Math.min(frames, pages.lookedAt() * (PAGE / 64));
        VaddrRange own = boot.layout().range(RangeRole.FRAME_METADATA);
        Optional<Vaddr> behind = Optional.empty();
        for (long frame = slots - 1; frame >= 0; frame--) {
            Vaddr slot = new Vaddr(base + frame * 64);
            if (!own.contains(slot)) {
                behind = Optional.of(slot);
            }
        }
        boolean brokenPage = pages.place().isPresent() && !isFailure(pages.place().get());
        put("metadata", slots, brokenPage ? pages.place() : behind.or(pages::place));
    }

    private boolean isFailure(Vaddr va) {
        return boot.failure().filter(it -> it.va().equals(va)).isPresent() && state.moment() == boot.nrSteps();
    }

    private void phase(String id, PhaseName name, long va, PaddrRange memory, boolean windowed) {
        Optional<Phase> phase = boot.phase(name);
        long mapped = windowed ? memory.sizeBytes() : phase.map(this::mappedBytes).orElse(0L);
        boolean stopped = state.moment() == boot.nrSteps()
                && boot.failure().filter(it -> it.phase() == name).isPresent();
        if (mapped == 0 && !stopped) {
            skip(id);
            return;
        }
        Optional<Vaddr> wrong = Optional.empty();
        for (long offset = 0; offset < mapped && wrong.isEmpty(); offset += PAGE) {
            Vaddr at = new Vaddr(va + offset);
            Translation translation = state.translate(at);
            boolean right = translation.pa().equals(Optional.of(memory.start().plus(offset)));
            boolean allowed = name != PhaseName.CODE || !(translation.outcome() instanceof Translation.Mapped page)
                    || page.property().flags().contains(PageFlags.X);
            wrong = right && allowed ? Optional.empty() : Optional.of(at);
        }
        put(id, mapped / PAGE, wrong.or(() -> stopped
                ? Optional.of(boot.failure().orElseThrow().va())
                : Optional.empty()));
    }

    private long mappedBytes(Phase phase) {
        return state.mappedPart(phase).map(VaddrRange::sizeBytes).orElse(0L);
    }
}
