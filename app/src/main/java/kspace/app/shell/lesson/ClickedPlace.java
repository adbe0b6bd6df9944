package kspace.app.shell.lesson;

import kspace.app.learn.question.QuestionViewModel.Place;
import kspace.app.state.Snapshot;
import kspace.app.tour.answer.Answer;
import kspace.core.address.Vaddr;
import kspace.core.kernel.NamedRange;

/** What is selected, as the answer to a question for a place. */
final class ClickedPlace {
    private ClickedPlace() {}

    /** Returns the place that is selected, and whether it is the one that is asked for. */
    static Place of(String wanted, Snapshot snapshot) {
        Vaddr selected = snapshot.selection().va();
        return new Place(snapshot.space().rangeAt(selected).map(NamedRange::name).orElse(selected.toString()),
                Answer.isSelected(wanted, snapshot));
    }
}
