package kspace.app.ask;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kspace.core.address.Vaddr;
import kspace.core.arch.walk.Translation;
import kspace.core.paging.PagingConsts;

/**
 * What a question is about, from which its figures are drawn.
 *
 * @param consts how addresses are cut
 * @param va the address
 * @param level the level that the question names; empty for that of the page at which the walk ends
 * @param table where the table lies that the question names; empty for those of the walk
 * @param walk the walk for the address; empty where there is no machine
 */
public record Subject(
        PagingConsts consts, Vaddr va, OptionalInt level, OptionalLong table, Optional<Translation> walk) {

    /** An address of a machine. */
    public static Subject of(PagingConsts consts, Translation walk) {
        return new Subject(consts, walk.va(), OptionalInt.empty(), OptionalLong.empty(), Optional.of(walk));
    }

    /** Returns the level of the page whose offset is asked for; empty if there is none. */
    OptionalInt pageLevel() {
        return level.isPresent() || walk.isEmpty()
                || !(walk.get().outcome() instanceof Translation.Mapped mapped)
                        ? level
                        : OptionalInt.of(mapped.level());
    }
}
