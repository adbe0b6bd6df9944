package kspace.app.machine;

import java.util.List;
import kspace.app.sample.MachineSource;
import kspace.core.explain.Explanation;
import kspace.core.paging.PagingMode;

/** What the user is asked or told where something was opened that is no address space as it is. */
public sealed interface Reply {

    /**
     * It can be opened once its paging mode is known.
     *
     * @param source what was opened
     * @param modes the paging modes to choose from
     */
    record Question(MachineSource source, List<PagingMode> modes) implements Reply {
        /** Takes an unmodifiable copy. */
        public Question {
            modes = List.copyOf(modes);
        }
    }

    /**
     * It is a text about a fault, an entry, an address.
     *
     * @param explanation what it says
     */
    record Told(Explanation explanation) implements Reply {}
}
