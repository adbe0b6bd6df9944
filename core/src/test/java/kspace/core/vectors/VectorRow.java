package kspace.core.vectors;

import java.util.List;
import java.util.stream.IntStream;
import kspace.core.paging.PagingConsts;

/**
 * One row of a table of vectors.
 *
 * @param file the table's file
 * @param line where the row stands in it, from 1
 * @param columns the names of the columns
 * @param cells what the row says in each
 */
public record VectorRow(String file, int line, List<String> columns, List<String> cells) {

    /** Returns a cell as it stands. */
    public String text(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(file + " has no column " + column + ", only " + columns);
        }
        return cells.get(index);
    }

    /** Returns a cell that holds an address or flags. */
    public long hex(String column) {
        return Long.parseUnsignedLong(text(column), 16);
    }

    /** Returns a cell that holds a count. */
    public long count(String column) {
        return Long.parseLong(text(column));
    }

    /**
     * Returns the cells of the columns whose names are {@code column} followed by a level, for each of the most levels that
     * a mode can have; 0 for a level that the table has no column for.
     */
    public List<Long> counts(String column) {
        return IntStream.rangeClosed(1, PagingConsts.MOST_LEVELS)
                .mapToObj(level -> columns.contains(column + level) ? count(column + level) : 0L)
                .toList();
    }

    /** Returns where the row stands and what it begins with. */
    @Override
    public String toString() {
        return file + ":" + line + " " + String.join(" ", cells.subList(0, Math.min(3, cells.size())));
    }
}
