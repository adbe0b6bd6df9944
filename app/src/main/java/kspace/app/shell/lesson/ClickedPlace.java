package kspace.app.shell.lesson;

import java.util.Optional;
import kspace.app.learn.question.QuestionViewModel.Place;
import kspace.app.state.Selection;
import kspace.app.state.Snapshot;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.input.TextException;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.NamedRange;

/** What is selected, as the answer to a question for a place. */
final class ClickedPlace {
    private ClickedPlace() {}

    /** Returns the place that is selected: right in the range that is asked for, or in the entry of the address. */
    static Place of(String wanted, Snapshot snapshot) {
        Selection selected = snapshot.selection();
        Optional<NamedRange> range = snapshot.space().rangeAt(selected.va());
        boolean isRight = range(snapshot, wanted).map(it -> it.contains(selected.va()))
                .or(() -> address(snapshot, wanted).map(it -> isNear(snapshot, selected, it))).orElse(false);
        return new Place(range.map(NamedRange::name).orElse(selected.va().toString()), isRight);
    }

    private static Optional<VaddrRange> range(Snapshot snapshot, String name) {
        try {
            return snapshot.space().book().range(name);
        } catch (TextException e) {
            // A range that is not there is no place to select; an address may still be meant.
            return Optional.empty();
        }
    }

    private static Optional<Vaddr> address(Snapshot snapshot, String text) {
        return snapshot.space().book().find(text) instanceof AddressBook.Found found
                ? Optional.of(found.va())
                : Optional.empty();
    }

    /** An entry is selected exactly; on a map that shows everything, a range is as near as one can come. */
    private static boolean isNear(Snapshot snapshot, Selection selected, Vaddr wanted) {
        if (selected.level() > 0) {
            int shift = snapshot.consts().shift(selected.level());
            return selected.va().value() >>> shift == wanted.value() >>> shift;
        }
        return snapshot.space().rangeAt(selected.va()).equals(snapshot.space().rangeAt(wanted));
    }
}
