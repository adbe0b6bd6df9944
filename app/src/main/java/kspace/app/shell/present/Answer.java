package kspace.app.shell.present;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
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
record Answer(String text, boolean isRight, Message said) {
    private static final Pattern IGNORED = Pattern.compile("[\\s_,]");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0x0*(?=[0-9a-f])");

    /** Returns the answer that was typed or chosen; spaces, separators, leading zeros and case make no difference. */
    static Answer of(Question question, String text) {
        boolean isRight = plain(text).equals(plain(question.answer()));
        return new Answer(text, isRight,
                isRight ? PresentWords.RIGHT.of() : PresentWords.WRONG.of(text.strip()));
    }

    private static String plain(String text) {
        String plain = IGNORED.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
        return LEADING_ZEROS.matcher(plain).replaceFirst("0x");
    }

    /** Returns the answer that a click in a view gives: right in the range that was asked for, or in the entry of the address. */
    static Answer ofClick(Question question, Snapshot snapshot) {
        Selection clicked = snapshot.selection();
        boolean isRight = range(snapshot, question.answer()).map(it -> it.contains(clicked.va()))
                .or(() -> address(snapshot, question.answer()).map(it -> isNear(snapshot, clicked, it))).orElse(false);
        String place = snapshot.space().rangeAt(clicked.va()).map(it -> it.name()).orElse(clicked.va().toString());
        return new Answer(place, isRight,
                isRight ? PresentWords.RIGHT.of() : PresentWords.WRONG_PLACE.of(place));
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
    static Optional<Vaddr> place(PlayedStop stop) {
        return stop.question().flatMap(question -> stop.shown().flatMap(
                shown -> address(shown.explorer().snapshot(), question.answer())));
    }
}
