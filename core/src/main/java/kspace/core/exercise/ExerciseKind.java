package kspace.core.exercise;

import java.util.Locale;
import kspace.core.words.Message;

/** What exercises ask for, from the easiest on. */
public enum ExerciseKind {
    /** Given arch and va: the index of each level, the root's first. */
    INDICES(ExerciseWords.SPLIT, ExerciseWords.ANSWER_INDICES, ExerciseWords.WAY_INDICES),
    /** Given arch and va: whether the address is canonical. */
    CANONICAL(ExerciseWords.SIGN, ExerciseWords.ANSWER_CANONICAL, ExerciseWords.WAY_CANONICAL),
    /** Given arch, table, va and level: where the entry lies that the processor reads. */
    ENTRY_ADDRESS(ExerciseWords.READ, ExerciseWords.ANSWER_ENTRY_ADDRESS, ExerciseWords.WAY_ENTRY_ADDRESS),
    /** Given arch, level and va: the offset in a page of that level. */
    OFFSET(ExerciseWords.COMBINE, ExerciseWords.ANSWER_OFFSET, ExerciseWords.WAY_OFFSET),
    /** Given arch, level and entry: where the page begins that the entry maps. */
    ENTRY_PAGE(ExerciseWords.DECODE, ExerciseWords.ANSWER_ENTRY_PAGE, ExerciseWords.WAY_ENTRY_PAGE),
    /** Given machine and va: the physical address. */
    PHYSICAL(ExerciseWords.WALK, ExerciseWords.ANSWER_PHYSICAL, ExerciseWords.WAY_PHYSICAL),
    /** Given machine and va: the level of the entry that maps it. */
    LEVEL(ExerciseWords.WHERE_IT_ENDS, ExerciseWords.ANSWER_LEVEL, ExerciseWords.WAY_LEVEL),
    /** Given arch, va and size_bytes: how many tables below the root mapping it with pages of 4 KiB needs. */
    TABLES(ExerciseWords.COST, ExerciseWords.ANSWER_TABLES, ExerciseWords.WAY_TABLES),
    /** Given arch, highest_level, va, pa and size_bytes: how many pages of each level cover it, those of level 1 first. */
    PAGE_SIZES(ExerciseWords.LARGEST, ExerciseWords.ANSWER_PAGES, ExerciseWords.WAY_PAGE_SIZES),
    /** Given machine and pa: all virtual addresses that reach it, ascending. */
    REVERSE(ExerciseWords.BACKWARDS, ExerciseWords.ANSWER_REVERSE, ExerciseWords.WAY_REVERSE),
    /** Given arch, level and pa: the entry that maps a page there, kernel only, writable, global, write-back. */
    WRITE_ENTRY(ExerciseWords.WRITE, ExerciseWords.ANSWER_WRITE_ENTRY, ExerciseWords.WAY_WRITE_ENTRY),
    /** Given machine and va: the level at which the walk meets an absent entry; 0 if it comes to a page. */
    FAULT(ExerciseWords.FAULTS, ExerciseWords.ANSWER_FAULT, ExerciseWords.WAY_FAULT),
    /** Given machine, va, access, mode and register: the code that the processor hands to the kernel with the fault. */
    FAULT_CODE(ExerciseWords.CODE_OF_FAULT, ExerciseWords.ANSWER_FAULT_CODE, ExerciseWords.WAY_FAULT_CODE),
    /**
     * Given arch, level, va, pages, protect_va and size_bytes: how many pages of each level there are once some bytes of so
     * many pages of the level became read-only, those of level 1 first.
     */
    PROTECT(ExerciseWords.SPLITS, ExerciseWords.ANSWER_PAGES, ExerciseWords.WAY_PROTECT);

    private final ExerciseWords title;
    private final ExerciseWords answer;
    private final ExerciseWords way;

    ExerciseKind(ExerciseWords title, ExerciseWords answer, ExerciseWords way) {
        this.title = title;
        this.answer = answer;
        this.way = way;
    }

    /** Returns the name that commands print: {@code entry-address}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what it is about, in a few words. */
    public Message title() {
        return title.of();
    }

    /** Returns what the answer is, in a word or a few, to stand beside it. */
    public Message answer() {
        return answer.of();
    }

    /** Returns how one comes to the answer, in a sentence or two. */
    public Message way() {
        return way.of();
    }
}
