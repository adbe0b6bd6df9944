package kspace.app.shell.stops;

import java.util.List;
import kspace.app.tour.PlayedStop;

/**
 * A stop in the list.
 *
 * @param stop what it comes to
 * @param written its title as its author wrote it
 * @param faults what is wrong with it
 */
record StopRow(PlayedStop stop, String written, List<String> faults) {
    /** Takes an unmodifiable copy. */
    StopRow {
        faults = List.copyOf(faults);
    }

    int index() {
        return stop.index();
    }

    /** Returns what those hear who do not see it. */
    String spoken() {
        return faults.isEmpty()
                ? StopsMessage.ROW.of(index() + 1, stop.title()).toString()
                : StopsMessage.ROW_WITH_FAULT.of(index() + 1, stop.title(), String.join(" ", faults)).toString();
    }
}
