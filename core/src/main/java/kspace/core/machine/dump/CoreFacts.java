package kspace.core.machine.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

/**
 * What the notes of a core say about its address space.
 *
 * @param mode the paging mode, if they say it
 * @param root the register of the root, or its address, if they say it
 * @param rootFrom what says it; or why nothing does
 * @param notes what else there is to know
 */
record CoreFacts(Optional<PagingMode> mode, OptionalLong root, String rootFrom, List<String> notes) {

    static CoreFacts unknown(Optional<PagingMode> mode, Message why) {
        return new CoreFacts(mode, OptionalLong.empty(), why.toString(), List.of());
    }

    static CoreFacts known(PagingMode mode, long root, Message rootFrom, List<String> notes) {
        return new CoreFacts(Optional.of(mode), OptionalLong.of(root), rootFrom.toString(), List.copyOf(notes));
    }

    CoreFacts with(Message note) {
        List<String> more = new ArrayList<>(notes);
        more.add(note.toString());
        return new CoreFacts(mode, root, rootFrom, List.copyOf(more));
    }
}
