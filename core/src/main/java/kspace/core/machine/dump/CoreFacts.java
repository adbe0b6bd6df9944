package kspace.core.machine.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.paging.PagingMode;

/**
 * What the notes of a core say about its address space.
 *
 * @param mode the paging mode, if they say it
 * @param root the register of the root, or its address, if they say it
 * @param rootFrom what says it; or why nothing does
 * @param notes what else there is to know
 */
record CoreFacts(Optional<PagingMode> mode, OptionalLong root, String rootFrom, List<String> notes) {

    static CoreFacts unknown(Optional<PagingMode> mode, String why) {
        return new CoreFacts(mode, OptionalLong.empty(), why, List.of());
    }

    static CoreFacts known(PagingMode mode, long root, String rootFrom, List<String> notes) {
        return new CoreFacts(Optional.of(mode), OptionalLong.of(root), rootFrom, List.copyOf(notes));
    }

    CoreFacts with(String note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new CoreFacts(mode, root, rootFrom, List.copyOf(more));
    }
}
