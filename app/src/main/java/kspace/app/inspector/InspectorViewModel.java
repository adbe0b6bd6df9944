package kspace.app.inspector;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.data.InspectorPage;
import kspace.app.desktop.Tasks;
import kspace.app.inspector.checks.ChecksFacts;
import kspace.app.inspector.cost.CostFacts;
import kspace.app.inspector.cost.OtherSizes;
import kspace.app.inspector.cost.PageSizes;
import kspace.app.inspector.entry.EntryFacts;
import kspace.app.inspector.parts.PageActions;
import kspace.app.inspector.region.RegionFacts;
import kspace.app.inspector.walk.WalkSection;
import kspace.app.inspector.walk.WalkViewModel;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;

/** What the inspector shows: one kind of facts for each tab, all of them functions of the window's state. */
public final class InspectorViewModel implements PageActions {
    private final Explorer explorer;
    private final Consumer<String> clipboard;
    private final ObjectProperty<InspectorTab> tab = new SimpleObjectProperty<>(InspectorTab.ENTRY);
    private final ObjectProperty<Optional<PickedCheck>> picked = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableValue<EntryFacts> entry;
    private final WalkViewModel walk;
    private final ObservableValue<RegionFacts> region;
    private final ObservableValue<ChecksFacts> checks;
    private final ObservableValue<CostFacts> cost;
    private final Optional<OtherSizes> otherSizes;

    /** A check that something is to be done with. */
    private record PickedCheck(String sentence, Optional<Vaddr> place) {}

    /**
     * Creates the view model over the window's state.
     *
     * @param clipboard gets what is copied
     * @param tasks what runs long work
     * @param faults gets what that throws though nobody expected it
     */
    public InspectorViewModel(
            Explorer explorer, Consumer<String> clipboard, Tasks tasks, Consumer<Throwable> faults) {
        this.explorer = explorer;
        this.clipboard = clipboard;
        ObservableValue<Snapshot> snapshot = explorer.snapshotProperty();
        entry = snapshot.map(EntryFacts::of);
        region = snapshot.map(RegionFacts::of);
        cost = snapshot.map(CostFacts::of);
        checks = snapshot.map(ChecksFacts::of);
        // At another moment, it says something else.
        explorer.snapshotProperty().addListener((_, before, next) -> {
            if (!before.space().equals(next.space())) {
                picked.set(Optional.empty());
            }
        });
        // A window shows boots or recordings, never one after the other.
        boolean isBoot = explorer.snapshot().booted().isPresent();
        walk = new WalkViewModel(snapshot, isBoot);
        otherSizes =
                isBoot ? Optional.of(new OtherSizes(explorer, tab.map(it -> it == InspectorTab.COST), tasks, faults))
                        : Optional.empty();
    }

    /** Shows the tab, the part of it and the access that another inspector shows. */
    public void showAs(InspectorViewModel other) {
        tab.set(other.tab.get());
        walk.showAs(other.walk);
    }

    /** Returns the page that is shown. */
    public InspectorPage page() {
        return tab.get().page();
    }

    /** Shows a page. */
    public void show(InspectorPage page) {
        tab.set(InspectorTab.of(page));
    }

    /** Shows what the CPUs remember. */
    public void showTlb() {
        tab.set(InspectorTab.TRANSLATION);
        walk.sectionProperty().set(WalkSection.TLB);
    }

    /** Returns the tab that is shown, which may be set. */
    ObjectProperty<InspectorTab> tabProperty() {
        return tab;
    }

    /** Returns who reads the fields of entries. */
    EntryFacts.Reading reading() {
        return otherSizes.isPresent() ? EntryFacts.Reading.WITH_OSTD : EntryFacts.Reading.HARDWARE;
    }

    /** Returns the facts about the selected entry. */
    ObservableValue<EntryFacts> entry() {
        return entry;
    }

    /** Returns what is shown about the translation of the selected address. */
    WalkViewModel walk() {
        return walk;
    }

    /** Returns the facts about the range that holds the selected address. */
    ObservableValue<RegionFacts> region() {
        return region;
    }

    /** Returns what the checks come to, and the findings about the machine. */
    ObservableValue<ChecksFacts> checks() {
        return checks;
    }

    /** Returns what the page table costs. */
    ObservableValue<CostFacts> cost() {
        return cost;
    }

    /** Returns what it would cost with other page sizes; a recording cannot be booted with others. */
    Optional<ObservableValue<PageSizes>> pageSizes() {
        return otherSizes.map(OtherSizes::pageSizes);
    }

    @Override
    public void pickCheck(String sentence, Optional<Vaddr> place) {
        picked.set(Optional.of(new PickedCheck(sentence, place)));
    }

    /** Offers what can be done with the check that was picked. */
    void offerTo(Commands commands) {
        commands.offer(CommandId.COPY_CHECK, picked.map(Optional::isPresent),
                () -> picked.get().ifPresent(check -> copy(check.sentence())))
                .offer(CommandId.CHECK_PLACE, picked.map(it -> it.flatMap(PickedCheck::place).isPresent()),
                        () -> picked.get().flatMap(PickedCheck::place).ifPresent(this::goTo));
    }

    @Override
    public void copy(String text) {
        clipboard.accept(text);
    }

    @Override
    public void goTo(Vaddr va) {
        explorer.select(va);
    }

    @Override
    public void showEntry(int level) {
        explorer.select(new Selection(explorer.snapshot().selection().va(), level));
        tab.set(InspectorTab.ENTRY);
    }

    @Override
    public void goToStep(long step) {
        explorer.setMoment(step);
    }
}
