package kspace.app.ask;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.exercise.Construction;
import kspace.core.words.Message;

/**
 * What is said about an answer.
 *
 * @param given the answer; of several fields that of each
 * @param isRight whether it is right
 * @param title what is wrong, in a few words; empty if it is right, or nobody expected it
 * @param because why it is right or wrong; empty if nobody expected it
 * @param parts of several fields, or bits, which are right
 */
public record Verdict(List<String> given, boolean isRight, String title, String because, List<Boolean> parts) {
    /** Takes unmodifiable copies. */
    public Verdict {
        given = List.copyOf(given);
        parts = List.copyOf(parts);
    }

    /** Returns the same about a question whose words have changed, and nothing else: levels got other names. */
    public Verdict reworded(Prediction before, Prediction now) {
        return switch (now.task()) {
            case CHOICE -> of(now, now.choices().get(before.choices().indexOf(given.getFirst())));
            case TYPE -> of(now, given.getFirst());
            case CLICK -> ofPlace(now, given.getFirst(), isRight);
            case FILL, ENTRIES, SIZES -> of(now, given);
            case BITS -> ofBits(now, Long.parseUnsignedLong(given.getFirst().substring("0x".length()), 16));
        };
    }

    /** Returns whether it is a mistake that its author expected. */
    public boolean isExpected() {
        return isRight || !because.isEmpty();
    }

    /** Returns how many parts are right. */
    public long nrRight() {
        return parts.stream().filter(it -> it).count();
    }

    /** Judges an answer that was chosen or typed. */
    public static Verdict of(Prediction asked, String given) {
        boolean isRight = asked.task() == Task.CHOICE
                ? given.equals(asked.answer())
                : TypedValue.isSame(given, asked.answer());
        List<Boolean> parts = asked.task() == Task.TYPE ? TypedValue.inList(given, asked.answer()) : List.of();
        return of(asked, List.of(given), isRight, parts, mistake(asked, it -> asked.task() == Task.CHOICE
                ? given.equals(it)
                : TypedValue.isSame(given, it)));
    }

    /** Judges several fields. */
    public static Verdict of(Prediction asked, List<String> given) {
        Optional<Prediction.Mistake> mistake = mistake(asked,
                it -> same(answered(asked, given), List.of(it.split(Prediction.SEPARATOR))).stream()
                        .allMatch(same -> same));
        if (asked.construction().isPresent()) {
            return ofConstruction(asked, given, asked.construction().get(), mistake);
        }
        List<Boolean> parts = same(given, asked.fields().stream().map(Prediction.Field::answer).toList());
        return of(asked, given, answered(asked, parts).stream().allMatch(it -> it), parts, mistake);
    }

    /** Returns the answer without steps that were written down on the way. */
    List<String> answered(Prediction asked) {
        return asked.fields().isEmpty() ? given : answered(asked, given);
    }

    /** Returns of what belongs to each field that of those which are no steps. */
    private static <T> List<T> answered(Prediction asked, List<T> ofFields) {
        return IntStream.range(0, asked.fields().size()).filter(i -> !asked.fields().get(i).isStep())
                .mapToObj(ofFields::get).toList();
    }

    /** What nobody expected, the engine explains. */
    private static Verdict ofConstruction(Prediction asked, List<String> given, Construction construction,
            Optional<Prediction.Mistake> mistake) {
        Construction.Judgement judged = construction.judge(given.stream().map(it -> asked.task() == Task.ENTRIES
                ? TypedValue.entry(it)
                : TypedValue.number(it)).toList());
        String said = judged.said().map(Message::toString).orElse("");
        return of(asked, given, judged.isRight(), judged.right(),
                mistake.or(() -> Optional.of(new Prediction.Mistake("", "", said))));
    }

    private static List<Boolean> same(List<String> given, List<String> wanted) {
        return IntStream.range(0, given.size())
                .mapToObj(i -> i < wanted.size() && TypedValue.isSame(given.get(i), wanted.get(i))).toList();
    }

    /** Judges the bits of an entry: those that mean something, each by itself. */
    public static Verdict ofBits(Prediction asked, long given) {
        long wanted = Long.parseUnsignedLong(asked.answer().replaceAll("0x|_", ""), 16);
        List<Boolean> parts = asked.bits().stream().filter(it -> it.kind() == BitSpan.Kind.FLAG)
                .map(it -> it.valueIn(given) == it.valueIn(wanted)).toList();
        String text = "0x" + Long.toHexString(given);
        return of(asked, List.of(text), parts.stream().allMatch(it -> it), parts,
                mistake(asked, it -> TypedValue.isSame(text, it)));
    }

    /**
     * Judges a place that was clicked.
     *
     * @param given what the place is called
     */
    public static Verdict ofPlace(Prediction asked, String given, boolean isRight) {
        return of(asked, List.of(given), isRight, List.of(), mistake(asked, given::equals));
    }

    private static Optional<Prediction.Mistake> mistake(
            Prediction asked, java.util.function.Predicate<String> isGiven) {
        return asked.mistakes().stream().filter(it -> isGiven.test(it.answer())).findFirst();
    }

    private static Verdict of(Prediction asked, List<String> given, boolean isRight, List<Boolean> parts,
            Optional<Prediction.Mistake> mistake) {
        return isRight
                ? new Verdict(given, true, "", asked.because(), parts)
                : new Verdict(given, false, mistake.map(Prediction.Mistake::title).orElse(""),
                        mistake.map(Prediction.Mistake::because).orElse(""), parts);
    }
}
