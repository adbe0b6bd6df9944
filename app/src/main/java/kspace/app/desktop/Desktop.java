package kspace.app.desktop;

import java.nio.file.Path;
import java.util.Optional;

/** What a window needs of the system around it. */
public interface Desktop {

    /** Returns what runs long work. */
    Tasks tasks();

    /** Returns what is remembered from run to run. */
    Settings settings();

    /** Asks the user for a machine file or memory map to open; empty if the user wants none. */
    Optional<Path> chooseMachine();

    /** Asks the user where to save a machine file; empty if the user does not want to. */
    Optional<Path> chooseMachineToSave(String suggestedName);

    /** Asks the user where to save a picture whose format the suggested name tells; empty if the user does not want to. */
    Optional<Path> choosePicture(String suggestedName);

    /** Puts a PNG image on the clipboard. */
    void copyImage(byte[] png);

    /** Returns a desktop that asks nobody, remembers nothing and does all work at once; for pictures. */
    static Desktop none() {
        return new NoDesktop(Tasks.inline(), Settings.forgetful());
    }
}
