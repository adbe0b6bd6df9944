package kspace.app.inspector.walk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import kspace.app.state.Snapshot;
import kspace.core.arch.Accesses;
import kspace.core.arch.Architectures;
import kspace.core.arch.walk.AccessCheck;
import kspace.core.arch.walk.ControlBit;
import kspace.core.arch.walk.MemoryAccess;

/** An access that is tried at the selected address, and what the processor makes of it. */
final class AccessViewModel {
    private final ObservableValue<Snapshot> snapshot;
    private final ObjectProperty<MemoryAccess.Kind> kind = new SimpleObjectProperty<>(MemoryAccess.Kind.READ);
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.KERNEL);
    private final ReadOnlyObjectWrapper<Set<ControlBit>> set = new ReadOnlyObjectWrapper<>(
            Architectures.all().stream().flatMap(it -> it.controls().stream()).filter(ControlBit::isSetByPreset)
                    .collect(Collectors.toSet()));
    private final ObservableValue<AccessCheck> check;

    /** Who accesses. */
    enum Mode {
        KERNEL(WalkMessage.MODE_KERNEL.text()),
        USER(WalkMessage.FOR_USERS.text());

        private final String displayName;

        Mode(String displayName) {
            this.displayName = displayName;
        }

        String displayName() {
            return displayName;
        }
    }

    AccessViewModel(ObservableValue<Snapshot> snapshot) {
        this.snapshot = snapshot;
        check = Bindings.createObjectBinding(this::compute, snapshot, kind, mode, set);
    }

    private AccessCheck compute() {
        return Accesses.check(
                snapshot.getValue().space().mmu(), snapshot.getValue().translation(),
                new MemoryAccess(kind.get(), mode.get() == Mode.USER), set.get());
    }

    /** Tries what is tried elsewhere. */
    void showAs(AccessViewModel other) {
        kind.set(other.kind.get());
        mode.set(other.mode.get());
        set.set(other.set.get());
    }

    /** Returns the bits that matter on this machine. */
    ObservableValue<List<ControlBit>> controls() {
        return snapshot.map(now -> Architectures.of(now.mode()).controls());
    }

    /** Sets a clear bit, or clears a set one. */
    void toggle(ControlBit bit) {
        Set<ControlBit> next = new HashSet<>();
        next.addAll(set.get());
        if (!next.remove(bit)) {
            next.add(bit);
        }
        set.set(Set.copyOf(next));
    }

    /** Returns the bits that are set. */
    ReadOnlyObjectProperty<Set<ControlBit>> setProperty() {
        return set.getReadOnlyProperty();
    }

    /** Returns what is tried, which may be set. */
    ObjectProperty<MemoryAccess.Kind> kindProperty() {
        return kind;
    }

    /** Returns who tries it, which may be set. */
    ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** Returns what the processor makes of it. */
    ObservableValue<AccessCheck> check() {
        return check;
    }
}
