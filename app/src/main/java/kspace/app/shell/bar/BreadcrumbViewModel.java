package kspace.app.shell.bar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.app.data.Phrase;
import kspace.app.state.Explorer;
import kspace.app.state.Place;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.app.state.ZoomRange;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;

/** Where the selection is, from the whole address space down, and the figures of the moment. */
public final class BreadcrumbViewModel {
    private final Explorer explorer;
    private final ReadOnlyObjectWrapper<List<Crumb>> crumbs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Figures> figures;

    /** One stop on the way to the selection. */
    sealed interface Crumb {
        /** Returns what is selected by going there. */
        Selection target();

        /** Returns the addresses that it stands for. */
        VaddrRange addresses();
    }

    /**
     * All addresses.
     *
     * @param target what is selected by going there
     */
    record SpaceCrumb(Selection target) implements Crumb {
        @Override
        public VaddrRange addresses() {
            return ZoomRange.WHOLE.addresses();
        }
    }

    /**
     * A range of the layout.
     *
     * @param range the range
     * @param target what is selected by going there
     */
    record RangeCrumb(NamedRange range, Selection target) implements Crumb {
        String name() {
            return Phrase.sentence(range.name());
        }

        @Override
        public VaddrRange addresses() {
            return range.range();
        }
    }

    /**
     * A KVirtArea.
     *
     * @param name what it is called
     * @param addresses the addresses that it stands for
     * @param target what is selected by going there
     */
    record AreaCrumb(String name, VaddrRange addresses, Selection target) implements Crumb {}

    /**
     * An entry on the way.
     *
     * @param level the level of its table
     * @param index which entry
     * @param addresses the addresses that it translates
     * @param target what is selected by going there
     */
    record EntryCrumb(int level, int index, VaddrRange addresses, Selection target) implements Crumb {}

    /**
     * What the walk led to.
     *
     * @param words what it is
     * @param address its physical address; empty if it has none
     * @param addresses the addresses that it stands for
     * @param target what is selected by going there
     */
    record EndCrumb(String words, String address, VaddrRange addresses, Selection target) implements Crumb {}

    /**
     * Figures of the moment.
     *
     * @param leaves how much is mapped
     * @param tables what the tables take
     * @param nrFindings how many findings there are at the moment
     * @param failure why and where the boot stops, if it does
     */
    record Figures(String leaves, String tables, int nrFindings, Optional<String> failure) {}

    public BreadcrumbViewModel(Explorer explorer) {
        this.explorer = explorer;
        this.figures = new ReadOnlyObjectWrapper<>(figures(explorer.snapshot()));
        explorer.snapshotProperty().subscribe(now -> {
            crumbs.set(crumbs(now));
            figures.set(figures(now));
        });
    }

    /** Returns the way to the selection; a new list only if it differs. */
    ReadOnlyObjectProperty<List<Crumb>> crumbsProperty() {
        return crumbs.getReadOnlyProperty();
    }

    /** Returns the figures of the moment. */
    ReadOnlyObjectProperty<Figures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** Goes to a stop: selects it, and shows all of it if the zoom does not; the first one leaves the zoom. */
    void select(Crumb crumb) {
        Optional<VaddrRange> zoom = explorer.snapshot().zoom()
                .filter(_ -> !(crumb instanceof SpaceCrumb))
                .map(shown -> shown.contains(crumb.addresses())
                        ? shown
                        : ZoomRange.fit(crumb.addresses(), ZoomRange.FIT_MARGIN).addresses());
        explorer.visit(new Place(crumb.target(), zoom));
    }

    /** Goes to the step in which the boot stops. */
    void goToFailure() {
        explorer.setMoment(explorer.snapshot().boot().nrSteps());
    }

