package kspace.app.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import kspace.app.ask.AnswerFigure.Mark;
import kspace.app.ask.AnswerFigure.Piece;
import kspace.app.ask.AnswerFigure.Row;
import kspace.core.address.Paddr;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.exercise.ExerciseKind;
import kspace.core.paging.PagingConsts;

/**
 * Draws what a wrong answer took for what: the bits, the entry, or the level. A figure shows where the answer went wrong, and leaves
 * the right one to be found.
 *
 * @param subject what is asked about
 * @param asked the question
 * @param given the answer, of several fields that of each
 */
record AnswerFigures(Subject subject, Prediction asked, List<String> given) {
    private static final String COVERED = "?";
    private static final int SIGN_BIT = Long.SIZE - 1;

    Optional<AnswerFigure> figure() {
        return Arrays.stream(ExerciseKind.values()).filter(it -> it.id().equals(asked.another())).findFirst()
                .flatMap(kind -> switch (kind) {
                    case INDICES -> asked.task() == Task.FILL ? indices() : Optional.empty();
                    case CANONICAL -> asked.task() == Task.CHOICE ? sign() : Optional.empty();
                    case ENTRY_ADDRESS -> entry();
                    case OFFSET, PHYSICAL -> offset();
                    case LEVEL, FAULT -> level();
                    case ENTRY_PAGE, TABLES, PAGE_SIZES, REVERSE, WRITE_ENTRY, FAULT_CODE, PROTECT -> Optional.empty();
                });
    }

    private PagingConsts consts() {
        return subject.consts();
    }

    private long va() {
        return subject.va().value();
    }

    private static long mask(int nrBits) {
        return nrBits >= Long.SIZE ? -1 : (1L << nrBits) - 1;
    }

    private static String range(int high, int low) {
        return high + ":" + low;
    }

    private int high(int level) {
        return level == consts().nrLevels() ? consts().addressWidth() - 1 : consts().shift(level + 1) - 1;
    }

    /** Which bits each index is made of, and which other one was written instead. */
    private Optional<AnswerFigure> indices() {
        if (given.size() != consts().nrLevels()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            int level = consts().nrLevels() - i;
            int index = consts().pteIndex(subject.va(), level);
            OptionalLong written = TypedValue.number(given.get(i));
            boolean isRight = !given.get(i).isBlank() && written.equals(OptionalLong.of(index));
            OptionalInt other = owner(written, level);
            String bits = binary(index, high(level) - consts().shift(level) + 1);
            rows.add(new Row(OptionalInt.of(level), range(high(level), consts().shift(level)),
                    isRight || given.get(i).isBlank() || other.isEmpty()
                            ? bits
                            : FigureWords.OF_OTHER_LEVEL.text(bits, (long) other.getAsInt()),
                    isRight ? Mark.NONE : Mark.WRONG));
        }
        return Optional.of(new AnswerFigure.Rows(rows));
    }

