package kspace.app.shell;

import java.nio.file.Path;
import java.util.Optional;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.Settings;
import kspace.app.desktop.Tasks;

/** A desktop whose user has already decided, and which forgets everything. */
final class TestDesktop implements Desktop {
    private final Settings settings = Settings.forgetful();
    /** What the user chooses when asked. */
    Optional<Path> choice = Optional.empty();
    /** What the clipboard holds. */
    Optional<byte[]> copied = Optional.empty();

    @Override
    public Tasks tasks() {
        return Tasks.inline();
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
    public Optional<Path> chooseMachineToSave(String suggestedName) {
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
