package kspace.app.tables.columns;

import java.util.List;
import java.util.Locale;
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
                    "Fault",
                    lastEntry() + " has a reserved form: " + faulted.reason() + ". Any access faults.",
                    Optional.empty(), "Refused.");
            case Translation.Astray astray -> new PageColumn.Missing(
                    "Astray",
                    lastEntry() + " has R, W and X clear: the CPU reads the page at " + astray.table()
                            + " as a table, and goes on with what lies there.",
                    Optional.empty(), "Read as a table.");
            case Translation.NotRecorded missing -> new PageColumn.Missing(
                    "Unknown",
                    lastEntry() + " names the table at " + missing.table() + ", which is not in the dump.",
                    Optional.empty(), "Not recorded.");
            case Translation.Outside _ ->
                    new PageColumn.Missing("Outside", outsideReason(), Optional.empty(), "User half.");
            case Translation.NonCanonical _ ->
                    new PageColumn.Missing("Non-canonical", nonCanonicalReason(), Optional.empty(), "Refused.");
        };
    }

    private String lastEntry() {
        WalkStep last = snapshot.translation().steps().getLast();
        return "Entry [" + last.index() + "] of the level " + last.level() + " table";
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
        return PhysicalMap.useAt(snapshot.space(), pa).orElse("nothing there");
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
                "Not present",
                "Entry [" + index + "] of the level " + level + " table is absent: the walk ends there"
                        + fault.map(it -> " with " + it).orElse("") + ".",
                boot.flatMap(BootPage::later),
                "L" + level + " [" + index + "] is absent." + boot.map(it -> " " + it.brieflyLater()).orElse(""));
    }

    /** A list tells pages and nothing else, so that an entry of which it says nothing is absent. */
    private PageColumn notListed(int level) {
        TableView last = snapshot.space().path(va).getLast();
        return new PageColumn.Missing(
                "Not listed",
                "The list has no page for this address: entry [" + consts.pteIndex(va, last.level())
                        + "] of the level " + level + " table is absent, or the address was left out.",
                Optional.empty(), "The list has no page here.");
    }

    private String outsideReason() {
        if (boot.isEmpty()) {
            return "This is the user half, which another root translates. The recording holds the kernel\u2019s.";
        }
        return String.format(
                Locale.ROOT,
                "This is the user half. The kernel\u2019s page table manages entries %d\u2013%d of the root, from %s on.",
                consts.firstKernelEntry(),
                PagingConsts.NR_ENTRIES - 1,
                Hex.grouped(consts.kernelHalf().first().value()));
    }

    private String nonCanonicalReason() {
        int sign = consts.shape().signBit();
        long bit = va.value() >>> sign & 1;
        return String.format(
                Locale.ROOT,
                "Bits 63:%d do not repeat bit %d, which is %d. The processor refuses the address before it reads any"
                        + " table.",
                consts.addressWidth(), sign, bit);
    }
}
