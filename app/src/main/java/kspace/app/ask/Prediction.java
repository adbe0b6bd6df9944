package kspace.app.ask;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import kspace.app.canvas.look.Cover;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.exercise.Construction;

/**
 * A question with its answer, and what is said about answers.
 *
 * @param text the question
 * @param task how it is answered
 * @param choices the answers to choose from; none for other tasks
 * @param fields the fields to fill in; none for other tasks
 * @param answer the right answer: of a click the place, of fields theirs but for steps with commas between them, of bits the whole entry
 * @param start the bits to begin with; empty for other tasks
 * @param bits what the bits of the entry are; none for other tasks
 * @param because why the answer is right
 * @param mistakes wrong answers that are expected, each with what is said about it
 * @param hints what helps, one after the other
 * @param covers what is covered until it is answered
 * @param isWhatIf whether it asks what would happen if something were different
 * @param another the kind of exercise that is another one of the same; empty for none
 * @param construction what is made, and judged by the engine; empty for other tasks, and until the place is known
 * @param about what figures show; empty until that is known
 */
public record Prediction(
        String text, Task task, List<String> choices, List<Field> fields, String answer, String start,
        List<BitSpan> bits, String because, List<Mistake> mistakes, List<String> hints, Set<Cover> covers,
        boolean isWhatIf, String another, Optional<Construction> construction, Optional<Subject> about) {
    static final String SEPARATOR = ", ";

    /** Takes unmodifiable copies. */
    public Prediction {
        choices = List.copyOf(choices);
        fields = List.copyOf(fields);
        bits = List.copyOf(bits);
        mistakes = List.copyOf(mistakes);
        hints = List.copyOf(hints);
        covers = Set.copyOf(covers);
    }

    /**
     * A field to fill in.
     *
     * @param label what stands beside it
     * @param answer what belongs there
     * @param isStep whether it is a step on the way to the answer, which may be left empty
     */
    public record Field(String label, String answer, boolean isStep) {
        /** Creates one that belongs to the answer. */
        public Field(String label, String answer) {
            this(label, answer, false);
        }
    }

    /**
     * A wrong answer that is expected.
     *
     * @param answer the answer; of several fields all of theirs, with commas between them
     * @param title what is wrong, in a few words
     * @param because why
     */
    public record Mistake(String answer, String title, String because) {}

    /** Returns what several fields are filled with as one text. */
    public static String joined(List<String> values) {
        return String.join(SEPARATOR, values);
    }

    /**
     * Returns the same with each text replaced.
     *
     * @param filling gets where a text stands, as a key, and the text
     */
    public Prediction filled(BiFunction<String, String, String> filling) {
        List<Field> filledFields = fields.stream().map(it -> new Field(filling.apply("fields", it.label()),
                filling.apply("fields", it.answer()), it.isStep())).toList();
        String filledAnswer = fields.isEmpty()
                ? filling.apply("answer", answer)
                : filledFields.stream().filter(it -> !it.isStep()).map(Field::answer)
                        .collect(Collectors.joining(SEPARATOR));
        return new Prediction(filling.apply("text", text), task,
                choices.stream().map(it -> filling.apply("choices", it)).toList(), filledFields, filledAnswer,
                filling.apply("start", start), bits, filling.apply("because", because),
                mistakes.stream().map(it -> new Mistake(filling.apply("wrong", it.answer()),
                        filling.apply("wrong", it.title()), filling.apply("wrong", it.because()))).toList(),
                hints.stream().map(it -> filling.apply("hints", it)).toList(), covers, isWhatIf, another,
                construction, about);
    }

    /** Returns the same about something that is made of several numbers, a field for each. */
    public Prediction of(Construction made) {
        List<Field> parts = made.parts().stream()
                .map(it -> new Field(it.label().toString(), it.answer().toString())).toList();
        return new Prediction(text, task, choices, parts, joined(parts.stream().map(Field::answer).toList()), start,
                bits, because, mistakes, hints, covers, isWhatIf, another, Optional.of(made), about);
    }

    /** Returns the same about an entry whose bits are these. */
    public Prediction of(List<BitSpan> spans) {
        return new Prediction(text, task, choices, fields, answer, start, spans, because, mistakes, hints, covers,
                isWhatIf, another, construction, about);
    }

    /** Returns the same with what its figures show. */
    public Prediction about(Subject subject) {
        return new Prediction(text, task, choices, fields, answer, start, bits, because, mistakes, hints, covers,
                isWhatIf, another, construction, Optional.of(subject));
    }
}
