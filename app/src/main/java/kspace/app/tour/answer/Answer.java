package kspace.app.tour.answer;

import java.util.Optional;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.app.tour.Ask;
import kspace.app.tour.PlayedStop;
import kspace.app.tour.TourStop.Question;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.input.TextException;
import kspace.core.kernel.AddressBook;
import kspace.core.words.Message;

/**
 * What somebody answered to a question.
 *
 * @param text the answer
 * @param isRight whether it is right
 * @param said what is said about it
 */
public record Answer(String text, boolean isRight, Message said) {
    /** Returns the answer that was chosen, or typed in one of its {@link AcceptedForms}. */
    public static Answer of(Question question, String text) {
        boolean isRight = question.ask() == Ask.CHOICE
                ? text.equals(question.answer())
                : AcceptedForms.isSame(text, question.answer());
        return new Answer(text, isRight,
                isRight ? AnswerMessage.RIGHT.of() : AnswerMessage.WRONG.of(text.strip()));
    }

    /** Returns the answer that a click in a view gives: right in the range that was asked for, or in the entry of the address. */
    public static Answer ofClick(Question question, Snapshot snapshot) {
        Selection clicked = snapshot.selection();
        boolean isRight = isSelected(question.answer(), snapshot);
        String place = snapshot.space().rangeAt(clicked.va()).map(it -> it.name()).orElse(clicked.va().toString());
        return new Answer(place, isRight,
                isRight ? AnswerMessage.RIGHT.of() : AnswerMessage.WRONG_PLACE.of(place));
    }

    /** Returns whether what is selected is a place that is asked for: in the range of that name, or in the entry of the address. */
    public static boolean isSelected(String place, Snapshot snapshot) {
        Selection selected = snapshot.selection();
        return range(snapshot, place).map(it -> it.contains(selected.va()))
                .or(() -> address(snapshot, place).map(it -> isNear(snapshot, selected, it))).orElse(false);
    }

    private static Optional<VaddrRange> range(Snapshot snapshot, String name) {
        try {
            return snapshot.space().book().range(name);
        } catch (TextException e) {
            // A range that is not there is no place to click; an address may still be meant.
            return Optional.empty();
        }
    }

    private static Optional<Vaddr> address(Snapshot snapshot, String text) {
        return snapshot.space().book().find(text) instanceof AddressBook.Found found
                ? Optional.of(found.va())
                : Optional.empty();
    }

    /** An entry is clicked exactly; on a map that shows everything, a range is as near as a click can be. */
    private static boolean isNear(Snapshot snapshot, Selection clicked, Vaddr wanted) {
        if (clicked.level() > 0) {
            int shift = snapshot.consts().shift(clicked.level());
            return clicked.va().value() >>> shift == wanted.value() >>> shift;
        }
        return snapshot.space().rangeAt(clicked.va()).equals(snapshot.space().rangeAt(wanted));
    }

    /** Returns the address of the place that was asked for. */
    public static Optional<Vaddr> place(PlayedStop stop) {
        return stop.question().flatMap(question -> stop.shown().flatMap(
                shown -> place(question.answer(), shown.explorer().snapshot())));
    }

    /** Returns the address of a place that is asked for; of a range, its first one. */
    public static Optional<Vaddr> place(String place, Snapshot snapshot) {
        return address(snapshot, place);
    }
}
