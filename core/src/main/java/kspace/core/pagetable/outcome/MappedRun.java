package kspace.core.pagetable.outcome;

/**
 * What became of a run of pages.
 *
 * @param nrPages how many pages were mapped
 * @param newTables the tables that were allocated for them, and on the way to a page that could not be mapped
 * @param outOfFrames whether the next one lacks a frame for a table, as opposed to meeting something mapped
 */
public record MappedRun(long nrPages, NewTables newTables, boolean outOfFrames) {}
