package kspace.app.desktop;

import java.nio.file.Path;
import java.util.Optional;

/**
 * No desktop at all.
 *
 * @param tasks what runs long work
 * @param settings what is remembered
 */
record NoDesktop(Tasks tasks, Settings settings) implements Desktop {
    @Override
    public Optional<Path> chooseMachine() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseTour(String suggestedName) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseMachineToSave(String suggestedName) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> chooseDocument(String suggestedName) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> choosePicture(String suggestedName) {
        return Optional.empty();
    }

    @Override
    public void copyImage(byte[] png) {
        // There is no clipboard.
    }

    @Override
    public void copyText(String text) {
        // There is no clipboard.
    }
}
