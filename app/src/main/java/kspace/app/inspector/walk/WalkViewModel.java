package kspace.app.inspector.walk;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import kspace.app.state.Snapshot;

/** What is shown about the translation of the selected address, and which part of it. */
public final class WalkViewModel {
    private final ObjectProperty<WalkSection> section = new SimpleObjectProperty<>(WalkSection.WALK);
    private final AccessViewModel access;
    private final ObservableValue<WalkFacts> walk;
    private final Optional<ObservableValue<CpuFacts>> cpus;

    /**
     * Creates the view model.
     *
     * @param isBoot whether it is known what the CPUs have loaded, which nobody knows of a recording
     */
    public WalkViewModel(ObservableValue<Snapshot> snapshot, boolean isBoot) {
        access = new AccessViewModel(snapshot);
        walk = snapshot.map(WalkFacts::of);
        cpus = isBoot ? Optional.of(snapshot.map(CpuFacts::of)) : Optional.empty();
    }

    /** Shows the part and the access that another one shows. */
    public void showAs(WalkViewModel other) {
        section.set(other.section.get());
        access.showAs(other.access);
    }

    /** Returns the part that is shown, which may be set. */
    public ObjectProperty<WalkSection> sectionProperty() {
        return section;
    }

    /** Returns the access that is tried. */
    public AccessViewModel access() {
        return access;
    }

    /** Returns the facts about the walk to the selected address. */
    public ObservableValue<WalkFacts> walk() {
        return walk;
    }

    /** Returns what the CPUs have loaded and remember, of a boot. */
    public Optional<ObservableValue<CpuFacts>> cpus() {
        return cpus;
    }
}
