package kspace.app.cli;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.LIST;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.QUOTE;
import static kspace.core.words.Argument.Kind.ROW;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the command line says, and the commands of the window, of tours and of completion. */
enum CommandLineMessage implements WindowMessage {
    SEE_HELP(MESSAGE, CODE),
    NO_OPTION(QUOTE, CODE, ROW),
    ONE_ARGUMENT_TOO_MANY(QUOTE, CODE),
    NO_COMMAND(QUOTE, ROW),
    NO_MACHINE_NOR_COMMAND(MESSAGE, ROW),
    OUTPUT_NOT_WRITTEN(NAME),
    NOT_ENOUGH_MEMORY(CODE),
    INTERNAL_ERROR,
    OPTION_REFUSED(CODE, NAME),
    NO_SHELL(QUOTE, ROW),
    OPTION_BEFORE_COMMAND(CODE, CODE),
    NO_WINDOW_OF_INPUT,
    NO_WINDOW_FOR_TOURS(NAME),
    NO_WINDOW_FOR_RECORDINGS(NAME),
    TOUR_IS_RIGHT(NAME, COUNT),
    CHECK_WITH_FORCE,
    ONLY_FOR_WRITTEN_TOUR(CODE),
    NO_FORM_OF_TOUR(NAME),
    ANSWERS_NOT_ON_PAGE,
    NOTES_NOT_IN_PICTURES,
    TOUR_NOT_WRITTEN(NAME, NAME),
    OTHER_LINE(NUMBER),
    ONLY_ONCE(CODE),
    VALUE_NEEDED(CODE, CODE),
    ONE_NEEDED(CODE),
    SEVERAL_NEEDED(LIST),
    NO_VALUE_TAKEN(CODE, QUOTE),
    VALUE_REFUSED(CODE, QUOTE),
    ARGUMENTS_NOT_UNDERSTOOD;

    private final Parameters parameters;

    CommandLineMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
