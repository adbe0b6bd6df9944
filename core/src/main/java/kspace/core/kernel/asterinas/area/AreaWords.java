package kspace.core.kernel.asterinas.area;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.COUNT;
import static kspace.core.words.Argument.Kind.MEMORY;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.NUMBER;
import static kspace.core.words.Argument.Kind.RANGE;
import static kspace.core.words.Argument.Kind.ROW;
import static kspace.core.words.Argument.Kind.SIZE;
import static kspace.core.words.Argument.Kind.VIRTUAL;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What operations on KVirtAreas do, and why they are refused. */
enum AreaWords implements MessageKey {
    EMPTY(CODE),
    FIRST_FRAME_UNALIGNED(CODE),
    END_OF_FRAMES_UNALIGNED(CODE),
    PHYSICAL_START_UNALIGNED(CODE),
    PHYSICAL_END_UNALIGNED(CODE),
    SIZE_UNALIGNED(CODE),
    OFFSET_UNALIGNED(CODE),
    NOTHING_LEFT(CODE, CODE),
    TOO_FEW_REFERENCES(CODE, NUMBER, NUMBER),
    NO_SPACE(CODE, RANGE),
    DO_NOT_FIT(CODE, CODE, CODE),
    NOT_IN_AREA(VIRTUAL, RANGE),
    FRAMES_UNALIGNED(MEMORY),
    TOO_MANY_FRAMES(MEMORY),
    FRAMES_NOT_FREE(MEMORY),
    FRAMES_HOLD_TABLES(MEMORY, MEMORY),
    NO_SUCH_AREA(NAME, NUMBER),
    DROPPED(RANGE),
    NO_WHOLE_PAGES(CODE, CODE, CODE),
    MAKES_EMPTY(NAME, SIZE, VIRTUAL),
    MAKES_TRACKED(NAME, SIZE, VIRTUAL, MEMORY, NAME, NAME),
    MAKES_UNTRACKED(NAME, SIZE, VIRTUAL, MEMORY, NAME, NAME),
    SETS(RANGE, NAME, NAME),
    SETS_NO_ACCESS(RANGE, NAME),
    UNMAPS(RANGE, NAME),
    DROPS(NAME, RANGE),
    MORE_PAGES(COUNT, SIZE),
    FEWER_PAGES(COUNT, SIZE),
    WITH_PAGES(MESSAGE, ROW),
    DONE(MESSAGE, MESSAGE),
    DONE_BY_SPLITTING(MESSAGE, COUNT, MESSAGE),
    NO_TABLES,
    ALLOCATED(COUNT),
    FREED(COUNT),
    ALLOCATED_AND_FREED(COUNT, COUNT);

    private final Parameters parameters;

    AreaWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
