package kspace.app.machine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.Journal;
import kspace.app.sample.MachineSource;
import kspace.app.state.MachineEdits;
import kspace.core.address.PlainText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.MachineDocument;
import kspace.core.machine.MachineFiles;
import kspace.core.machine.SourceFile;
import kspace.core.memory.MachineException;

/** Keeps changes that are not saved in the journal, and offers those that a program left that did not come to its end. */
public final class Recovery {
    private static final String TITLE = MachineMessage.RESTORED_CHANGES.text();

    private final MachineEdits edits;
    private final MachineSaving saving;
    private final Desktop desktop;
    private final Journal journal;
    private boolean isKept;
    private final ReadOnlyObjectWrapper<Optional<Journal.Abandoned>> offered =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    Recovery(MachineEdits edits, MachineSaving saving, Desktop desktop) {
        this.edits = edits;
        this.saving = saving;
        this.desktop = desktop;
        this.journal = desktop.journal();
        edits.explorer().snapshotProperty().map(it -> it.boot().machine()).addListener(_ -> keep());
        edits.modifiedProperty().addListener(_ -> keep());
    }

    private void keep() {
        if (edits.modifiedProperty().get()) {
            isKept = true;
            Machine machine = edits.machine();
            journal.keep(new Journal.Entry(machine.name(), saving.sourceLabel(), Instant.now(),
                    MachineDocument.textOf(machine)));
        } else if (isKept) {
            isKept = false;
            journal.clear();
        }
    }

    /** Keeps nothing any more: the window closes, and its user has decided. */
    public void end() {
        journal.clear();
        offered.get().ifPresent(Journal.Abandoned::leave);
    }

    /** Looks for changes to offer. */
    public void start() {
        offered.set(journal.takeAbandoned());
    }

    /** Returns the changes that are offered, if there are any. */
    public ReadOnlyObjectProperty<Optional<Journal.Abandoned>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Returns a sentence about changes that are offered. */
    public static String sentence(Journal.Entry entry) {
        ZonedDateTime time = entry.time().atZone(ZoneId.systemDefault());
        boolean isToday = time.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
        String words = DateTimeFormatter.ofPattern(isToday ? "HH:mm" : "yyyy-MM-dd HH:mm", Locale.ROOT).format(time);
        return PlainText.sentence(MachineMessage.UNSAVED_CHANGES_TO_FROM.text(entry.name(), words));
    }

    /** Drops the changes that are offered, and offers the next ones. */
    public void discard() {
        offered.get().ifPresent(Journal.Abandoned::remove);
        start();
    }

    /**
     * Shows the machine with the changes that are offered, as changes of the file that they were made to, if that is still
     * there.
     *
     * @param refused gets a sentence if they make no machine
     */
    public void restore(Consumer<String> refused) {
        offered.get().ifPresent(abandoned -> {
            offered.set(Optional.empty());
            desktop.tasks().start(() -> Restored.of(abandoned.entry()), it -> show(it, abandoned), reason -> {
                if (reason instanceof MachineException e) {
                    refused.accept(PlainText.sentence(MachineMessage.CHANGES_NOT_RESTORED.text(e.sentence())));
                    abandoned.leave();
                } else {
                    desktop.fault(reason);
                }
            });
        });
    }

    private void show(Restored restored, Journal.Abandoned abandoned) {
        saving.from(restored.source());
        edits.open(restored.saved());
        edits.apply(TITLE, restored.changed());
        abandoned.remove();
        start();
    }

    /**
     * What is restored.
     *
     * @param source where the machine came from
     * @param saved the machine without the changes
     * @param changed the machine with them
     */
    private record Restored(MachineSource source, Boot saved, Machine changed) {
        static Restored of(Journal.Entry entry) {
            Machine changed = MachineFiles.read(new Text(entry.text()));
            try {
                MachineSource source = MachineSource.of(entry.source());
                return new Restored(source, Boot.of(source.read()), changed);
            } catch (MachineException e) {
                // The file is gone, or is none any more: the changes are saved under a name that is asked for.
                MachineSource other = MachineSource.byDefault();
                return new Restored(other, Boot.of(other.read()), changed);
            }
        }
    }

    /**
     * A machine file in memory, with no file beside it.
     *
     * @param text all of it
     */
    private record Text(String text) implements SourceFile {
        @Override
        public String name() {
            return MachineMessage.THE_JOURNAL.text();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public SourceFile beside(String path) {
            return new Missing(path);
        }
    }

    /**
     * A file that is not there.
     *
     * @param name what it would be called
     */
    private record Missing(String name) implements SourceFile {
        @Override
        public InputStream open() throws NoSuchFileException {
            throw new NoSuchFileException(name);
        }

        @Override
        public SourceFile beside(String path) {
            return new Missing(path);
        }
    }
}
