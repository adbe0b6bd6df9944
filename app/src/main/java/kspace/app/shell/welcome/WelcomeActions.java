package kspace.app.shell.welcome;

import kspace.app.sample.MachineSource;

/** What the page that greets leads to. */
public interface WelcomeActions {
    /** Opens a machine or a recording. */
    void open(MachineSource source);

    /** Opens the text on the clipboard. */
    void paste();

    /** Presents a tour of the program. */
    void present(String tour);

    /** Shows the machine of last time. */
    void leave();
}
