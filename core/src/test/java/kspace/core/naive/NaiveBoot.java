package kspace.core.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The boot of a machine done step by step: a second implementation that shares no code with the engine, to
 * compare the engine with. It is written for plainness; it takes time and memory in proportion to the machine's.
 */
public final class NaiveBoot {
    private static final long PAGE = 4096;
    private static final int MOST_TABLES = 20_000;
    private static final long TWO_MIB = 2L * 1024 * 1024;

    private final NaiveArch arch;
    private final int htl;
    private final String layout;
    private final NaiveMemory memory;
    private final long metaFrames;
    private final long metaSize;
    private final NaiveTable table;
    private final boolean outside;
    private final Set<String> findings = new TreeSet<>();
    private final List<String> upstreamStops = new ArrayList<>();

    /** Why a machine cannot boot at all. */
    public enum Refusal {
        /** No region is left. */
        EMPTY,
        /** Nothing is usable. */
        NOTHING_USABLE,
        /** There is no kernel. */
        NO_KERNEL,
        /** The frame metadata fits nowhere. */
        NO_ROOM_FOR_METADATA,
        /** The frame metadata's place is not at a page. */
        METADATA_NOT_ALIGNED,
        /** The frame metadata would lie in memory that is not usable. */
        METADATA_NOT_USABLE,
        /** The page tables need more frames than there are. */
        NO_FRAMES
    }

