package kspace.core.arch.pte;

import java.util.List;
import kspace.core.address.Paddr;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.EntryReader;
import kspace.core.paging.PageProperty;
import kspace.core.words.Message;
import kspace.core.words.Sayable;

/**
 * How a kernel writes page table entries of one architecture and reads them back, by its {@link EntryConvention}
 * (SPEC section 7). Levels count from 1 at the last table.
 */
public interface PteFormat {

    /**
     * Encodes a mapping.
     *
     * @throws PteException if the level has no pages, the address has bits outside the level's address field,
     *     or the property cannot be expressed; the message names both sides
     */
    long encodeLeaf(Paddr page, int level, PageProperty property);

    /**
     * Encodes a pointer to a table.
     *
     * @throws PteException if the address has bits outside the address field
     */
    long encodeTable(Paddr table, TableFlags flags);

    /**
     * Returns what a raw entry of a table of {@code level} means to the kernel.
     *
     * @throws PteException if it is a mapping at a level that has no pages; the message names the level
     */
    Pte decode(long raw, int level);

    /** Returns whether the kernel reads an entry; it does not read a mapping at a level that has no pages. */
    default boolean isRead(long raw, int level) {
        return true;
    }

    /** Returns how the hardware reads entries. */
    EntryReader hardware();

    /**
     * Returns the fields of a raw entry that carry meaning at {@code level}, highest bits first.
     *
     * @throws PteException as {@link #decode}
     */
    List<PteField> fields(long raw, int level);

    /**
     * Returns the fields of a raw entry, highest bits first, with those that carry no meaning at {@code level}: each of the
     * 64 bits is in at least one.
     *
     * @throws PteException as {@link #decode}
     */
    List<PteField> allFields(long raw, int level);

    /** Returns all 64 bits of a raw entry of {@code level} as labelled spans, highest bits first, without gaps. */
    List<BitSpan> bits(long raw, int level);

    /** Returns the names of the flag bits that are set, low bits first as manuals list them: {@code P W PS G NX}. */
    default List<String> setFlags(long raw, int level) {
        return Bits.setFlags(bits(raw, level), raw);
    }

    /** Returns what the hardware lets through a present entry of {@code level}, by this entry alone. */
    Rights rights(long raw, int level);

    /** Returns where the kernel's reading of this entry and the hardware's part, as a topic and a sentence each. */
    List<Difference> differences(long raw, int level);

    /**
     * A place where hardware and kernel read the same bits differently.
     *
     * @param topic the bit or field
     * @param sentence what each makes of it
     */
    record Difference(Message topic, Message sentence) {
        /** Creates a difference of either what is said as it is, or a message. */
        public static Difference of(Sayable topic, Sayable sentence) {
            return new Difference(topic.message(), sentence.message());
        }
    }
}
