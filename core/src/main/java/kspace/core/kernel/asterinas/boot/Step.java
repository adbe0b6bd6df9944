package kspace.core.kernel.asterinas.boot;

import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.area.KVirtChange;
import kspace.core.paging.PageChoice;
import kspace.core.words.Message;

/** One step of the boot: the smallest change that the timeline shows. */
public sealed interface Step {

    /** Returns the phase it belongs to. */
    PhaseName phase();

    /**
     * A table was allocated, zeroed and entered into its parent.
     *
     * @param phase the phase
     * @param va the address whose mapping needs the table
     * @param level the table's level
     * @param table the table's physical address
     * @param parent the physical address of the table that names it; for the root, the root itself
     * @param index the entry of the parent that names it; 0 for the root
     * @param raw what was written to the parent; 0 for the root, which no entry names
     */
    record TableAllocated(PhaseName phase, Vaddr va, int level, Paddr table, Paddr parent, int index, long raw)
            implements
                Step {}

    /**
     * A page was mapped.
     *
     * @param phase the phase
     * @param number the page's number in the phase, from 1
     * @param total how many pages the phase maps in all
     * @param va where the page starts
     * @param pa the physical memory it shows
     * @param level the leaf's level
     * @param table the physical address of the table that was written
     * @param index the entry that was written
     * @param raw what was written
     * @param nrNewTables how many tables the steps right before it allocated for this page
     * @param choice why the page has this size
     */
    record PageMapped(
            PhaseName phase,
            long number,
            long total,
            Vaddr va,
            Paddr pa,
            int level,
            Paddr table,
            int index,
            long raw,
            int nrNewTables,
            PageChoice choice)
            implements
                Step {}

    /**
     * The root was loaded and the boot page table dismissed.
     *
     * @param phase the phase
     * @param root the root's physical address
     * @param cpus how many CPUs did so
     */
    record Activated(PhaseName phase, Paddr root, int cpus) implements Step {}

    /**
     * Something was tried with a KVirtArea.
     *
     * @param phase the phase
     * @param number the operation's number, from 1
     * @param total how many operations there are
     * @param change what it did
     */
    record AreaChanged(PhaseName phase, int number, int total, KVirtChange change) implements Step {}

    /**
     * The boot stopped here; everything before it stays in place.
     *
     * @param phase the phase
     * @param va the address at which it stopped
     * @param words what the kernel says and the numbers
     */
    record Failed(PhaseName phase, Vaddr va, Message words) implements Step {
        /** Returns what the kernel says and the numbers, in words. */
        public String message() {
            return words.toString();
        }
    }
}
