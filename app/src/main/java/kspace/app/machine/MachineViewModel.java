package kspace.app.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.Tasks;
import kspace.app.sample.MachineSource;
import kspace.app.sample.Sample;
import kspace.app.sample.Samples;
import kspace.app.state.MachineEdits;
import kspace.core.address.PlainText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.MachineException;
import kspace.core.machine.DumpDescription;
import kspace.core.machine.MachineDocument;
import kspace.core.machine.SourceFile;
import kspace.core.machine.dump.DumpOptions;
import kspace.core.machine.dump.DumpReader;
import kspace.core.paging.PagingMode;
import kspace.core.space.Recording;
import kspace.core.space.RecordingException;

/** Which machine the window shows, which there are, and what was wrong with the last one that did not open. */
public final class MachineViewModel {
    private final MachineEdits edits;
    private final Desktop desktop;
    private final RecentFiles recent;
    private final MachineSaving saving;
    private final UnsavedChanges unsaved;
    private final ReadOnlyObjectWrapper<Optional<Recording>> recording = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private Tasks.Started task = () -> {};

    /** Creates the model of a window. */
    public MachineViewModel(MachineEdits edits, Desktop desktop) {
        this.edits = edits;
        this.desktop = desktop;
        this.recent = new RecentFiles(desktop.settings());
        this.saving = new MachineSaving(edits, desktop, new MachineSaving.News() {
            @Override
            public void waiting(String sentence) {
                waiting.set(sentence);
            }

            @Override
            public void refused(String sentence) {
                error.set(sentence);
            }

            @Override
            public void saved(MachineSource.OnDisk file) {
                remember(file);
                error.set("");
                news.set(PlainText.sentence("Saved in " + file.path()));
            }
        });
        this.unsaved = new UnsavedChanges(edits, saving);
    }

    /** Returns the name of the machine that is shown. */
    public ObservableValue<String> nameProperty() {
        return edits.explorer().snapshotProperty().map(it -> it.boot().machine().name());
    }

    /** Returns the name of the machine, with a word if it has changes that are not saved. */
    public ObservableValue<String> titleProperty() {
        return nameProperty().flatMap(name -> modifiedProperty().map(it -> it ? name + " (changed)" : name));
    }

    /** Returns whether the machine has changes that are not saved. */
    public ReadOnlyBooleanProperty modifiedProperty() {
        return edits.modifiedProperty();
    }

    /** Returns the sentence about the machine that did not open; empty if there is none. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Returns the sentence about what went well, which is the file after saving; empty if there is none. */
    public ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** Returns the recording that was opened last, which is shown in a window of its own; empty if none was. */
    public ReadOnlyObjectProperty<Optional<Recording>> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /** Returns which file is being read or written, in a sentence; empty if none is. */
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Gives up what is being read or written: whatever comes of it, the window stays as it is. */
    public void cancel() {
        task.cancel();
        saving.cancel();
        waiting.set("");
    }

    /** Returns the machines that are packed with the program. */
    public List<Sample> samples() {
        return Samples.all();
    }

    /** Returns whether the window shows this sample. */
    public boolean isShown(Sample sample) {
        return sample.machine().equals(edits.machine());
    }

    /** Returns the files that were opened last, the last one first. */
    public List<Path> recentFiles() {
        return recent.list();
    }

    /** Opens a machine that is packed with the program. */
    public void open(Sample sample) {
        open(new MachineSource.Packed(sample));
    }

    /** Opens a machine file or a memory map. */
    public void open(Path file) {
        open(new MachineSource.OnDisk(file));
    }

    /** Asks the user for a file and opens it. */
    public void chooseAndOpen() {
        desktop.chooseMachine().ifPresent(this::open);
    }

    /**
     * Opens a machine instead of whatever is being opened, once it is decided what to do with changes; one that is wrong
     * leaves the one that is shown.
     */
    public void open(MachineSource source) {
        unsaved.before(() -> read(source));
    }

    private void read(MachineSource source) {
        cancel();
        waiting.set(PlainText.sentence("Reading " + source.label()));
        task = desktop.tasks().start(() -> Content.of(source), it -> {
            switch (it) {
                case Opened opened -> opened(source, opened);
                case Dump dump -> recorded(dump.recording());
            }
        }, this::refused);
    }

    /** A recording has a window of its own, for it has no boot to show in this one. */
    private void recorded(Recording opened) {
        waiting.set("");
        error.set("");
        recording.set(Optional.of(opened));
    }

    private void opened(MachineSource source, Opened opened) {
        waiting.set("");
        error.set("");
        remember(source);
        edits.open(opened.boot());
        news.set("");
        news.set(opened.news());
    }

    /** Says what the memory map of the machine that is shown was read from, where that is worth a word. */
    public void announce(MachineSource source) {
        desktop.tasks().start(() -> newsAbout(source.document()), news::set, this::refused);
    }

    /** What was read. */
    private sealed interface Content {
        static Content of(MachineSource source) {
            if (!(source instanceof MachineSource.OnDisk(Path path, Optional<PagingMode> known))) {
                return Opened.of(source.document());
            }
            if (DumpReader.isDump(path)) {
                return new Dump(DumpReader.read(
                        path, new DumpOptions(known, OptionalLong.empty(), OptionalLong.empty())));
            }
            return DumpDescription.of(SourceFile.of(path)).<Content>map(it -> new Dump(DumpReader.read(it, known)))
                    .orElseGet(() -> Opened.of(source.document()));
        }
    }

    /** An address space that was recorded. */
    private record Dump(Recording recording) implements Content {}

    /**
     * A machine that boots.
     *
     * @param boot the boot of the machine
     * @param news what to say about its memory map; empty if nothing
     */
    private record Opened(Boot boot, String news) implements Content {
        static Opened of(MachineDocument document) {
            return new Opened(Boot.of(document.machine()), newsAbout(document));
        }
    }

    /** A map that opens by itself, is cut, or has others beside it was chosen by the program, which says how. */
    private static String newsAbout(MachineDocument document) {
        return document.mapNote()
                .filter(it -> !document.isMachineFile() || it.cut().isPresent() || !it.alsoFound().isEmpty())
                .map(it -> "Read " + it.text())
                .orElse("");
    }

    /** Saves the machine in its file, or asks for one. */
    public void save() {
        saving.save(() -> {});
    }

    /** Asks for a file and saves the machine in it. */
    public void saveAs() {
        saving.saveAs(() -> {});
    }

    /** Returns what asks before changes are lost. */
    public UnsavedChanges unsaved() {
        return unsaved;
    }

    /** Says where the machine that is shown comes from; it is offered again later, if it is a file. */
    public void remember(MachineSource source) {
        saving.from(source);
        if (source instanceof MachineSource.OnDisk(Path path, var _)) {
            recent.add(path);
        }
    }

    private void refused(Throwable reason) {
        waiting.set("");
        switch (reason) {
            case MachineException e -> error.set(e.sentence());
            case RecordingException e -> error.set(e.sentence());
            case OutOfMemoryError _ -> error.set("The machine cannot be opened: there is not enough memory for it");
            default -> desktop.fault(reason);
        }
    }

    /** Forgets what was said. */
    public void dismiss() {
        error.set("");
        news.set("");
    }
}
