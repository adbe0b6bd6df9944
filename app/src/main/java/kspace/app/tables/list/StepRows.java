package kspace.app.tables.list;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.data.Phrase;
import kspace.app.data.list.StepList;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.kernel.asterinas.boot.Step;
import kspace.core.paging.PagingConsts;

/** The steps of a boot as rows. */
final class StepRows implements ListRows {
    private final StepList list;
    private final PagingConsts consts;

    StepRows(StepList list) {
        this.list = list;
        this.consts = list.boot().machine().consts();
    }

    @Override
    public long nrRows() {
        return list.nrRows();
    }

    @Override
    public ListRow row(long number) {
        Step step = list.stateAfter(number).step().orElseThrow();
        long first = list.firstStep(number);
        long last = list.lastStep(number);
        String steps = Phrase.count(first) + (first == last ? "" : "\u2013" + Phrase.count(last));
        return switch (step) {
            case Step.TableAllocated table ->
                    row(number, steps, step, table.va(), ListMessage.A_TABLE.text(), Optional.of(table.table()),
                            "", table.level(), Hex.groupedShort(table.parent().value()),
                            table.raw() == 0 ? "" : "[" + table.index() + "]");
            case Step.PageMapped page -> row(number, steps, step, page.va(),
                    ByteSize.format(consts.pageSize(page.level())), Optional.of(page.pa()), rights(page.phase()),
                    page.level(), Hex.groupedShort(page.table().value()), "[" + page.index() + "]");
            case Step.Activated activated -> new ListRow(
                    number, steps, list.boot().layout().ranges().getFirst().range().first(), "",
                    ListMessage.THE_ROOT.text(),
                    Hex.groupedShort(activated.root().value()), ListRow.Joint.NONE, "", "", "", consts.nrLevels(),
                    step.phase().displayName(), step.phase().role(), "", "");
            case Step.AreaChanged changed -> row(number, steps, step, changed.change().range().first(),
                    ByteSize.format(changed.change().range().sizeBytes()), Optional.empty(), "", 0, "", "");
            case Step.Failed failed ->
                    row(number, steps, step, failed.va(), ListMessage.STOPS_HERE.text(), Optional.empty(), "", 0, "",
                            "");
        };
    }

    private static ListRow row(long number, String steps, Step step, Vaddr va, String what, Optional<Paddr> pa,
            String rights, int level, String table, String index) {
        return new ListRow(
                number, steps, va, Hex.grouped(va.value()), what,
                pa.map(it -> Hex.groupedShort(it.value())).orElse(""), ListRow.Joint.NONE, rights, "", "", level,
                step.phase().displayName(), step.phase().role(), table, index);
    }

    private String rights(PhaseName phase) {
        Boot boot = list.boot();
        return boot.phase(phase).flatMap(it -> it.mapping())
                .map(mapping -> Phrase.rights(mapping.property().flags()) + " " + LeafRows.more(mapping.property()))
                .orElse("");
    }

    @Override
    public String line(long number) {
        ListRow row = row(number);
        return Stream
                .of(ListMessage.STEP.text(row.step()), row.range(), row.size(),
                        row.address().isEmpty() ? "" : "0x" + row.address(),
                        row.physical().isEmpty() ? "" : "-> 0x" + row.physical(), row.rights(),
                        row.table().isEmpty() ? "" : ListMessage.TABLE_ENTRY.text(row.table(), row.index()))
                .filter(it -> !it.isEmpty()).collect(Collectors.joining("  "));
    }

    @Override
    public OptionalLong selected(Snapshot snapshot) {
        return snapshot.moment() == 0 ? OptionalLong.empty() : OptionalLong.of(list.rowOf(snapshot.moment()));
    }

    @Override
    public void select(long number, Explorer explorer) {
        ListRow row = row(number);
        explorer.setMoment(list.lastStep(number));
        if (!row.address().isEmpty()) {
            explorer.select(row.va());
        }
    }

    @Override
    public ListTotals totals() {
        return new ListTotals(ListMessage.STEPS.text(list.boot().nrSteps()),
                ListMessage.PHASES.text(list.boot().phases().size()), "", "", "");
    }
}
