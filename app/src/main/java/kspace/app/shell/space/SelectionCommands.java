package kspace.app.shell.space;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.walk.WalkStep;

/**
 * What can be done with the selected address and its entry in every window.
 *
 * @param explorer the state of the window
 * @param source what a command line calls what is shown; empty if nobody else has it as it is
 * @param clipboard gets what is copied
 */
public record SelectionCommands(Explorer explorer, Supplier<Optional<String>> source, Consumer<String> clipboard) {
    private static final String UNUSUAL = "[^A-Za-z0-9_./@%+=:,-]";

    /** Offers all of it. */
    public void offerTo(Commands commands) {
        ObservableValue<Snapshot> now = explorer.snapshotProperty();
        ObservableValue<Boolean> hasEntry = now.map(it -> it.selectedEntry().isPresent());
        commands.offer(CommandId.BACK, explorer.canGoBackProperty(), explorer::back)
                .offer(CommandId.FORWARD, explorer.canGoForwardProperty(), explorer::forward)
                .offer(CommandId.COPY_ADDRESS, () -> clipboard.accept(snapshot().selection().va().toString()))
                .offer(CommandId.COPY_ENTRY, hasEntry, () -> entry().ifPresent(it -> clipboard.accept(raw(it))))
                .offer(CommandId.COPY_DECODE, hasEntry, () -> entry().ifPresent(it -> clipboard.accept(decode(it))))
                .offer(CommandId.COPY_TRANSLATE, now.map(_ -> source.get().isPresent()),
                        () -> source.get().ifPresent(it -> clipboard.accept(translate(it))));
        if (snapshot().booted().isPresent()) {
            commands.offer(CommandId.WRITTEN, hasEntry.map(it -> it && entry().orElseThrow().raw() != 0),
                    () -> snapshot().stepThatWrote().ifPresent(explorer::setMoment));
        }
    }

    private Snapshot snapshot() {
        return explorer.snapshot();
    }

    private Optional<WalkStep> entry() {
        return snapshot().selectedEntry();
    }

    private static String raw(WalkStep entry) {
        return String.format(Locale.ROOT, "0x%016x", entry.raw());
    }

    private String decode(WalkStep entry) {
        Mmu mmu = snapshot().space().mmu();
        int bits = mmu.physicalAddressBits();
        boolean isUsual = bits == mmu.mode().usualPhysicalAddressBits();
        return "kspace pte decode --arch " + mmu.mode().id() + " --level " + entry.level()
                + (isUsual ? "" : " --physical-address-bits " + bits)
                + (mmu.svpbmt() ? "" : " --no-svpbmt") + (mmu.svnapot() ? " --svnapot" : "") + " " + raw(entry);
    }

    private String translate(String machine) {
        String quoted = machine.matches(".*" + UNUSUAL + ".*") ? "'" + machine.replace("'", "'\\''") + "'" : machine;
        return "kspace translate " + quoted + " 0x" + Long.toHexString(snapshot().selection().va().value())
                + snapshot().booted().filter(it -> it.moment() < it.boot().nrSteps())
                        .map(it -> " --moment " + it.moment()).orElse("");
    }
}
