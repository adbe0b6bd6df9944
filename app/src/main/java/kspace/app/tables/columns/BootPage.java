package kspace.app.tables.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.PaddrRange;
import kspace.core.address.Unsigned;
import kspace.core.address.Vaddr;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.area.LiveArea;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.memory.FrameMetadata;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/**
 * What is known of the page at the end of a path since the kernel was seen booting.
 *
 * @param state the moment
 * @param last the last moment
 * @param va the selected address
 */
record BootPage(BootState state, BootState last, Vaddr va) {

    private Boot boot() {
        return state.boot();
    }

    /** Returns where the metadata slot of a frame appears, if that is an address at all. */
    Optional<PageColumn.Slot> slotOf(Paddr pa) {
        long base = boot().layout().range(RangeRole.FRAME_METADATA).first().value();
        long offset = Long.divideUnsigned(pa.value(), PagingConsts.BASE_PAGE_SIZE) * FrameMetadata.SLOT_SIZE;
        if (Unsigned.less(base + offset, base)) {
            return Optional.empty();
        }
        Vaddr slot = new Vaddr(base + offset);
        return Optional.of(new PageColumn.Slot(
                slot, state.translate(slot).pa().isPresent(), last.translate(slot).pa().isPresent()));
    }

    /** Returns the addresses in the ranges of the layout that reach the same byte. */
    List<PageColumn.Alias> aliasesOf(Paddr pa) {
        List<PageColumn.Alias> aliases = new ArrayList<>();
        long linear = boot().layout().range(RangeRole.DIRECT_MAP).first().value();
        addIfAlias(aliases, RangeRole.DIRECT_MAP, new Vaddr(linear + pa.value()), pa);
        PaddrRange metadata = boot().metadata().frames();
        if (metadata.contains(pa)) {
            long base = boot().layout().range(RangeRole.FRAME_METADATA).first().value();
            addIfAlias(aliases, RangeRole.FRAME_METADATA,
                    new Vaddr(base + pa.value() - metadata.start().value()), pa);
        }
        if (boot().memory().kernel().filter(image -> image.contains(pa)).isPresent()) {
            long base = boot().layout().range(RangeRole.TEXT).first().value();
            addIfAlias(aliases, RangeRole.TEXT, new Vaddr(base + pa.value()), pa);
        }
        return List.copyOf(aliases);
    }

    private void addIfAlias(List<PageColumn.Alias> aliases, RangeRole role, Vaddr alias, Paddr pa) {
        boolean reaches = state.translate(alias).pa().filter(pa::equals).isPresent();
        if (reaches && !alias.equals(va)) {
            aliases.add(PageColumn.Alias.in(boot().layout().named(role), alias));
        }
    }

    /** Returns why there is no root, if there is none. */
    Optional<PageColumn> withoutRoot() {
        if (boot().phases().getFirst().nrTables() == 0) {
            return Optional.of(new PageColumn.Missing(
                    ColumnMessage.NO_ROOT.text(), ColumnMessage.STOPS_WITHOUT_TABLE.of(), later(),
                    ColumnMessage.NO_STEP_ALLOCATES_IT.of()));
        }
        return state.table().root().isPresent() ? Optional.empty() : Optional.of(new PageColumn.Missing(
                ColumnMessage.NO_ROOT_YET.text(),
                ColumnMessage.BEFORE_FIRST_TABLE.of(),
                later(),
                ColumnMessage.STEP_1_ALLOCATES_IT.of()));
    }

    /** Returns what a later step changes about an address that is not mapped. */
    Optional<Message> later() {
        return switch (last.translate(va).outcome()) {
            case Translation.Mapped mapped -> {
                String what = boot().phases().stream()
                        .filter(phase -> phase.mapping().filter(it -> it.range().contains(va)).isPresent())
                        .findFirst().map(it -> ColumnMessage.PHASE.text(it.name().displayName()))
                        .or(() -> state.areaAt(va).map(LiveArea::name))
                        .orElse(ColumnMessage.A_LATER_STEP.text());
                yield Optional.of(ColumnMessage.MAPS_PAGE.of(what, size(mapped), mapped.pa()));
            }
            case Translation.DirectMapped _,Translation.NotPresent _,Translation.Faulted _,Translation.Astray _,Translation.NotRecorded _,Translation.NonCanonical _,Translation.Outside _ ->
                    Optional.of(ColumnMessage.ADDRESS_NEVER_MAPPED.of());
        };
    }

    /** Returns the same where there is little room. */
    Message brieflyLater() {
        return last.translate(va).outcome() instanceof Translation.Mapped mapped
                ? ColumnMessage.A_PAGE_TO_COME.of(size(mapped))
                : ColumnMessage.NEVER_MAPPED.of();
    }

    private long size(Translation.Mapped mapped) {
        return boot().machine().consts().pageSize(mapped.level());
    }
}
