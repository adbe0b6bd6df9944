package kspace.app.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kspace.app.ask.AnswerFigure.Mark;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.walk.WalkStep;
import kspace.core.exercise.ChosenPages;
import kspace.core.exercise.Construction;
import kspace.core.exercise.WrittenEntries;

/** Figures that fill while something is made: they say what it is so far, and not whether it is right. */
final class ConstructionFigures {
    /** More bytes than any range of pages here has, so that sums of sizes stay exact. */
    private static final long MOST_PAGES = 1 << 20;

    private ConstructionFigures() {}

    static AnswerFigure of(Construction construction, List<String> given) {
        return switch (construction) {
            case WrittenEntries entries -> of(entries, given);
            case ChosenPages pages -> of(pages, given);
        };
    }

    private static AnswerFigure of(WrittenEntries entries, List<String> given) {
        List<AnswerFigure.Row> rows = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            WalkStep step = entries.walk().steps().get(i);
            OptionalLong raw = TypedValue.entry(given.get(i));
            rows.add(new AnswerFigure.Row(OptionalInt.of(step.level()), "[" + step.index() + "]",
                    raw.isEmpty()
                            ? FigureWords.NOT_WRITTEN.text()
                            : words(Architectures.entries(entries.mmu()).read(raw.getAsLong(), step.level())),
                    Mark.NONE));
        }
        return new AnswerFigure.Rows(rows);
    }

    private static String words(HardwareEntry read) {
        return switch (read) {
            case HardwareEntry.Absent(String reason) -> FigureWords.ABSENT.text(reason);
            case HardwareEntry.Table(var table) -> FigureWords.TABLE_AT.text(table);
            case HardwareEntry.Leaf(var page, long size) -> FigureWords.PAGE_AT.text(size, page);
            case HardwareEntry.Fault _ -> FigureWords.RESERVED.text();
        };
    }

    private static AnswerFigure of(ChosenPages chosen, List<String> given) {
        List<AnswerFigure.Part> parts = new ArrayList<>();
        for (int level = chosen.consts().highestTranslationLevel(); level >= 1; level--) {
            long count = TypedValue.number(given.get(level - 1)).orElse(0);
            parts.add(new AnswerFigure.Part(level, chosen.consts().pageSize(level), Math.clamp(count, 0, MOST_PAGES)));
        }
        AnswerFigure.Pages figure = new AnswerFigure.Pages(chosen.range().sizeBytes(), parts, "");
        long over = figure.mappedBytes() - figure.sizeBytes();
        return new AnswerFigure.Pages(figure.sizeBytes(), parts, over > 0
                ? FigureWords.PAST_THE_END.text(figure.sizeBytes(), over)
                : FigureWords.MAPPED_OF.text(figure.mappedBytes(), figure.sizeBytes()));
    }
}
