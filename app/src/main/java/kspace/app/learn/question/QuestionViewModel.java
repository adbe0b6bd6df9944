package kspace.app.learn.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kspace.app.ask.Prediction;
import kspace.app.ask.Task;
import kspace.app.ask.TypedValue;
import kspace.app.ask.Verdict;
import kspace.core.arch.mmu.BitSpan;

/** A question, what was answered to it so far, and how many of its hints were asked for. */
public final class QuestionViewModel {
    private final Prediction asked;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPEN);
    private final ReadOnlyObjectWrapper<Optional<Verdict>> verdict = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper nrHints = new ReadOnlyIntegerWrapper();
    private final StringProperty typed = new SimpleStringProperty("");
    private final List<StringProperty> fields = new ArrayList<>();
    private final LongProperty bits = new SimpleLongProperty();
    private final ObjectProperty<Optional<Place>> place = new SimpleObjectProperty<>(Optional.empty());

    /**
     * A place in the window.
     *
     * @param name what it is called
     * @param isRight whether it is the one that is asked for
     */
    public record Place(String name, boolean isRight) {}

    /** How far it has come. */
    public enum State {
        /** It waits for an answer. */
        OPEN,
        /** It was answered, and waits for a better answer. */
        WRONG,
        /** It was answered. */
        RIGHT,
        /** The answer was shown. */
        SHOWN
    }

    /** Asks a question. */
    public QuestionViewModel(Prediction asked) {
        this.asked = asked;
        asked.fields().forEach(_ -> fields.add(new SimpleStringProperty("")));
        if (asked.task() == Task.BITS && !asked.start().isEmpty()) {
            bits.set(Long.parseUnsignedLong(asked.start().replaceAll("0x|_", ""), 16));
        }
    }

    /** Returns the same with all that was answered, asked in other words: after levels got other names. */
    public QuestionViewModel reworded(Prediction words) {
        QuestionViewModel other = new QuestionViewModel(words);
        other.typed.set(typed.get());
        for (int i = 0; i < fields.size(); i++) {
            other.fields.get(i).set(fields.get(i).get());
        }
        other.bits.set(bits.get());
        other.place.set(place.get());
        other.nrHints.set(nrHints.get());
        other.verdict.set(verdict.get().map(it -> it.reworded(asked, words)));
        other.state.set(state.get());
        return other;
    }

    /** Returns the question. */
    public Prediction asked() {
        return asked;
    }

    /** Returns how far it has come. */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Returns whether it waits for an answer. */
    public boolean isOpen() {
        return state.get() == State.OPEN || state.get() == State.WRONG;
    }

    /** Returns what is said about the last answer. */
    public ReadOnlyObjectProperty<Optional<Verdict>> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    /** Returns how many of the hints are shown. */
    public ReadOnlyIntegerProperty nrHintsProperty() {
        return nrHints.getReadOnlyProperty();
    }

    /** Returns what is typed. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** Returns what the fields are filled with. */
    public List<StringProperty> fields() {
        return List.copyOf(fields);
    }

    /** Returns the entry that is being made. */
    public LongProperty bitsProperty() {
        return bits;
    }

    /** Returns the place that is selected in the window. */
    public ObjectProperty<Optional<Place>> placeProperty() {
        return place;
    }

    /** Returns the bits that can be set: those that mean something by themselves, as the entry shows them. */
    public List<BitSpan> flags() {
        return asked.bits().stream().filter(it -> it.kind() == BitSpan.Kind.FLAG).toList();
    }

    /** Sets a bit, or clears it. */
    public void toggle(BitSpan span) {
        bits.set(bits.get() ^ 1L << span.low());
    }

    /** Chooses one of the answers, counted from 1; returns whether there is one to choose. */
    public boolean choose(int number) {
        boolean isThere = isOpen() && asked.task() == Task.CHOICE && number >= 1 && number <= asked.choices().size();
        if (isThere) {
            take(Verdict.of(asked, asked.choices().get(number - 1)));
        }
        return isThere;
    }

    /** Returns whether something was typed, filled in or set that can be checked. */
    public boolean canCheck() {
        return isOpen() && switch (asked.task()) {
            case CHOICE -> false;
            case CLICK -> place.get().isPresent();
            case TYPE -> !typed.get().isBlank();
            case FILL, ENTRIES, SIZES -> fields.stream().anyMatch(it -> !it.get().isBlank());
            case BITS -> true;
        };
    }

    /** Checks what was typed, filled in or set. */
    public void check() {
        if (canCheck()) {
            take(switch (asked.task()) {
                case CHOICE, TYPE -> Verdict.of(asked, typed.get().strip());
                case CLICK -> Verdict.ofPlace(asked, place.get().map(Place::name).orElse(""),
                        place.get().filter(Place::isRight).isPresent());
                case FILL, ENTRIES, SIZES -> {
                    spread();
                    yield Verdict.of(asked, fields.stream().map(StringProperty::get).toList());
                }
                case BITS -> Verdict.ofBits(asked, bits.get());
            });
        }
    }

    /** Somebody may have written all values into the first field, as on paper: {@code 256, 0, 67, 180}. */
    private void spread() {
        List<String> values = TypedValue.values(fields.getFirst().get());
        boolean isList = asked.fields().stream().noneMatch(Prediction.Field::isStep) && fields.size() > 1
                && values.size() == fields.size() && fields.stream().skip(1).allMatch(it -> it.get().isBlank());
        for (int i = 0; isList && i < values.size(); i++) {
            fields.get(i).set(values.get(i));
        }
    }

    private void take(Verdict given) {
        verdict.set(Optional.of(given));
        // A mistake that nobody expected is answered by what helps.
        if (!given.isExpected()) {
            hint();
        }
        state.set(given.isRight() ? State.RIGHT : State.WRONG);
    }

    /** Shows the next hint; returns whether there was one. */
    public boolean hint() {
        boolean isThere = canHint();
        if (isThere) {
            nrHints.set(nrHints.get() + 1);
        }
        return isThere;
    }

    /** Returns whether there is another hint. */
    public boolean canHint() {
        return isOpen() && nrHints.get() < asked.hints().size();
    }

    /** Shows the answer. */
    public void show() {
        if (isOpen()) {
            state.set(State.SHOWN);
        }
    }
}