    private static List<Crumb> crumbs(Snapshot now) {
        Vaddr va = now.selection().va();
        PagingConsts consts = now.consts();
        List<Crumb> way = new ArrayList<>();
        way.add(new SpaceCrumb(now.selection()));
        now.space().rangeAt(va)
                .ifPresent(it -> way.add(new RangeCrumb(it, Selection.of(it.range().first()))));
        now.booted().flatMap(state -> state.areaAt(va)).ifPresent(
                it -> way.add(new AreaCrumb(it.name(), it.range(), Selection.of(it.range().first()))));
        for (WalkStep step : now.translation().steps()) {
            way.add(new EntryCrumb(
                    step.level(), step.index(), entry(va, consts, step.level()), new Selection(va, step.level())));
        }
        way.add(end(now, consts));
        return way;
    }

    private static VaddrRange entry(Vaddr va, PagingConsts consts, int level) {
        return VaddrRange.ofSize(va.alignDown(consts.pageSize(level)), consts.pageSize(level));
    }

    private static Crumb end(Snapshot now, PagingConsts consts) {
        Selection target = Selection.of(now.selection().va());
        List<WalkStep> steps = now.translation().steps();
        VaddrRange place = entry(target.va(), consts, steps.isEmpty() ? 1 : steps.getLast().level());
        return switch (now.translation().outcome()) {
            case Translation.Mapped mapped -> {
                long size = consts.pageSize(mapped.level());
                yield new EndCrumb(
                        BarMessage.PAGE.text(size), mapped.pa().alignDown(size).toString(), place, target);
            }
            case Translation.DirectMapped direct ->
                    new EndCrumb(BarMessage.WINDOW.text(direct.window()), direct.pa().toString(), place, target);
            case Translation.NotPresent _ -> new EndCrumb(BarMessage.NOT_MAPPED.text(), "", place, target);
            case Translation.Faulted _ -> new EndCrumb(BarMessage.FAULT_RESERVED_BITS.text(), "", place, target);
            case Translation.Astray _ -> new EndCrumb(BarMessage.PAGE_READ_AS_TABLE.text(), "", place, target);
            case Translation.NotRecorded _ -> new EndCrumb(BarMessage.TABLE_NOT_DUMP.text(), "", place, target);
            case Translation.NonCanonical _ -> new EndCrumb(BarMessage.NOT_CANONICAL.text(), "", place, target);
            case Translation.Outside _ -> new EndCrumb(
                    (consts.shape().isKernel(target.va()) ? BarMessage.KERNEL_HALF
                            : BarMessage.USER_HALF).text(),
                    "",
                    place,
                    target);
        };
    }

    private static Figures figures(Snapshot now) {
        AddressSpace space = now.space();
        long findings = now.checks().results().stream()
                .filter(check -> check.status() == CheckStatus.FINDING && !now.checks().isAboutTheSource(check))
                .count() + now.findings().size();
        return new Figures(leaves(space), tables(space), (int) findings, now.booted().map(BootState::boot)
                .flatMap(boot -> boot.failure().map(failure -> failure(boot, failure))));
    }

    private static String failure(Boot boot, Step.Failed failure) {
        return BarMessage.STOPS_AT_STEP.text(boot.nrSteps(), failure.message());
    }

    private static String leaves(AddressSpace space) {
        long count = space.nrLeaves();
        if (count > 0 && !space.tellsPageSizes()) {
            return BarMessage.MAPPED.text(space.mappedBytes());
        }
        return count == 0
                ? BarMessage.NO_PAGE_MAPPED_YET.text()
                : BarMessage.LEAVES_MAP.text(count, space.mappedBytes());
    }

    private static String tables(AddressSpace space) {
        if (space.tableFrames().isEmpty()) {
            return BarMessage.TABLES_UNKNOWN.text();
        }
        long count = space.nrTables();
        return count == 0
                ? BarMessage.NO_TABLE_YET.text()
                : BarMessage.TABLES_TAKE.text(count, count * PagingConsts.BASE_PAGE_SIZE);
    }
}
