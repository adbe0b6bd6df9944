package kspace.app.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

/** What a window needs of the system around it. */
public interface Desktop {

    /** Returns what runs long work. */
    Tasks tasks();

    /** Returns what is remembered from run to run. */
    Settings settings();

    /** Returns what keeps work that is not saved. */
    default Journal journal() {
        return Journal.none();
    }

    /** Returns whether the system shows programs light on dark; it may change at any time. */
    default ObservableValue<Boolean> isDark() {
        return new ReadOnlyBooleanWrapper(false);
    }

    /** Asks the user for a machine file or memory map to open; empty if the user wants none. */
    Optional<Path> chooseMachine();

    /** Asks the user where to save a machine file; empty if the user does not want to. */
    Optional<Path> chooseMachineToSave(String suggestedName);

    /** Asks the user for the file of a tour, one that exists or a new one; empty if the user wants none. */
    Optional<Path> chooseTour(String suggestedName);

    /** Asks the user where to save a picture whose format the suggested name tells; empty if the user does not want to. */
    Optional<Path> choosePicture(String suggestedName);

    /** Asks the user where to save a document to print, PDF or Markdown; empty if the user does not want to. */
    Optional<Path> chooseDocument(String suggestedName);

    /** Puts a PNG image on the clipboard. */
    void copyImage(byte[] png);

    /** Returns the text on the clipboard; empty if there is none. */
    default Optional<String> pastedText() {
        return Optional.empty();
    }

    /** Puts a text on the clipboard. */
    void copyText(String text);

    /**
     * Shows a file in its folder, in the system's program for that.
     *
     * @throws IOException if there is none
     */
    default void showInFolder(@SuppressWarnings("unused") Path file) throws IOException {
        throw new IOException(DesktopMessage.NO_DESKTOP.text());
    }

    /**
     * Hands over what a task threw though nobody expected it: a mistake of the program, treated like any that happens on
     * the thread of the window.
     */
    default void fault(Throwable thrown) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    }

    /** Returns a desktop that asks nobody, remembers nothing and does all work at once; for pictures. */
    static Desktop none() {
        return new NoDesktop(Tasks.inline(), Settings.forgetful());
    }
}
