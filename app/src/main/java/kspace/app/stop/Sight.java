package kspace.app.stop;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import kspace.app.data.InspectorPage;
import kspace.app.data.PageTest;
import kspace.app.data.ViewKind;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.RangeText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.space.AddressSpace;

/**
 * What a stop comes to for an address space.
 *
 * @param view the view
 * @param va the selected address; empty for the one that a window opens with
 * @param level the level of the table whose entry is looked at; empty for the last one that the walk reads
 * @param moment the moment, 0 to the boot's last; empty for the last
 * @param zoom the addresses that map and tables are zoomed to; empty for all
 * @param axis how the map turns sizes into heights; empty for as usual
 * @param only which entries are looked for; empty for all
 * @param walkStep how far the walk of the translation has come: 0 is the address as it is split, then one more for each
 *     thing looked at; empty for the finished walk
 * @param page the page of the inspector; empty for as usual
 * @param beside what is shown beside it; empty for nothing
 */
public record Sight(
        ViewKind view,
        Optional<Vaddr> va,
        OptionalInt level,
        OptionalLong moment,
        Optional<VaddrRange> zoom,
        Optional<ScaleMode> axis,
        Set<PageTest> only,
        OptionalInt walkStep,
        Optional<InspectorPage> page,
        Optional<Beside> beside) {

    /**
     * What is shown beside something, to be compared with it.
     *
     * @param machine the machine, as a command line names it; empty for the same
     * @param boot its boot
     * @param moment the moment; empty for that which is as far in its phase
     */
    public record Beside(String machine, Boot boot, OptionalLong moment) {}

    /** Finds the machines that stops name. */
    @FunctionalInterface
    public interface Machines {
        /**
         * Returns the boot of a machine.
         *
         * @throws StopException if there is none that may be opened
         * @throws kspace.core.memory.MachineException if it is wrong
         */
        Boot boot(String name);
    }

    /**
     * Requires that the walk gets as far as this wants.
     *
     * @param nrStops how many stops the walk has
     * @param walked the address that it translates
     * @throws StopException if it has fewer
     */
    public void requireStep(int nrStops, Vaddr walked) {
        if (walkStep.isPresent() && walkStep.getAsInt() >= nrStops) {
            throw new StopException(
                    StopKey.STEP, StopMessage.NO_SUCH_STEP.text(walkStep.getAsInt(), walked, nrStops - 1));
        }
    }

    /** Takes an unmodifiable copy of the set. */
    public Sight {
        only = Set.copyOf(only);
    }

    /** Returns the sight of a view that nothing was asked about. */
    public static Sight of(ViewKind view) {
        return new Sight(view, Optional.empty(), OptionalInt.empty(), OptionalLong.empty(), Optional.empty(),
                Optional.empty(), Set.of(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Returns what a stop comes to.
     *
     * @param space the address space: of a boot, whatever its moment, or a recording
     * @throws StopException if a word is wrong or would change nothing, or the address space has no such moment or address
     */
    public static Sight of(Stop stop, AddressSpace space) {
        return of(stop, space, name -> Boot.of(MachineSource.of(name).read()));
    }

    /**
     * Returns what a stop comes to.
     *
     * @param space the address space: of a boot, whatever its moment, or a recording
     * @param machines finds the machine that is shown beside it
     * @throws StopException if a word is wrong or would change nothing, or the address space has no such moment or address
     */
    public static Sight of(Stop stop, AddressSpace space, Machines machines) {
        return new SightReader(stop, machines).sight(space);
    }

    /** Returns what a stop comes to without those of its words that are wrong for the address space, such as one that changed. */
    public static Sight asFarAsPossible(Stop stop, AddressSpace space) {
        try {
            return of(stop, space);
        } catch (StopException e) {
            Optional<StopKey> wrong = StopKey.of(e.option()).filter(stop.words()::containsKey);
            return wrong.map(key -> asFarAsPossible(stop.without(key), space)).orElseGet(() -> of(stop.view()));
        }
    }

    /** Returns this with the walk at a step. */
    public Sight atWalkStep(int step) {
        return new Sight(view, va, level, moment, zoom, axis, only, OptionalInt.of(step), page, beside);
    }

    /** Returns this at a moment. */
    public Sight atMoment(long other) {
        return new Sight(view, va, level, OptionalLong.of(other), zoom, axis, only, walkStep, page, beside);
    }

    /** Returns this with another zoom. */
    public Sight zoomedTo(Optional<VaddrRange> other) {
        return new Sight(view, va, level, moment, other, axis, only, walkStep, page, beside);
    }

    /** Returns the state of a window of {@code space}, a boot's or a recording, that shows this. */
    public Explorer explorer(AddressSpace space) {
        Explorer explorer = Explorer.of(space);
        show(explorer);
        return explorer;
    }

    /** Shows this in a window that shows nothing else yet. */
    public void show(Explorer explorer) {
        moment.ifPresent(explorer::setMoment);
        if (va.isPresent() || level.isPresent()) {
            explorer.select(new Selection(va.orElse(explorer.snapshot().selection().va()), level.orElse(0)));
        }
        zoom.ifPresent(explorer::adjustZoom);
    }

    /** Returns the words that come to this. */
    public Map<StopKey, String> words() {
        Map<StopKey, String> words = new EnumMap<>(StopKey.class);
        if (view != ViewKind.WINDOW) {
            words.put(StopKey.VIEW, view.id());
        }
        va.ifPresent(it -> words.put(StopKey.VA, it.toString()));
        level.ifPresent(it -> words.put(StopKey.LEVEL, String.valueOf(it)));
        moment.ifPresent(it -> words.put(StopKey.MOMENT, String.valueOf(it)));
        beside.map(Beside::machine).filter(it -> !it.isEmpty()).ifPresent(it -> words.put(StopKey.WITH, it));
        beside.map(Beside::moment).ifPresent(
                at -> at.ifPresent(it -> words.put(StopKey.THEN, String.valueOf(it))));
        zoom.ifPresent(it -> words.put(StopKey.ZOOM, RangeText.of(it)));
        axis.ifPresent(it -> words.put(StopKey.AXIS, it.id()));
        if (!only.isEmpty()) {
            words.put(StopKey.ONLY, only.stream().sorted().map(PageTest::id).collect(Collectors.joining(",")));
        }
        walkStep.ifPresent(it -> words.put(StopKey.STEP, String.valueOf(it)));
        page.ifPresent(it -> words.put(StopKey.PAGE, it.id()));
        return words;
    }
}
