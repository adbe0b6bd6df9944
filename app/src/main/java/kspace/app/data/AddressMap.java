package kspace.app.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.asterinas.KernelLayout;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.paging.PageProperty;
import kspace.core.paging.PageRun;
import kspace.core.paging.PerLevel;

/**
 * The kernel's addresses at one moment, cut wherever something begins or ends: a range of the layout, what is mapped,
 * what is still to come.
 *
 * @param parts the parts, lowest first; together they cover the kernel's half, and a direct-mapping window if there is one
 */
public record AddressMap(List<Part> parts) {

    /**
     * A part that is one thing throughout.
     *
     * @param range its addresses
     * @param name the range of the layout that it lies in
     * @param content what is there
     */
    public record Part(VaddrRange range, String name, Content content) {

        /** Returns the physical memory that the part shows or is going to show. */
        public Optional<PaddrRange> memory() {
            return switch (content) {
                case Unused _ -> Optional.empty();
                case Window(Paddr first, String _) -> Optional.of(PaddrRange.ofSize(first, range.sizeBytes()));
                case Mapping mapping -> Optional.of(PaddrRange.ofSize(mapping.first(), range.sizeBytes()));
            };
        }
    }

    /** What is at the addresses of a part. */
    public sealed interface Content {}

    /** Nothing, now and at the end of the boot. */
    public record Unused() implements Content {}

    /**
     * A direct-mapping window.
     *
     * @param first the physical address that its first address stands for
     * @param name its name
     */
    public record Window(Paddr first, String name) implements Content {}

    /**
     * Pages.
     *
     * @param phase the phase that maps them; that of the KVirtAreas for what is tried after the boot
     * @param toCome whether it has yet to do so
     * @param first the physical address that the first address shows
     * @param property what each leaf says
     * @param pages the pages that begin in the part
     */
    public record Mapping(
            PhaseName phase, boolean toCome, Paddr first, PageProperty property, List<PageRun> pages)
            implements
                Content {

        /** Returns how many pages there are. */
        public PerLevel nrPages() {
            return PageRun.nrPages(pages);
        }
    }

    /** Returns the map of a moment. */
    public static AddressMap of(BootState state) {
        return of(state, state.boot().lastState());
    }

    /** As {@link #of(BootState)}, with the last state where it is known already. */
    static AddressMap of(BootState state, BootState last) {
        VaddrRange half = state.boot().machine().consts().kernelHalf();
        TreeSet<Vaddr> starts = new TreeSet<>();
        addBounds(starts, half);
        Map<VaddrRange, String> names = names(state.boot().layout());
        names.keySet().forEach(range -> addBounds(starts, range));
        AreaPages areas = AreaPages.of(state, last);
        areas.ranges().forEach(range -> addBounds(starts, range));
        for (Phase phase : state.boot().phases()) {
            state.mappedPart(phase).ifPresent(range -> addBounds(starts, range));
            last.mappedPart(phase).ifPresent(range -> addBounds(starts, range));
        }
        List<Part> parts = new ArrayList<>();
        for (Vaddr start : starts) {
            Vaddr next = starts.higher(start);
            VaddrRange range = new VaddrRange(start, next == null ? half.last() : new Vaddr(next.value() - 1));
            Optional<String> name = state.areaAt(start).map(LiveArea::name).or(() -> names.entrySet().stream()
                    .filter(it -> it.getKey().contains(start))
                    .map(Map.Entry::getValue)
                    .findFirst());
            if (name.isPresent() || half.contains(start)) {
                parts.add(new Part(range, name.orElseGet(() -> outside(state, start)),
                        areas.at(range).orElseGet(() -> content(state, last, range))));
            }
        }
        return new AddressMap(List.copyOf(parts));
    }

    private static void addBounds(TreeSet<Vaddr> starts, VaddrRange range) {
        starts.add(range.first());
        if (range.endExclusive() != 0) {
            starts.add(new Vaddr(range.endExclusive()));
        }
    }

    /** A window can be two ranges of the layout in one. */
    private static Map<VaddrRange, String> names(KernelLayout layout) {
        return layout.ranges().stream().collect(Collectors.groupingBy(
                NamedRange::range,
                LinkedHashMap::new,
                Collectors.mapping(it -> it.name(),
                        Collectors.collectingAndThen(Collectors.toList(), DataMessage.LISTED::text))));
    }

    private static String outside(BootState state, Vaddr va) {
        Vaddr end = state.boot().layout().value(LayoutConstant.KERNEL_END);
        return va.compareTo(end) >= 0 ? DataMessage.PAST.text(LayoutConstant.KERNEL_END.name())
                : DataMessage.OUTSIDE_LAYOUT.text();
    }

    private static Content content(BootState state, BootState last, VaddrRange range) {
        Optional<DirectMappingWindow> window = state.boot().machine().mode().window();
        Optional<Paddr> direct = window.flatMap(it -> it.translate(range.first()));
        if (direct.isPresent()) {
            return new Window(direct.get(), window.orElseThrow().name());
        }
        Optional<Phase> now = phaseAt(state, range.first());
        return now.or(() -> phaseAt(last, range.first()))
                .map(phase -> mapping(phase, now.isEmpty(), range))
                .orElseGet(Unused::new);
    }

    private static Optional<Phase> phaseAt(BootState state, Vaddr va) {
        return state.boot().phases().stream()
                .filter(phase -> state.mappedPart(phase).filter(part -> part.contains(va)).isPresent())
                .findFirst();
    }

    private static Content mapping(Phase phase, boolean toCome, VaddrRange range) {
        Phase.Mapping all = phase.mapping().orElseThrow();
        long offset = range.first().value() - all.range().first().value();
        return new Mapping(
                phase.name(), toCome, all.pa().plus(offset), all.property(),
                all.runs().stream().map(run -> beginningIn(run, range)).flatMap(Optional::stream).toList());
    }

    /** Returns the pages of {@code run} whose first address lies in {@code range}. */
    public static Optional<PageRun> beginningIn(PageRun run, VaddrRange range) {
        VaddrRange whole = VaddrRange.ofSize(run.va(), run.sizeBytes());
        if (!whole.overlaps(range)) {
            return Optional.empty();
        }
        long size = run.pageSizeBytes();
        long first = Unsigned.less(run.va().value(), range.first().value())
                ? Unsigned.ceilDiv(range.first().value() - run.va().value(), size)
                : 0;
        long end = range.contains(whole.last())
                ? run.nrPages()
                : Long.divideUnsigned(range.last().value() - run.va().value(), size) + 1;
        if (first >= end) {
            return Optional.empty();
        }
        return Optional.of(new PageRun(
                run.page(first).va(), run.page(first).pa(), run.level(), size, end - first));
    }

    /** Returns how much of a range of the layout is mapped by pages, now or, with {@code toCome}, later. */
    long mappedBytes(VaddrRange range, boolean toCome) {
        return parts.stream()
                .filter(part -> range.contains(part.range()))
                .filter(part -> part.content() instanceof Mapping mapping && mapping.toCome() == toCome)
                .mapToLong(part -> part.range().sizeBytes())
                .sum();
    }
}
