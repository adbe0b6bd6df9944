package kspace.core.exercise;

import java.util.Locale;
import kspace.core.words.Message;

/**
 * How hard the numbers of exercises are. What is asked stays the same.
 *
 * <table>
 * <caption>What differs</caption>
 * <tr><th>numbers</th><th>easy</th><th>normal</th><th>hard</th></tr>
 * <tr><td>addresses</td><td>indices up to 15</td><td>any</td><td>indices from 256 on</td></tr>
 * <tr><td>canonical or not</td><td>the highest digit tells</td><td>any bit</td><td>the lowest of the sign bits tells</td></tr>
 * <tr><td>pages of an entry or an offset</td><td>of 4 KiB</td><td>of any size</td><td>larger ones</td></tr>
 * <tr><td>places in a machine</td><td>in the linear map</td><td>anywhere</td><td>in what is mapped a second time</td></tr>
 * <tr><td>ranges to map</td><td>over a boundary of 2 MiB</td><td>over any</td><td>over a boundary of 1 GiB</td></tr>
 * <tr><td>largest page to choose or split</td><td>2 MiB</td><td>any</td><td>1 GiB, where there are such pages</td></tr>
 * </table>
 */
public enum Difficulty {
    /** Numbers that can be done in the head. */
    EASY(ExerciseWords.EASY),
    /** Numbers as they come. */
    NORMAL(ExerciseWords.NORMAL),
    /** Numbers in which short cuts fail. */
    HARD(ExerciseWords.HARD);

    private final ExerciseWords words;

    Difficulty(ExerciseWords words) {
        this.words = words;
    }

    /** Returns the name that commands take: {@code easy}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns it in words. */
    public Message title() {
        return words.of();
    }
}