    /** Returns the level whose index was written for another one: of several the one at its place from the other end, or the nearest. */
    private OptionalInt owner(OptionalLong written, int level) {
        int turned = consts().nrLevels() + 1 - level;
        return IntStream.rangeClosed(1, consts().nrLevels())
                .filter(it -> written.equals(OptionalLong.of(consts().pteIndex(subject.va(), it)))).boxed()
                .min(Comparator.comparingInt(it -> it == turned ? 0 : Math.abs(it - level)))
                .map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static String binary(long number, int nrBits) {
        StringBuilder digits = new StringBuilder();
        for (int bit = nrBits - 1; bit >= 0; bit--) {
            digits.append(number >>> bit & 1);
        }
        return digits.toString();
    }

    private Optional<AnswerFigure> sign() {
        int sign = consts().addressWidth() - 1;
        boolean isCanonical = consts().isCanonical(subject.va());
        return Optional.of(new AnswerFigure.Strip(va(),
                List.of(new Piece(SIGN_BIT, sign + 1, isCanonical ? Mark.NONE : Mark.WRONG,
                        FigureWords.HAVE_TO_REPEAT.text(range(SIGN_BIT, sign + 1))),
                        new Piece(sign, sign, Mark.MEANT, "")),
                FigureWords.BIT.text((long) sign)));
    }

    /** How many bits of the address were taken for the offset. */
    private Optional<AnswerFigure> offset() {
        OptionalInt level = subject.pageLevel();
        OptionalLong typed = TypedValue.entry(given.getFirst());
        OptionalLong wanted = TypedValue.entry(asked.answer());
        if (level.isEmpty() || typed.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        int wide = consts().shift(level.getAsInt());
        long page = wanted.getAsLong() & ~mask(wide);
        boolean isOffset = wanted.getAsLong() == (va() & mask(wide));
        return IntStream.rangeClosed(0, consts().nrLevels())
                .map(it -> it == 0 ? 0 : consts().shift(it))
                .filter(it -> it != wide && typed.getAsLong() == ((isOffset ? 0 : page) | (va() & mask(it))))
                .boxed().findFirst().map(taken -> new AnswerFigure.Strip(va(), pieces(wide, taken),
                        FigureWords.OFFSET_IN.text(consts().pageSize(level.getAsInt()), (long) wide,
                                range(wide - 1, 0))));
    }

    private static List<Piece> pieces(int wide, int taken) {
        if (taken == 0) {
            return List.of(new Piece(wide - 1, 0, Mark.WRONG, FigureWords.LEFT_OUT.text((long) wide)));
        }
        int kept = Math.min(wide, taken);
        long off = Math.abs(wide - taken);
        return List.of(new Piece(Math.max(wide, taken) - 1, kept, Mark.WRONG,
                (taken < wide ? FigureWords.LEFT_OUT : FigureWords.TOO_MANY).text(off)),
                new Piece(kept - 1, 0, Mark.MEANT, FigureWords.TAKEN.text((long) kept)));
    }

    /** The start of the table, what lies at the address that was given, and the entry that is meant. */
    private Optional<AnswerFigure> entry() {
        OptionalLong typed = TypedValue.entry(given.getFirst());
        OptionalLong wanted = TypedValue.entry(asked.answer());
        if (typed.isEmpty() || wanted.isEmpty()) {
            return Optional.empty();
        }
        long size = PagingConsts.PTE_SIZE;
        long table = wanted.getAsLong() & ~(PagingConsts.BASE_PAGE_SIZE - 1);
        long last = table + PagingConsts.BASE_PAGE_SIZE - size;
        long index = (wanted.getAsLong() - table) / size;
        long other = (typed.getAsLong() - table) / size;
        List<Row> rows = new ArrayList<>();
        boolean isInside = typed.getAsLong() >= table && typed.getAsLong() < last + size;
        if (other != 0 || !isInside) {
            rows.add(new Row(OptionalInt.empty(), text(table), FigureWords.ENTRY.text(0L), Mark.NONE));
        }
        Row meant = new Row(OptionalInt.empty(), COVERED, FigureWords.ENTRY_TO_READ.text(index, index * size),
                Mark.MEANT);
        Row wrong = new Row(OptionalInt.empty(), text(typed.getAsLong()), isInside
                ? FigureWords.IN_ENTRY.text(other)
                : FigureWords.NOT_IN_TABLE.text(), Mark.WRONG);
        rows.addAll(isInside && other < index ? List.of(wrong, meant) : List.of(meant, wrong));
        return Optional.of(new AnswerFigure.Rows(rows));
    }

    private static String text(long pa) {
        return new Paddr(pa).toString();
    }

    /** The walk as far as the answer has it: it goes on there, or has ended before. */
    private Optional<AnswerFigure> level() {
        OptionalLong typed = TypedValue.level(given.getFirst());
        OptionalLong wanted = TypedValue.level(asked.answer());
        Optional<List<WalkStep>> steps = subject.walk().map(Translation::steps).filter(it -> !it.isEmpty());
        if (typed.isEmpty() || wanted.isEmpty() || steps.isEmpty()
                || steps.get().getLast().level() != wanted.getAsLong()
                || typed.getAsLong() < 1 || typed.getAsLong() > consts().nrLevels()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (WalkStep step : steps.get()) {
            boolean isGiven = step.level() == typed.getAsLong();
            boolean isLast = step.level() == wanted.getAsLong();
            rows.add(new Row(OptionalInt.of(step.level()), "[" + step.index() + "]",
                    isLast ? COVERED : (isGiven ? FigureWords.GOES_ON : FigureWords.TABLE).text(),
                    isGiven ? Mark.WRONG : Mark.NONE));
        }
        if (typed.getAsLong() < wanted.getAsLong()) {
            rows.add(new Row(OptionalInt.of((int) typed.getAsLong()), "",
                    FigureWords.NEVER_READ.text(), Mark.WRONG));
        }
        return Optional.of(new AnswerFigure.Rows(rows));
    }
}
