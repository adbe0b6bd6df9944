package kspace.core.exercise;

import java.util.Locale;
import kspace.core.words.Message;

/** What exercises ask for, from the easiest on. */
public enum ExerciseKind {
    /** Given arch and va: the index of each level, the root's first. */
    INDICES(ExerciseWords.SPLIT),
    /** Given arch and va: whether the address is canonical. */
    CANONICAL(ExerciseWords.SIGN),
    /** Given arch, table, va and level: where the entry lies that the processor reads. */
    ENTRY_ADDRESS(ExerciseWords.READ),
    /** Given arch, level and va: the offset in a page of that level. */
    OFFSET(ExerciseWords.COMBINE),
    /** Given arch, level and entry: where the page begins that the entry maps. */
    ENTRY_PAGE(ExerciseWords.DECODE),
    /** Given machine and va: the physical address. */
    PHYSICAL(ExerciseWords.WALK),
    /** Given machine and va: the level of the entry that maps it. */
    LEVEL(ExerciseWords.WHERE_IT_ENDS),
    /** Given arch, va and size_bytes: how many tables below the root mapping it with pages of 4 KiB needs. */
    TABLES(ExerciseWords.COST),
    /** Given arch, highest_level, va, pa and size_bytes: how many pages of each level cover it, those of level 1 first. */
    PAGE_SIZES(ExerciseWords.LARGEST),
    /** Given machine and pa: all virtual addresses that reach it, ascending. */
    REVERSE(ExerciseWords.BACKWARDS),
    /** Given arch, level and pa: the entry that maps a page there, kernel only, writable, global, write-back. */
    WRITE_ENTRY(ExerciseWords.WRITE);

    private final ExerciseWords title;

    ExerciseKind(ExerciseWords title) {
        this.title = title;
    }

    /** Returns the name that commands print: {@code entry-address}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what it is about, in a few words. */
    public Message title() {
        return title.of();
    }
}
