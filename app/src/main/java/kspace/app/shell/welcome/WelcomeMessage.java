package kspace.app.shell.welcome;

import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.NUMBER;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the page that greets says. */
enum WelcomeMessage implements WindowMessage {
    TITLE,
    SUBTITLE,
    FIND,
    LEARN,
    THE_TOUR,
    ABOUT_THE_TOUR,
    START,
    LESSONS,
    LESSONS_DONE(COUNT, COUNT),
    STEP_OF(NUMBER, NUMBER),
    DONE,
    MINUTES(NUMBER),
    TOURS,
    STOPS(NUMBER),
    OPEN_A_MACHINE,
    ALL_SAMPLES(NUMBER),
    LEAVES_AND_TABLES(COUNT, COUNT),
    BOOT_FAILS,
    OPEN_YOUR_OWN,
    DROP_HERE,
    OR_PASTE,
    CHOOSE,
    PASTE,
    WHAT_IT_READS,
    MEMORY_MAP,
    MEMORY_MAP_FORMS,
    MACHINE_FILE,
    MACHINE_FILE_FORMS,
    DUMP,
    DUMP_FORMS,
    OOPS,
    OOPS_FORMS,
    TOUR_FILE,
    TOUR_FILE_FORMS,
    RECENT,
    SHOW_AT_START,
    TO_THE_MACHINE;

    private final Parameters parameters;

    WelcomeMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
