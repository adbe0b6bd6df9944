package kspace.app.timeline;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.LIST;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.PHYSICAL;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.app.text.WindowMessage;
import kspace.core.words.Argument;
import kspace.core.words.Parameters;

/** What the timeline says of single steps. */
enum TimelineMessage implements WindowMessage {
    STEP(COUNT, MESSAGE),
    TABLE(NAME),
    FIRST_TABLE,
    FIRST_PAGE(NAME, SIZE),
    FIRST_HUGE_PAGE(SIZE, VIRTUAL),
    SIZE_CHANGE(SIZE, SIZE, VIRTUAL),
    FINDING(NAME, MESSAGE),
    FIRST_OF_ITS_KIND(CODE),
    STOPS(NAME),
    TABLES_READY(COUNT),
    PHASE_DONE(NAME, LIST, COUNT),
    PAGES(COUNT, SIZE),
    ACTIVATED,
    TRIED(COUNT),
    HIGHLIGHT(COUNT, COUNT, MESSAGE),
    BOTH(MESSAGE, MESSAGE),
    STEP_RANGE(NAME),
    TYPE_STEP_PRESS_ENTER,
    BEFORE_THE_FIRST_STEP,
    PLAY_THE_HIGHLIGHTS,
    LAST_STEP,
    PLAY_THE_BOOT,
    PAUSE_THE_BOOT,
    STEP_FIELD,
    HOW_FAR_TWO_ARROWS_GO,
    BY_STRIDE(NAME),
    THE_ARROWS_GO_BY(NAME),
    ONE_BACK(NAME),
    ONE_ON(NAME),
    SPEED,
    SPEED_TIP,
    OF_STEPS(NAME),
    LEVEL,
    PAGE,
    ALLOWED,
    FITS,
    VA_ALIGNED,
    PA_ALIGNED,
    AT_LEVEL(NUMBER),
    HIGHEST_LEVEL_IS(NUMBER),
    LEFT(SIZE),
    ABOUT_LEFT(NAME),
    NOT_TRIED,
    NOT_ALIGNED,
    CHOSEN,
    TABLES(NAME),
    CPUS(NUMBER),
    OPERATION(NAME),
    OPERATIONS(NAME),
    NOT_REACHED(NAME),
    NOT_REACHED_AT_ALL,
    STEP_NUMBER(NAME),
    STEP_NUMBERS(NAME, NAME),
    STRIDE_STEP,
    STRIDE_PAGE,
    STRIDE_TABLE,
    STRIDE_PHASE,
    DECISION_TITLE(SIZE, VIRTUAL),
    DECISION_TITLE_OPEN(VIRTUAL),
    DECISION_SENTENCE(NAME, SIZE, VIRTUAL, PHYSICAL),
    NO_DECISION;

    private final Parameters parameters;

    TimelineMessage(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
