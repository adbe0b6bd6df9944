package kspace.app.state;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;
import kspace.core.words.LevelNames;

/**
 * All that the window shows, at one instant and consistent in itself: every view is a function of this. What only a boot has,
 * its steps, phases and areas, views of every address space ask of {@link #booted()}.
 *
 * @param space the address space as it is at the moment
 * @param lastSpace the address space as it is after the last step, for what is still to come
 * @param selection what is selected
 * @param zoom the addresses that the map and the overview of the page tables are zoomed to; empty if they show all
 * @param translation the translation of the selected address at the moment
 * @param checks what the checks come to at the moment
 * @param names what levels are called
 */
public record Snapshot(
        AddressSpace space,
        AddressSpace lastSpace,
        Selection selection,
        Optional<VaddrRange> zoom,
        Translation translation,
        MomentChecks checks,
        LevelNames names) {

    /** Returns what the window shows at a place. */
    public static Snapshot of(AddressSpace space, AddressSpace lastSpace, Place place) {
        return at(space, lastSpace, place, new MomentChecks(space));
    }

    /** Returns what the window of a boot shows at a place. */
    public static Snapshot of(BootState state, BootState lastState, Place place) {
        return of(new BootSpace(state), new BootSpace(lastState), place);
    }

    private static Snapshot at(AddressSpace space, AddressSpace lastSpace, Place place, MomentChecks checks) {
        return new Snapshot(
                space, lastSpace, place.selection(), place.zoom(), space.translate(place.selection().va()), checks,
                LevelNames.current());
    }

    /** Returns what the window shows at another place at the same moment. */
    public Snapshot at(Place other) {
        return at(space, lastSpace, other, checks);
    }

    /** Returns what the window shows at the same place after the last step. */
    public Snapshot atTheEnd() {
        return of(lastSpace, lastSpace, place());
    }

    /** Returns what the window of a boot shows with all addresses in sight. */
    public static Snapshot of(BootState state, BootState lastState, Selection selection) {
        return of(state, lastState, new Place(selection, Optional.empty()));
    }

    /** Returns where the window is. */
    public Place place() {
        return new Place(selection, zoom);
    }

    /** Returns the numbers of the paging mode. */
    public PagingConsts consts() {
        return space.consts();
    }

    /** Returns the paging mode. */
    public PagingMode mode() {
        return space.mmu().mode();
    }

    /** Returns everything as it is at the moment of a boot; empty for a recording, which nobody has seen booting. */
    public Optional<BootState> booted() {
        return switch (space) {
            case BootSpace boot -> Optional.of(boot.state());
            case Recording _ -> Optional.empty();
        };
    }

    /** Returns everything as it is after the last step of a boot; empty for a recording. */
    public Optional<BootState> bootedLast() {
        return switch (lastSpace) {
            case BootSpace boot -> Optional.of(boot.state());
            case Recording _ -> Optional.empty();
        };
    }

    /** Returns the step that is going to map an address; empty if none is, or no steps are known. */
    public OptionalLong stepThatMaps(Vaddr va) {
        return booted().map(state -> state.boot().stepThatMaps(va, state.moment())).orElse(OptionalLong.empty());
    }

    /**
     * Returns the step that wrote what stands in the entry that is looked at; empty if that is 0, which no step wrote, or no
     * steps are known.
     */
    public OptionalLong stepThatWrote() {
        return booted().flatMap(state -> selectedEntry().filter(entry -> entry.raw() != 0)
                .map(entry -> stepThatWrote(state, entry))).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** What is written stays, so that half of the steps that come into question are out of it at each look. */
    private long stepThatWrote(BootState state, WalkStep entry) {
        long before = 0;
        long after = state.moment();
        while (after - before > 1) {
            long middle = before + (after - before) / 2;
            if (holds(state.boot().state(middle), entry)) {
                after = middle;
            } else {
                before = middle;
            }
        }
        return after;
    }

    private boolean holds(BootState state, WalkStep entry) {
        return new BootSpace(state).translate(selection.va()).steps().stream().anyMatch(
                it -> it.level() == entry.level() && it.raw() == entry.raw() && it.table().equals(entry.table()));
    }

    /** Returns what was found about the machine, most serious first; nothing for a recording. */
    public List<Finding> findings() {
        return allFindings().filter(it -> !it.kind().isGeneral()).toList();
    }

    /** Returns what is known about the source of the kernel, which is the same on every machine. */
    public List<Finding> sourceFindings() {
        return allFindings().filter(it -> it.kind().isGeneral()).toList();
    }

    private Stream<Finding> allFindings() {
        return booted().stream().flatMap(state -> state.boot().findings().stream());
    }

    /**
     * Returns everything as it is at the moment, for views that only a boot has.
     *
     * @throws NoSuchElementException for a recording
     */
    public BootState state() {
        return booted().orElseThrow();
    }

    /**
     * Returns everything as it is after the last step, for views that only a boot has.
     *
     * @throws NoSuchElementException for a recording
     */
    public BootState lastState() {
        return bootedLast().orElseThrow();
    }

    /**
     * Returns the boot of the machine, for views that only a boot has.
     *
     * @throws NoSuchElementException for a recording
     */
    public Boot boot() {
        return state().boot();
    }

    /** Returns the moment; 0 for a recording, which has one. */
    public long moment() {
        return booted().map(BootState::moment).orElse(0L);
    }

    /** Returns the entry that is looked at: the selected level's, or the last one of the walk; empty if none was read. */
    public Optional<WalkStep> selectedEntry() {
        List<WalkStep> steps = translation.steps();
        return steps.stream()
                .filter(step -> step.level() == selection.level())
                .findFirst()
                .or(() -> steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast()));
    }
}
