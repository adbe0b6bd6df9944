package kspace.app.machine.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import kspace.app.sample.Sample;
import kspace.app.sample.Samples;
import kspace.app.state.Difference;
import kspace.app.state.Explorer;
import kspace.app.state.MachineEdits;
import kspace.app.state.RegionEdits;
import kspace.app.state.Snapshot;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.memory.MachineException;

/** The machine of the window beside another one, which stands at the same place of the same phase. */
public final class CompareViewModel {
    private final MachineEdits edits;
    private final Explorer left;
    private final Explorer right;
    private final List<Sample> samples = Samples.all();
    private final ReadOnlyObjectWrapper<List<Variant>> variants = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Variant> chosen;
    private final ReadOnlyStringWrapper distinction = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<ComparedSection>> sections = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> words = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());

    private List<Boot> compared = List.of();

    /**
     * A machine to compare with.
     *
     * @param title what it is
     * @param distinction what makes it another one than the machine of the window, in as few words as there can be
     * @param of makes it of the machine of the window
     */
    public record Variant(String title, String distinction, UnaryOperator<Machine> of) {}

    /** Compares with the machine as it was saved, until another choice is made, and only while that is shown. */
    public CompareViewModel(MachineEdits edits, ObservableValue<Boolean> shown) {
        this.edits = edits;
        this.left = edits.explorer().whileShown(shown);
        this.right = new Explorer(Boot.of(edits.savedProperty().get()));
        Variant saved = new Variant(
                CompareMessage.AS_OPENED.text(), CompareMessage.AS_OPENED_BRIEF.text(),
                _ -> edits.savedProperty().get());
        chosen = new ReadOnlyObjectWrapper<>(saved);
        offer(saved);
        left.snapshotProperty().subscribe(this::follow);
    }

    private void offer(Variant saved) {
        Machine machine = edits.machine();
        List<Variant> all = new ArrayList<>(List.of(saved));
        Stream.of(LayoutProfile.values()).filter(it -> it != machine.profile()).forEach(it -> all.add(
                new Variant(CompareMessage.WITH_THE_LAYOUT.text(it.id()), CompareMessage.LAYOUT_OF.text(it.id()),
                        of -> of.withProfile(it))));
        for (int level = 1; level <= machine.mode().largestHighestTranslationLevel(); level++) {
            int highest = level;
            if (level != machine.highestTranslationLevel()) {
                String largest = CompareMessage.PAGES_UP_TO_SIZE.text(machine.mode().consts().pageSize(level));
                all.add(new Variant(
                        CompareMessage.WITH.text(largest), largest,
                        of -> of.withHighestTranslationLevel(
                                Math.min(highest, of.mode().largestHighestTranslationLevel()))));
            }
        }
        Architectures.modes().stream().filter(it -> !it.equals(machine.mode())).forEach(it -> all.add(
                new Variant(CompareMessage.ON.text(it.id()), CompareMessage.ON_PAGES.text(it.id()),
                        of -> RegionEdits.inMode(of, it))));
        samples.forEach(
                sample -> all.add(new Variant(sample.title(), CompareMessage.SAMPLE.text(), _ -> sample.machine())));
        variants.set(List.copyOf(all));
    }

    /** Offers to choose from what fits the machine of the window. */
    public void offer() {
        offer(variants.get().getFirst());
    }

    /** Compares with another machine; one that cannot boot is explained and the one before stays. */
    public void choose(Variant variant) {
        chosen.set(variant);
        follow(left.snapshot());
    }

    private void follow(Snapshot now) {
        try {
            Machine other = chosen.get().of().apply(now.boot().machine());
            // One boot, about a millisecond as in MachineEdits, so both machines change in the same frame.
            boolean same = other.equals(right.snapshot().boot().machine());
            Boot boot = same ? right.snapshot().boot() : Boot.of(other);
            if (!same) {
                right.change(boot);
            }
            right.setMoment(Comparison.momentLike(now.state(), boot));
            if (!right.snapshot().place().equals(now.place())) {
                right.visit(now.place());
            }
            boolean isNamesake = other.name().equals(now.boot().machine().name());
            distinction.set(isNamesake ? chosen.get().distinction() : "");
            compare();
            error.set("");
        } catch (MachineException e) {
            error.set(CompareMessage.NO_SUCH_MACHINE.text(e.sentence()));
        }
    }

    /** What is compared is what both come to in the end, whatever the moment. */
    private void compare() {
        List<Boot> boots = List.of(left.snapshot().boot(), right.snapshot().boot());
        if (!boots.equals(compared)) {
            compared = boots;
            BootState here = left.snapshot().lastState();
            BootState there = right.snapshot().lastState();
            words.set(Comparison.inWords(here, there));
            sections.set(ComparedSection.all(here, there));
            selected.set(selected.get().filter(name -> onMaps().anyMatch(row -> row.name().equals(name))));
        }
    }

    private Stream<ComparedRow> onMaps() {
        return sections.get().stream().flatMap(it -> it.rows().stream()).filter(ComparedRow::isOnMaps);
    }

    /** Looks at a difference, again if it is looked at; the maps show all if they are zoomed to something else. */
    public void select(String name) {
        boolean isInSight = onMaps().filter(row -> row.name().equals(name))
                .allMatch(row -> isInSight(left, row.leftPlace()) && isInSight(right, row.rightPlace()));
        if (!isInSight) {
            left.showAll();
        }
        selected.set(Optional.empty());
        selected.set(Optional.of(name));
    }

    /** What a zoom shows of physical memory follows from what is mapped in it, so it is not counted on. */
    private static boolean isInSight(Explorer explorer, Difference.Extent place) {
        return explorer.snapshot().zoom()
                .map(zoom -> place.physical().isEmpty() && place.virtual().stream().allMatch(zoom::overlaps))
                .orElse(true);
    }

    /** Returns the state of the window. */
    public Explorer left() {
        return left;
    }

    /** Returns the state of the machine that it is compared with. */
    public Explorer right() {
        return right;
    }

    /** Returns what is compared and has a place on a map, as the left map shows it. */
    public ObservableValue<List<Difference>> leftDifferences() {
        return sections.map(_ -> onMaps().map(ComparedRow::atLeft).toList());
    }

    /** Returns what is compared and has a place on a map, as the right map shows it. */
    public ObservableValue<List<Difference>> rightDifferences() {
        return sections.map(_ -> onMaps().map(ComparedRow::atRight).toList());
    }

    /** Returns the name of the difference that is looked at, if one is. */
    public ReadOnlyObjectProperty<Optional<String>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Returns what the machines are and come to, row by row. */
    ReadOnlyObjectProperty<List<ComparedSection>> sectionsProperty() {
        return sections.getReadOnlyProperty();
    }

    /** Returns what the difference comes to, in sentences. */
    ReadOnlyObjectProperty<List<String>> wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Returns what there is to compare with. */
    public ReadOnlyObjectProperty<List<Variant>> variantsProperty() {
        return variants.getReadOnlyProperty();
    }

    /** Returns what it is compared with. */
    public ReadOnlyObjectProperty<Variant> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Returns what makes the right machine another one, in a few words; empty if it has a name of its own. */
    public ReadOnlyStringProperty distinctionProperty() {
        return distinction.getReadOnlyProperty();
    }

    /** Returns why there is no such machine; empty if there is. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }
}
