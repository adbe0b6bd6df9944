package kspace.app.ask;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A small figure beside an answer, as what has to be drawn. */
public sealed interface AnswerFigure {

    /** How a part of a figure stands out. */
    enum Mark {
        /** Not at all. */
        NONE,
        /** As what the answer should have been about. */
        MEANT,
        /** As what is wrong. */
        WRONG
    }

    /**
     * Bits in a row, in pieces.
     *
     * @param bits the bits
     * @param pieces the pieces, without gaps, the highest bits first
     * @param brace the words below all of them
     */
    record Strip(long bits, List<Piece> pieces, String brace) implements AnswerFigure {
        /** Takes an unmodifiable copy. */
        public Strip {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * Some bits.
     *
     * @param high the highest
     * @param low the lowest
     * @param mark how they stand out
     * @param words what stands below
     */
    record Piece(int high, int low, Mark mark, String words) {
        /** Returns how many bits these are. */
        public int count() {
            return high - low + 1;
        }
    }

    /**
     * Rows of a table or of a walk.
     *
     * @param rows the rows, from top to bottom
     */
    record Rows(List<Row> rows) implements AnswerFigure {
        /** Takes an unmodifiable copy. */
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A row.
     *
     * @param level the level that it is about; empty for none
     * @param place what it is: bits, an index, an address
     * @param words what is there
     * @param mark how it stands out
     */
    record Row(OptionalInt level, String place, String words, Mark mark) {}

    /**
     * Pages side by side along what they are to map, to scale.
     *
     * @param sizeBytes how much is to be mapped
     * @param parts the pages of each size, in their order
     * @param words what they come to
     */
    record Pages(long sizeBytes, List<Part> parts, String words) implements AnswerFigure {
        /** Takes an unmodifiable copy. */
        public Pages {
            parts = List.copyOf(parts);
        }

        /** Returns how much the pages map. */
        public long mappedBytes() {
            return parts.stream().mapToLong(it -> it.pageBytes() * it.count()).sum();
        }
    }

    /**
     * Pages of a size.
     *
     * @param level the level whose entries map them
     * @param pageBytes the size
     * @param count how many
     */
    record Part(int level, long pageBytes, long count) {}

    /** Returns the figure for an answer that is wrong; empty where none helps. */
    static Optional<AnswerFigure> of(Prediction asked, Verdict verdict) {
        return verdict.isRight() ? Optional.empty()
                : asked.about().flatMap(it -> new AnswerFigures(it, asked, verdict.answered(asked)).figure());
    }

    /** Returns the figure of what is being made. */
    static Optional<AnswerFigure> making(Prediction asked, List<String> given) {
        return asked.construction().map(it -> ConstructionFigures.of(it, given));
    }
}
