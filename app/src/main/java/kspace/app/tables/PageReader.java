package kspace.app.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kspace.app.data.PhysicalMap;
import kspace.app.state.Snapshot;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.arch.Accesses;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.memory.FrameMetadata;
import kspace.core.paging.PagingConsts;

/** Reads what stands at the end of the selected path. */
final class PageReader {
    private final Snapshot snapshot;
    private final Boot boot;
    private final KernelRanges ranges;

    PageReader(Snapshot snapshot, KernelRanges ranges) {
        this.snapshot = snapshot;
        this.boot = snapshot.boot();
        this.ranges = ranges;
    }

    PageColumn read() {
        Vaddr va = snapshot.selection().va();
        return switch (snapshot.translation().outcome()) {
            case Translation.Mapped mapped -> mapped(mapped);
            case Translation.DirectMapped direct ->
                    new PageColumn.Direct(
                            direct.window(), new Vaddr(va.value() - direct.pa().value()), va, direct.pa(),
                            useOf(direct.pa()), aliasesOf(direct.pa()));
            case Translation.NotPresent absent -> notPresent(absent.level());
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
                    new PageColumn.Missing("Non-canonical", nonCanonicalReason(va), Optional.empty(), "Refused.");
        };
    }

    private String lastEntry() {
        WalkStep last = snapshot.translation().steps().getLast();
        return "Entry [" + last.index() + "] of the level " + last.level() + " table";
    }

    private PageColumn mapped(Translation.Mapped mapped) {
        long size = boot.machine().consts().pageSize(mapped.level());
        Paddr pa = mapped.pa();
        return new PageColumn.Mapped(
                size,
                pa.alignDown(size),
                pa,
                useOf(pa),
                ranges.roleAt(snapshot.selection().va()),
                slotOf(pa),
                aliasesOf(pa));
    }

    private String useOf(Paddr pa) {
        return PhysicalMap.useAt(snapshot.space(), pa).orElse("nothing there");
    }

    private Optional<PageColumn.Slot> slotOf(Paddr pa) {
        long base = boot.layout().range(RangeRole.FRAME_METADATA).first().value();
        long offset = Long.divideUnsigned(pa.value(), PagingConsts.BASE_PAGE_SIZE) * FrameMetadata.SLOT_SIZE;
        if (Unsigned.less(base + offset, base)) {
            return Optional.empty();
        }
        Vaddr slot = new Vaddr(base + offset);
        return Optional.of(new PageColumn.Slot(
                slot,
                snapshot.state().translate(slot).pa().isPresent(),
                snapshot.lastState().translate(slot).pa().isPresent()));
    }

    private List<PageColumn.Alias> aliasesOf(Paddr pa) {
        List<PageColumn.Alias> aliases = new ArrayList<>();
        long linear = boot.layout().range(RangeRole.DIRECT_MAP).first().value();
        addIfAlias(aliases, RangeRole.DIRECT_MAP, new Vaddr(linear + pa.value()), pa);
        PaddrRange metadata = boot.metadata().frames();
        if (metadata.contains(pa)) {
            long base = boot.layout().range(RangeRole.FRAME_METADATA).first().value();
            addIfAlias(aliases, RangeRole.FRAME_METADATA,
                    new Vaddr(base + pa.value() - metadata.start().value()), pa);
        }
        if (boot.memory().kernel().filter(image -> image.contains(pa)).isPresent()) {
            long base = boot.layout().range(RangeRole.TEXT).first().value();
            addIfAlias(aliases, RangeRole.TEXT, new Vaddr(base + pa.value()), pa);
        }
        return List.copyOf(aliases);
    }

    private void addIfAlias(List<PageColumn.Alias> aliases, RangeRole role, Vaddr va, Paddr pa) {
        boolean reaches = snapshot.state().translate(va).pa().filter(pa::equals).isPresent();
        if (reaches && !va.equals(snapshot.selection().va())) {
            aliases.add(new PageColumn.Alias(boot.layout().named(role), va));
        }
    }

    private PageColumn notPresent(int level) {
        if (boot.phases().getFirst().nrTables() == 0) {
            return new PageColumn.Missing(
                    "No root", "The boot stops before it allocates any table.", later(), "No step allocates it.");
        }
        if (snapshot.state().table().root().isEmpty()) {
            return new PageColumn.Missing(
                    "No root yet",
                    "No table exists before the first step. Step 1 allocates the root.",
                    later(),
                    "Step 1 allocates it.");
        }
        WalkStep last = snapshot.translation().steps().getLast();
        Optional<String> fault = Accesses.faultOfWalk(boot.machine().mmu(), snapshot.translation())
                .map(AccessFault::described);
        return new PageColumn.Missing(
                "Not present",
                "Entry [" + last.index() + "] of the level " + level + " table is absent: the walk ends there"
                        + fault.map(it -> " with " + it).orElse("") + ".",
                later(),
                "L" + level + " [" + last.index() + "] is absent. " + brieflyLater());
    }

    private Optional<String> later() {
        Vaddr va = snapshot.selection().va();
        return switch (snapshot.lastState().translate(va).outcome()) {
            case Translation.Mapped mapped -> {
                String size = ByteSize.format(boot.machine().consts().pageSize(mapped.level()));
                String what = ranges.phaseAt(va).map(it -> "Phase " + it.name().displayName())
                        .or(() -> snapshot.state().areaAt(va).map(LiveArea::name))
                        .orElse("A later step");
                yield Optional.of(what + " maps it: a " + size + " page that leads to " + mapped.pa() + ".");
            }
            case Translation.DirectMapped _,Translation.NotPresent _,Translation.Faulted _,Translation.Astray _,Translation.NotRecorded _,Translation.NonCanonical _,Translation.Outside _ ->
                    Optional.of("No later step maps this address.");
        };
    }

    private String brieflyLater() {
        return snapshot.lastState().translate(snapshot.selection().va()).outcome() instanceof Translation.Mapped mapped
                ? "A " + ByteSize.format(boot.machine().consts().pageSize(mapped.level())) + " page is to come."
                : "No later step maps it.";
    }

    private String outsideReason() {
        return String.format(
                Locale.ROOT,
                "This is the user half. The kernel\u2019s page table manages entries %d\u2013%d of the root, from %s on.",
                boot.machine().consts().firstKernelEntry(),
                PagingConsts.NR_ENTRIES - 1,
                Hex.grouped(boot.machine().consts().kernelHalf().first().value()));
    }

    private String nonCanonicalReason(Vaddr va) {
        PagingConsts consts = boot.machine().consts();
        int sign = consts.shape().signBit();
        long bit = va.value() >>> sign & 1;
        return String.format(
                Locale.ROOT,
                "Bits 63:%d do not repeat bit %d, which is %d. The processor refuses the address before it reads any"
                        + " table.",
                consts.addressWidth(), sign, bit);
    }
}
