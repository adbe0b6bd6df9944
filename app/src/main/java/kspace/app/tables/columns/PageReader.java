package kspace.app.tables.columns;

import java.util.List;
import java.util.Optional;
import kspace.app.data.PhysicalMap;
import kspace.app.state.Snapshot;
import kspace.app.tables.entry.Entries;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.Accesses;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.pagetable.TableView;
import kspace.core.paging.PagingConsts;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;
import kspace.core.words.Message;

/** Reads what stands at the end of the selected path. */
final class PageReader {
    private final Snapshot snapshot;
    private final PagingConsts consts;
    private final Vaddr va;
    private final Optional<BootPage> boot;
    private final Optional<RecordedPage> recorded;

    PageReader(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.consts = snapshot.consts();
        this.va = snapshot.selection().va();
        this.boot =
                snapshot.booted().flatMap(state -> snapshot.bootedLast().map(last -> new BootPage(state, last, va)));
        this.recorded = switch (snapshot.space()) {
            case BootSpace _ -> Optional.empty();
            case Recording recording -> Optional.of(new RecordedPage(recording, va));
        };
    }

    PageColumn read() {
        return switch (snapshot.translation().outcome()) {
            case Translation.Mapped mapped -> mapped(mapped);
            case Translation.DirectMapped direct ->
                    new PageColumn.Direct(
                            direct.window(), new Vaddr(va.value() - direct.pa().value()), va, direct.pa(),
                            useOf(direct.pa()), aliasesOf(direct.pa()));
            case Translation.NotPresent absent ->
                    boot.flatMap(BootPage::withoutRoot).orElseGet(() -> notPresent(absent.level()));
            case Translation.Faulted faulted -> new PageColumn.Missing(
                    ColumnMessage.FAULT.text(),
                    ColumnMessage.ENTRY_FAULTS.of(lastEntry(), faulted.reason()),
                    Optional.empty(), ColumnMessage.REFUSED.of());
            case Translation.Astray astray -> new PageColumn.Missing(
                    ColumnMessage.ASTRAY.text(),
                    ColumnMessage.ENTRY_ASTRAY.of(lastEntry(), astray.table()),
                    Optional.empty(), ColumnMessage.READ_AS_A_TABLE.of());
            case Translation.NotRecorded missing -> new PageColumn.Missing(
                    ColumnMessage.UNKNOWN.text(),
                    ColumnMessage.TABLE_NOT_IN_DUMP.of(lastEntry(), missing.table()),
                    Optional.empty(), ColumnMessage.NOT_RECORDED.of());
            case Translation.Outside _ ->
                    new PageColumn.Missing(ColumnMessage.OUTSIDE.text(), outsideReason(), Optional.empty(),
                            ColumnMessage.USER_HALF_ALONE.of());
            case Translation.NonCanonical _ ->
                    new PageColumn.Missing(ColumnMessage.NON_CANONICAL.text(), nonCanonicalReason(), Optional.empty(),
                            ColumnMessage.REFUSED.of());
        };
    }

    private Message lastEntry() {
        WalkStep last = snapshot.translation().steps().getLast();
        return ColumnMessage.ENTRY_LEVEL_TABLE.of(last.index(), last.level());
    }

    private PageColumn mapped(Translation.Mapped mapped) {
        long size = consts.pageSize(mapped.level());
        Paddr pa = mapped.pa();
        return new PageColumn.Mapped(
                size,
                snapshot.space().tellsPageSizes(),
                pa.alignDown(size),
                pa,
                useOf(pa),
                new Entries(snapshot.space()).roleAt(va),
                boot.flatMap(it -> it.slotOf(pa)),
                aliasesOf(pa));
    }

    private String useOf(Paddr pa) {
        return PhysicalMap.useAt(snapshot.space(), pa).orElse(ColumnMessage.NOTHING_THERE.text());
    }

    private PageColumn.Aliases aliasesOf(Paddr pa) {
        return boot.map(it -> new PageColumn.Aliases(it.aliasesOf(pa), true))
                .or(() -> recorded.map(it -> it.aliasesOf(pa)))
                .orElseThrow();
    }

    private PageColumn notPresent(int level) {
        List<WalkStep> steps = snapshot.translation().steps();
        if (steps.isEmpty()) {
            return notListed(level);
        }
        int index = steps.getLast().index();
        Optional<String> fault = Accesses.faultOfWalk(snapshot.space().mmu(), snapshot.translation())
                .map(AccessFault::described);
        return new PageColumn.Missing(
                ColumnMessage.NOT_PRESENT.text(),
                fault.map(it -> ColumnMessage.ABSENT_ENDS_WITH.of(index, level, it))
                        .orElseGet(() -> ColumnMessage.ABSENT_ENDS.of(index, level)),
                boot.flatMap(BootPage::later),
                boot.map(it -> ColumnMessage.BRIEFLY_ABSENT_NOW.of(level, index, it.brieflyLater()))
                        .orElseGet(() -> ColumnMessage.BRIEFLY_ABSENT.of(level, index)));
    }

    /** A list tells pages and nothing else, so that an entry of which it says nothing is absent. */
    private PageColumn notListed(int level) {
        TableView last = snapshot.space().path(va).getLast();
        return new PageColumn.Missing(
                ColumnMessage.NOT_LISTED.text(),
                ColumnMessage.ADDRESS_NOT_LISTED.of(consts.pteIndex(va, last.level()), level),
                Optional.empty(), ColumnMessage.NOTHING_LISTED.of());
    }

    private Message outsideReason() {
        if (boot.isEmpty()) {
            return ColumnMessage.USER_HALF_ELSEWHERE.of();
        }
        return ColumnMessage.OTHER_HALF.of(
                consts.firstKernelEntry(), PagingConsts.NR_ENTRIES - 1,
                Hex.grouped(consts.kernelHalf().first().value()));
    }

    private Message nonCanonicalReason() {
        int sign = consts.shape().signBit();
        long bit = va.value() >>> sign & 1;
        return ColumnMessage.NOT_CANONICAL.of(consts.addressWidth(), sign, bit);
    }
}
