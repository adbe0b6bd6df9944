package kspace.app.shell.welcome;

import kspace.app.learn.lesson.Lesson;
import kspace.app.sample.MachineSource;

/** What the page that greets leads to. */
public interface WelcomeActions {
    /** Opens a machine or a recording. */
    void open(MachineSource source);

    /** Shows the machine of last time at an address or a name that was typed. */
    void goTo(String address);

    /** Opens the text on the clipboard. */
    void paste();

    /** Presents a tour of the program. */
    void present(String tour);

    /** Begins a lesson, or goes on with it. */
    void start(Lesson lesson);

    /** Shows the machine of last time. */
    void leave();
}