    /** A machine that cannot boot. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        Refused(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        /** Returns why. */
        public Refusal refusal() {
            return refusal;
        }
    }

    /**
     * A machine.
     *
     * @param arch the paging mode
     * @param htl the highest translation level
     * @param layout {@code constants}, {@code comment} or {@code upstream}
     * @param regions its memory as reported
     * @param fixedMetadata where the frame metadata lies, if that is fixed
     */
    public record Input(
            NaiveArch arch,
            int htl,
            String layout,
            List<NaiveMemory.Stretch> regions,
            OptionalLong fixedMetadata) {}

    private NaiveBoot(Input input, Optional<LongUnaryOperator> foreignFrames) throws Refused {
        arch = input.arch();
        htl = input.htl();
        layout = input.layout();
        memory = new NaiveMemory(input.regions());
        outside = isOutside(input.regions());
        refuseIf(memory.stretches().isEmpty(), Refusal.EMPTY);
        refuseIf(memory.ofType(NaiveMemory.USABLE).isEmpty(), Refusal.NOTHING_USABLE);
        refuseIf(memory.ofType(NaiveMemory.KERNEL).isEmpty() && !arch.isWindowed(), Refusal.NO_KERNEL);
        long metaBytes = maxPaddr() / PAGE * 64;
        metaSize = metaBytes % PAGE == 0 ? metaBytes : metaBytes / PAGE * PAGE + PAGE;
        metaFrames = placeMetadata(input.fixedMetadata(), foreignFrames.isEmpty());
        List<Long> free = foreignFrames.isPresent() ? List.of()
                : memory.freeFrames(metaFrames, metaFrames + metaSize, MOST_TABLES);
        table = new NaiveTable(arch, htl, foreignFrames.orElse(n -> n < free.size() ? free.get((int) n) : -1));
        build();
        refuseIf(foreignFrames.isEmpty() && table.tables().size() > free.size(), Refusal.NO_FRAMES);
    }

    /** Boots a machine. */
    public static NaiveBoot of(Input input) throws Refused {
        return new NaiveBoot(input, Optional.empty());
    }

    /** Boots a machine with page tables elsewhere and the frame metadata wherever the machine says. */
    public static NaiveBoot of(Input input, LongUnaryOperator frames) throws Refused {
        return new NaiveBoot(input, Optional.of(frames));
    }

    private static void refuseIf(boolean condition, Refusal refusal) throws Refused {
        if (condition) {
            throw new Refused(refusal);
        }
    }

    private long placeMetadata(OptionalLong fixed, boolean mustBeUsable) throws Refused {
        if (fixed.isEmpty()) {
            return memory.earlyAllocation(metaSize)
                    .orElseThrow(() -> new Refused(Refusal.NO_ROOM_FOR_METADATA));
        }
        long start = fixed.getAsLong();
        refuseIf(start % PAGE != 0, Refusal.METADATA_NOT_ALIGNED);
        boolean usable = memory.ofType(NaiveMemory.USABLE).stream()
                .anyMatch(it -> it.start() <= start && start + metaSize <= it.end());
        refuseIf(mustBeUsable && !usable, Refusal.METADATA_NOT_USABLE);
        return start;
    }

    /** Whether a kernel or a module lies where the other regions have no usable memory, page by page of what differs. */
    private static boolean isOutside(List<NaiveMemory.Stretch> regions) {
        int module = NaiveMemory.typeOf("module");
        List<NaiveMemory.Stretch> images = regions.stream()
                .filter(it -> it.start() < it.end())
                .filter(it -> it.type() == NaiveMemory.KERNEL || it.type() == module)
                .map(it -> new NaiveMemory.Stretch(
                        it.start() / PAGE * PAGE, (it.end() + PAGE - 1) / PAGE * PAGE, it.type()))
                .toList();
        List<NaiveMemory.Stretch> others = new ArrayList<>(regions);
        others.removeIf(it -> it.type() == NaiveMemory.KERNEL || it.type() == module);
        NaiveMemory ground = new NaiveMemory(others);
        long end = ground.stretches().stream().mapToLong(NaiveMemory.Stretch::end).max().orElse(0);
        for (NaiveMemory.Stretch image : images) {
            Set<Integer> types = new TreeSet<>();
            types.add(ground.typeAt(image.start()));
            ground.stretches().stream()
                    .flatMapToLong(it -> LongStream.of(it.start(), it.end()))
                    .filter(at -> image.start() <= at && at < image.end())
                    .forEach(at -> types.add(ground.typeAt(at)));
            boolean meetsKernel = image.type() == module && images.stream()
                    .anyMatch(it -> it.type() == NaiveMemory.KERNEL && it.start() < image.end()
                            && image.start() < it.end());
            long first = image.start();
            long last = image.end();
            for (int i = 0; i < images.size(); i++) {
                for (NaiveMemory.Stretch other : images) {
                    if (other.start() <= last && first <= other.end()) {
                        first = Math.min(first, other.start());
                        last = Math.max(last, other.end());
                    }
                }
            }
            boolean joins = ground.isRam(last) || (first > 0 && ground.isRam(first - 1) && first < end);
            boolean gap = types.equals(Set.of(NaiveMemory.typeOf("unknown"))) && !meetsKernel;
            if ((!types.equals(Set.of(NaiveMemory.USABLE)) && !(gap && joins)) || meetsKernel) {
                return true;
            }
        }
        return false;
    }

    private void build() {
        findings.addAll(Set.of("drift-kvirt", "drift-metadata"));
        if (!arch.isWindowed()) {
            findings.add("drift-code");
        }
        if (arch.isCutShort(layout)) {
            findings.add("constant-unaligned");
        }
        long linear = arch.linearBase(layout);
        if (!arch.isWindowed() && Long.compareUnsigned(maxPaddr(), arch.vmallocBase(layout) - linear) > 0) {
            findings.add("linear-overruns-kvirt");
        }
        long metaBase = arch.metaBase(layout);
        if (Long.compareUnsigned(metaSize, arch.metaCap(layout) - metaBase) > 0) {
            findings.add("metadata-overruns-cap");
        }
        if (htl > 1 && metaSize >= TWO_MIB && (metaBase - metaFrames) % TWO_MIB != 0) {
            findings.add("metadata-small-pages");
        }
        if (outside) {
            findings.add("kernel-outside-memory");
        }
        table.create();
        if (!arch.isWindowed()) {
            map("linear", linear, 0, 0, maxPaddr(), false);
        }
        map("metadata", metaBase, 0, metaFrames, metaSize, false);
        if (!arch.isWindowed()) {
            NaiveMemory.Stretch kernel = memory.ofType(NaiveMemory.KERNEL).getFirst();
            long codeBase = arch.codeBase(layout);
            map("code", codeBase, kernel.start(), kernel.start(), kernel.end() - kernel.start(), true);
        }
        table.activate();
        findWhatPagesMean();
    }

    private void findWhatPagesMean() {
        if (table.leaves().isEmpty()) {
            return;
        }
        if (arch.firstEntry() > 0) {
            findings.add("walk-ignores-canonicality");
        }
        if (table.leaves().values().stream().anyMatch(NaiveTable.Leaf::executable)) {
            findings.add("code-writable");
        }
        switch (arch) {
            case X86_64, LA57 -> {
                if (table.leaves().values().stream().anyMatch(leaf -> leaf.level() == 1)) {
                    findings.add("x86-bit-7-at-level-1");
                }
            }
            case SV39, SV48, SV57 ->
                    findings.addAll(Set.of(
                            "riscv-ad-clear", "riscv-uc-needs-svpbmt", "riscv-nc-reads-writeback"));
            case LOONGARCH -> findings.add("loongarch-uc-reads-writeback");
            case AARCH64 -> findings.add("layout-ours");
        }
    }

    private void map(String phase, long base, long offset, long pa, long size, boolean executable) {
        boolean before = stop().isPresent();
        table.map(phase, base, offset, pa, size, executable);
        if (before) {
            return;
        }
        if (stop().filter(stop -> stop.level() == 0).isPresent()) {
            stops(phase + "-wraps");
            return;
        }
        List<NaiveTable.Choice> pages = NaiveTable.largestPages(htl, base + offset, pa, size);
        int guard = NaiveTable.guardLevel(arch, base + offset, size, false);
        if (pages.getFirst().level() > guard) {
            stops("upstream-exact-huge-page");
        }
        if (stop().isPresent()) {
            stops(stop().get().level() == arch.nrLevels() ? "top-level-conflict" : "overlap");
        } else if (lastTableIsLocked(base + offset, size, guard)) {
            stops("upstream-lock-release-overflow");
        }
    }

    private void stops(String finding) {
        upstreamStops.add(finding);
        findings.add(finding);
    }

    /** Whether a table below the cursor's guard ends at the end of the address space and holds part of the range. */
    private boolean lastTableIsLocked(long va, long size, int guard) {
        return IntStream.range(1, guard).anyMatch(level -> {
            long start = -(NaiveTable.pageSize(level) * 512);
            boolean holds = Long.compareUnsigned(va + size - 1, start) >= 0;
            return holds && table.hasTable(start, level);
        });
    }

    /** Returns the end of the highest RAM. */
    public long maxPaddr() {
        return memory.maxPaddr();
    }

    /** Returns the memory. */
    public NaiveMemory memory() {
        return memory;
    }

    /** Returns where the frame metadata lies. */
    public long metaFrames() {
        return metaFrames;
    }

    /** Returns how many bytes the frame metadata takes. */
    public long metaSize() {
        return metaSize;
    }

    /** Returns the page table after everything. */
    public NaiveTable table() {
        return table;
    }

    /** Returns the event in which the boot stops, if it does. */
    public Optional<NaiveEvent.Stop> stop() {
        return table.events().isEmpty() || !(table.events().getLast() instanceof NaiveEvent.Stop stop)
                ? Optional.empty()
                : Optional.of(stop);
    }

    /** Returns the ids of all findings. */
    public Set<String> findings() {
        return findings;
    }

    /** Returns the ids of what stops the real kernel, in the order in which it gets there. */
    public List<String> upstreamStops() {
        return upstreamStops;
    }
}
