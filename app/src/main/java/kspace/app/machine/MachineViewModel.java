package kspace.app.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import kspace.app.desktop.Desktop;
import kspace.app.sample.MachineSource;
import kspace.app.sample.Sample;
import kspace.app.state.Explorer;
import kspace.app.state.MachineEdits;
import kspace.core.address.PlainText;
import kspace.core.kernel.asterinas.boot.Boot;

/** Which machine the window shows, which there are, and what was wrong with the last one that did not open. */
public final class MachineViewModel {
    private final MachineEdits edits;
    private final Desktop desktop;
    private final Opening opening;
    private Consumer<Path> tours = _ -> {};
    private Opened opened = (_, about) -> tell(about);
    private final MachineSaving saving;
    private final UnsavedChanges unsaved;
    private final Recovery recovery;
    private final ReadOnlyObjectWrapper<Optional<Explorer>> recording = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<News> news = new ReadOnlyObjectWrapper<>(News.NONE);

    /**
     * What went well.
     *
     * @param sentence it; empty for nothing
     * @param file the file that it is about; empty if it is about none
     */
    public record News(String sentence, Optional<Path> file) {
        static final News NONE = new News("", Optional.empty());
    }

    /** Shows a machine after the user opened it. */
    @FunctionalInterface
    public interface Opened {
        /**
         * A machine is shown at its last moment.
         *
         * @param about what to say about its memory map; empty if nothing
         */
        void opened(Boot boot, String about);
    }

    /** Creates the model of a window. */
    public MachineViewModel(MachineEdits edits, Desktop desktop) {
        this.edits = edits;
        this.desktop = desktop;
        this.saving = new MachineSaving(edits, desktop, new MachineSaving.News() {
            @Override
            public void waiting(String sentence) {
                opening.wait(sentence);
            }

            @Override
            public void refused(String sentence) {
                opening.say(sentence);
            }

            @Override
            public void saved(MachineSource.OnDisk file) {
                remember(file);
                opening.dismiss();
                tell(new News(PlainText.sentence(MachineMessage.SAVED_IN.text(String.valueOf(file.path()))),
                        Optional.of(file.path())));
            }
        });
        this.unsaved = new UnsavedChanges(edits, saving);
        this.recovery = new Recovery(edits, saving, desktop);
        this.opening = new Opening(desktop, unsaved::before, new Opening.Result() {
            @Override
            public void machine(MachineSource source, Boot boot, String about) {
                saving.from(source);
                edits.open(boot);
                opened.opened(boot, about);
            }

            @Override
            public void recording(Explorer explorer) {
                recording.set(Optional.of(explorer));
            }

            @Override
            public void tour(Path file) {
                tours.accept(file);
            }
        });
    }

    /** Passes the tours that are opened to what presents them. */
    public void presentWith(Consumer<Path> presenter) {
        tours = presenter;
    }

    /** Passes the machines that are opened to what begins to show them. */
    public void beginWith(Opened first) {
        opened = first;
    }

    /** Returns what opens others. */
    public Opening opening() {
        return opening;
    }

    /** Returns the name of the machine that is shown. */
    public ObservableValue<String> nameProperty() {
        return edits.explorer().snapshotProperty().map(it -> it.boot().machine().name());
    }

    /** Returns the name of the machine, with a word if it has changes that are not saved. */
    public ObservableValue<String> titleProperty() {
        return nameProperty()
                .flatMap(name -> modifiedProperty().map(it -> it ? MachineMessage.CHANGED.text(name) : name));
    }

    /** Returns whether the machine has changes that are not saved. */
    public ReadOnlyBooleanProperty modifiedProperty() {
        return edits.modifiedProperty();
    }

    /** Returns the sentence about the machine that did not open; empty if there is none. */
    public ReadOnlyStringProperty errorProperty() {
        return opening.errorProperty();
    }

    /** Returns what went well last. */
    public ReadOnlyObjectProperty<News> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** Returns the state of a window over the recording that was opened, which has no machine to show here; empty if none was. */
    public ReadOnlyObjectProperty<Optional<Explorer>> recordingProperty() {
        return recording.getReadOnlyProperty();
    }

    /** Returns which file is being read or written, in a sentence; empty if none is. */
    public ReadOnlyStringProperty waitingProperty() {
        return opening.waitingProperty();
    }

    /** Gives up what is being read or written: whatever comes of it, the window stays as it is. */
    public void cancel() {
        saving.cancel();
        opening.cancel();
    }

    /** Returns whether the window shows this sample. */
    public boolean isShown(Sample sample) {
        return sample.machine().equals(edits.machine());
    }

    /** Opens a machine that is packed with the program. */
    public void open(Sample sample) {
        opening.open(new MachineSource.Packed(sample.name()));
    }

    /** Opens a machine file or a memory map. */
    public void open(Path file) {
        opening.open(new MachineSource.OnDisk(file));
    }

    /** Asks the user for a file and opens it. */
    public void chooseAndOpen() {
        opening.chooseAndOpen();
    }

    /** Says something about the machine that was opened; nothing if it is empty. */
    public void tell(String about) {
        tell(new News(about, Optional.empty()));
    }

    /** The same news a second time are news. */
    private void tell(News next) {
        news.set(News.NONE);
        news.set(next);
    }

    /** Hands over what the memory map of the machine that is shown was read from, where that is worth a word. */
    public void announce(MachineSource source, Consumer<String> say) {
        desktop.tasks().start(() -> Opening.newsAbout(source.document()), about -> {
            if (!about.isEmpty()) {
                say.accept(about);
            }
        }, opening::refused);
    }

    /** Shows the file that the news are about in its folder; what to do where the news are about no file is empty. */
    public Optional<Runnable> showSaved() {
        return news.get().file().map(file -> () -> {
            try {
                desktop.showInFolder(file);
            } catch (IOException e) {
                opening.say(PlainText
                        .sentence(MachineMessage.FOLDER_NOT_SHOWN.text(String.valueOf(file),
                                String.valueOf(e.getMessage()))));
            }
        });
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

    /** Returns what keeps changes in case the program does not come to its end. */
    public Recovery recovery() {
        return recovery;
    }

    /** Says where the machine that is shown comes from; it is offered again later, if it is a file. */
    public void remember(MachineSource source) {
        saving.from(source);
        opening.remember(source);
    }

    /** Shows a machine that was read and booted already; what it came from, if that has a name. */
    public void show(Optional<MachineSource> source, Boot boot) {
        source.ifPresent(saving::from);
        edits.open(boot);
    }

    /** Returns where the machine came from, as a command line names it; empty if that is not known. */
    public String sourceLabel() {
        return saving.sourceLabel();
    }

    /** Forgets what was said. */
    public void dismiss() {
        opening.dismiss();
        news.set(News.NONE);
    }
}
