package kspace.app.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import kspace.app.sample.Sample;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.app.state.MachineEdits;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.kspace.Boot;
import kspace.core.kspace.BootState;
import kspace.core.kspace.LayoutProfile;
import kspace.core.kspace.Machine;
import kspace.core.kspace.MachineException;
import kspace.core.paging.PagingMode;

/** The machine of the window beside another one, which stands at the same place of the same phase. */
public final class CompareViewModel {
    private final MachineEdits edits;
    private final Explorer right;
    private final List<Sample> samples = Samples.all();
    private final ReadOnlyObjectWrapper<List<Variant>> variants = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Variant> chosen;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private Subscription following = Subscription.EMPTY;

    /**
     * A machine to compare with.
     *
     * @param title what it is
     * @param of makes it of the machine of the window
     */
    public record Variant(String title, UnaryOperator<Machine> of) {}

    /** Compares with the machine as it was saved, until another choice is made. */
    public CompareViewModel(MachineEdits edits) {
        this.edits = edits;
        this.right = new Explorer(Boot.of(edits.savedProperty().get()));
        Variant saved = new Variant("This machine as it was opened or saved", _ -> edits.savedProperty().get());
        chosen = new ReadOnlyObjectWrapper<>(saved);
        offer(saved);
    }

    private void offer(Variant saved) {
        Machine machine = edits.machine();
        List<Variant> all = new ArrayList<>(List.of(saved));
        Stream.of(LayoutProfile.values()).filter(it -> it != machine.profile()).forEach(it -> all.add(
                new Variant("With the layout " + it.id(), of -> of.withProfile(it))));
        for (int level = 1; level <= machine.mode().largestHighestTranslationLevel(); level++) {
            int highest = level;
            if (level != machine.highestTranslationLevel()) {
                all.add(new Variant(
                        "With pages up to " + ByteSize.format(machine.mode().consts().pageSize(level)),
                        of -> of.withHighestTranslationLevel(
                                Math.min(highest, of.mode().largestHighestTranslationLevel()))));
            }
        }
        Stream.of(PagingMode.values()).filter(it -> it != machine.mode()).forEach(it -> all.add(
                new Variant("On " + it.id(), of -> MemoryEdits.inMode(of, it))));
        samples.forEach(sample -> all.add(new Variant(sample.title(), _ -> sample.machine())));
        variants.set(List.copyOf(all));
    }

    /** Starts to follow the window; what there is to choose from fits its machine. */
    public void start() {
        offer(variants.get().getFirst());
        following = edits.explorer().snapshotProperty().subscribe(this::follow);
    }

    /** Stops following. */
    public void stop() {
        following.unsubscribe();
    }

    /** Compares with another machine; one that cannot boot is explained and the one before stays. */
    public void choose(Variant variant) {
        chosen.set(variant);
        follow(edits.explorer().snapshot());
    }

    private void follow(Snapshot left) {
        try {
            Machine other = chosen.get().of().apply(left.boot().machine());
            boolean same = other.equals(right.snapshot().boot().machine());
            Boot boot = same ? right.snapshot().boot() : Boot.of(other);
            if (!same) {
                right.change(boot);
            }
            right.setMoment(Comparison.momentLike(left.state(), boot));
            if (!right.snapshot().place().equals(left.place())) {
                right.visit(left.place());
            }
            error.set("");
        } catch (MachineException e) {
            error.set("There is no such machine: " + e.sentence());
        }
    }

    /** Returns the state of the window. */
    public Explorer left() {
        return edits.explorer();
    }

    /** Returns the state of the machine that it is compared with. */
    public Explorer right() {
        return right;
    }

    BootState leftEnd() {
        return left().snapshot().lastState();
    }

    BootState rightEnd() {
        return right.snapshot().lastState();
    }

    /** Returns what there is to compare with. */
    public ReadOnlyObjectProperty<List<Variant>> variantsProperty() {
        return variants.getReadOnlyProperty();
    }

    /** Returns what it is compared with. */
    public ReadOnlyObjectProperty<Variant> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Returns why there is no such machine; empty if there is. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
