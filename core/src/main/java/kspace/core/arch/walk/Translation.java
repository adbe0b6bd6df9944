package kspace.core.arch.walk;

import java.util.List;
import java.util.Optional;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.paging.PageProperty;
import kspace.core.words.Message;

/**
 * What became of a virtual address, as data: every picture, sentence and JSON of a translation is made from this.
 *
 * @param va the address
 * @param outcome what it led to
 * @param steps the tables read, root first; empty if none was read
 */
public record Translation(Vaddr va, Outcome outcome, List<WalkStep> steps) {

    /** What a translation led to. */
    public sealed interface Outcome {}

    /**
     * A leaf was found.
     *
     * @param pa the physical address
     * @param level the leaf's level
     * @param property what the leaf says about the page
     */
    public record Mapped(Paddr pa, int level, PageProperty property) implements Outcome {}

    /**
     * A direct-mapping window translated the address without any table.
     *
     * @param pa the physical address
     * @param window the window's name
     */
    public record DirectMapped(Paddr pa, String window) implements Outcome {}

    /**
     * The walk met an absent entry, or there is no root yet.
     *
     * @param level the level of the absent entry; the root's level if there is no root yet
     */
    public record NotPresent(int level) implements Outcome {}

    /**
     * The walk met an entry that the processor refuses: any access faults.
     *
     * @param level the entry's level
     * @param reason which of its bits are wrong and why, as the part of a sentence
     */
    public record Faulted(int level, Message reason) implements Outcome {}

    /**
     * The processor takes the entry of a page for a pointer to a table and goes on in the page's own content, which nobody
     * here knows.
     *
     * @param level the entry's level
     * @param table where it takes the next table to lie
     */
    public record Astray(int level, Paddr table) implements Outcome {}

    /**
     * The walk met an entry that names a table which the recording does not hold, so nobody can say where the address leads.
     *
     * @param level the entry's level; one above the root's if that is not there
     * @param table where the table lies
     */
    public record NotRecorded(int level, Paddr table) implements Outcome {}

    /** The bits above the address width do not repeat the highest translated bit: the MMU faults before any walk. */
    public record NonCanonical() implements Outcome {}

    /** The address is canonical but outside what this page table manages; the hardware finds the root's entry absent. */
    public record Outside() implements Outcome {}

    /** Returns the physical address, if there is one. */
    public Optional<Paddr> pa() {
        return switch (outcome) {
            case Mapped mapped -> Optional.of(mapped.pa());
            case DirectMapped direct -> Optional.of(direct.pa());
            case NotPresent _,Faulted _,Astray _,NotRecorded _,NonCanonical _,Outside _ -> Optional.empty();
        };
    }
}
