package kspace.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.Journal;
import kspace.app.desktop.Settings;
import kspace.app.desktop.Tasks;

/** A desktop whose user has already decided, and which forgets everything. */
final class TestDesktop implements Desktop {
    private final Settings settings = Settings.forgetful();
    /** What the user chooses when asked. */
    Optional<Path> choice = Optional.empty();
    /** What the clipboard holds. */
    Optional<byte[]> copied = Optional.empty();

    /** What text the clipboard holds. */
    Optional<String> copiedText = Optional.empty();
    /** What runs long work. */
    Tasks tasks = Tasks.inline();

    /** Gets the mistakes of the program; by default they are told to the test. */
    Consumer<Throwable> faults = Desktop.super::fault;

    @Override
    public void fault(Throwable thrown) {
        faults.accept(thrown);
    }

    /** What keeps changes that are not saved. */
    Journal journal = Journal.none();

    @Override
    public Journal journal() {
        return journal;
    }

    /** Whether the system is dark. */
    final BooleanProperty dark = new SimpleBooleanProperty();

    @Override
    public ObservableValue<Boolean> isDark() {
        return dark;
    }

    @Override
    public Tasks tasks() {
        return tasks;
    }

    @Override
    public void copyText(String text) {
        copiedText = Optional.of(text);
    }

    /** What was shown in its folder last. */
    Optional<Path> shown = Optional.empty();

    @Override
    public Optional<String> pastedText() {
        return copiedText;
    }

    @Override
    public void showInFolder(Path file) {
        shown = Optional.of(file);
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Optional<Path> chooseMachine() {
        return choice;
    }

    @Override
    public Optional<Path> chooseDocument(String suggestedName) {
        return choice;
    }

    @Override
    public Optional<Path> chooseMachineToSave(String suggestedName) {
        return choice;
    }

    @Override
    public Optional<Path> chooseTour(String suggestedName) {
        return choice;
    }

    @Override
    public void copyImage(byte[] png) {
        copied = Optional.of(png);
    }

    @Override
    public Optional<Path> choosePicture(String suggestedName) {
        return choice;
    }
}
