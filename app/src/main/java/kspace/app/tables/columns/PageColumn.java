package kspace.app.tables.columns;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.words.Message;

/** What stands at the end of the selected path. */
public sealed interface PageColumn {

    /**
     * The page that the walk found.
     *
     * @param sizeBytes its size
     * @param sizeKnown whether that is known; if not, neither is where the page starts
     * @param page where it starts
     * @param pa the physical address of the selected byte
     * @param memory what kind of memory it is
     * @param range what the mapping is for, if the layout says
     * @param slot where the frame's metadata slot appears, if that is an address at all
     * @param aliases the other addresses that reach the same byte at the moment
     */
    record Mapped(
            long sizeBytes,
            boolean sizeKnown,
            Paddr page,
            Paddr pa,
            String memory,
            Optional<RangeRole> range,
            Optional<Slot> slot,
            Aliases aliases)
            implements
                PageColumn {

        /** Returns how far into the page the selected byte lies. */
        public long offset() {
            return pa.value() - page.value();
        }

        /** Returns the last byte of the page. */
        Paddr lastByte() {
            return page.plus(sizeBytes - 1);
        }
    }

    /**
     * The metadata slot of a frame.
     *
     * @param va where it appears
     * @param mapped whether that is mapped at the moment
     * @param toCome whether a later step maps it
     */
    record Slot(Vaddr va, boolean mapped, boolean toCome) {}

    /**
     * Another address of the same byte.
     *
     * @param name the range through which it goes
     * @param shortName that range where there is little room
     * @param va the address
     */
    record Alias(String name, String shortName, Vaddr va) {
        public static Alias in(NamedRange range, Vaddr va) {
            return new Alias(range.name(), range.id(), va);
        }
    }

    /**
     * The other addresses of the same byte.
     *
     * @param list those that are known
     * @param areAll whether there are no more
     */
    record Aliases(List<Alias> list, boolean areAll) {
        /** Returns how many there are, in words; empty if nobody knows. */
        public Optional<String> words() {
            return areAll
                    ? Optional.of(
                            list.isEmpty() ? ColumnMessage.NO_ALIAS.text() : ColumnMessage.ALIASES.text(list.size()))
                    : Optional.of(list.size()).filter(it -> it > 0).map(ColumnMessage.AT_LEAST_ALIASES::text);
        }
    }

    /**
     * A direct-mapping window translates the address, and no table is read.
     *
     * @param window the window's name
     * @param base where the window starts
     * @param va the selected address
     * @param pa its physical address
     * @param memory what kind of memory it is
     * @param aliases the other addresses that reach the same byte at the moment
     */
    record Direct(String window, Vaddr base, Vaddr va, Paddr pa, String memory, Aliases aliases)
            implements
                PageColumn {}

    /**
     * There is no page.
     *
     * @param title in two words
     * @param reason why, as a sentence
     * @param later what a later step changes about that; empty if nothing
     * @param brief both where there is little room
     */
    record Missing(String title, Message reason, Optional<Message> later, Message brief) implements PageColumn {}
}
