package kspace.app.timeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Plate;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.core.address.ByteSize;
import kspace.core.paging.PageChoice;

/**
 * Draws how {@code largest_pages} came to a page's size where there is no room for numbers in each test: a mark for each test, and
 * at the end of the row what the first one that failed says.
 *
 * @param choice the tests
 * @param look how everything looks
 */
record NarrowDecisionTable(PageChoice choice, Look look) {
    private static final double ROW = 25;
    private static final double HEADER_GAP = 7;
    private static final double RADIUS = 5;
    private static final double PADDING = 8;
    private static final double SIZE = 12;
    private static final double HEADER_SIZE = 11;
    private static final double MARK = 11;
    private static final double BASELINE = 17;
    private static final double SIZE_X = 40;
    private static final double TESTS_X = 96;
    private static final double REASON_SHARE = 0.24;
    private static final int NR_TESTS = 4;

    /** Returns the height for so many tests, from the header's baseline on. */
    static double height(int nrTests) {
        return HEADER_GAP + nrTests * ROW;
    }

    /** Draws the table with its header at {@code header}, and returns where it ends. */
    double paint(Surface surface, double x, double width, double header) {
        double left = x + PADDING;
        double pitch = (width * (1 - REASON_SHARE) - TESTS_X) / NR_TESTS;
        TextStyle caption = new TextStyle(Face.SANS, HEADER_SIZE, look.color(Tone.MUTED));
        surface.text(TimelineMessage.LEVEL.text(), left, header, Anchor.START, caption);
        surface.text(TimelineMessage.PAGE.text(), left + SIZE_X, header, Anchor.START, caption);
        List<String> names = List.of(TimelineMessage.ALLOWED.text(), TimelineMessage.FITS.text(),
                TimelineMessage.VA_ALIGNED.text(), TimelineMessage.PA_ALIGNED.text());
        for (int i = 0; i < NR_TESTS; i++) {
            surface.text(names.get(i), x + TESTS_X + i * pitch, header, Anchor.START, caption);
        }
        double top = header + HEADER_GAP;
        if (look.covers(Cover.SIZE)) {
            Plate.paint(surface, x, top, width, 2 * ROW, RADIUS, look);
            return top + 2 * ROW;
        }
        double y = top;
        for (PageChoice.LevelTest test : choice.tests()) {
            if (test.passes()) {
                surface.box(x, y, width, ROW, RADIUS, Stroke.hairline(look.color(Tone.LINE_STRONG)));
            }
            LevelTag.paint(surface, left, y + (ROW - LevelTag.height(look)) / 2, test.level(), look);
            TextStyle words = new TextStyle(Face.SANS, SIZE, look.color(test.passes() ? Tone.TEXT : Tone.MUTED));
            surface.text(ByteSize.format(test.pageSizeBytes()), left + SIZE_X, y + BASELINE, Anchor.START, words);
            marks(surface, test, x + TESTS_X, pitch, y + BASELINE);
            surface.text(outcome(test), x + width - PADDING, y + BASELINE, Anchor.END,
                    test.passes() ? new TextStyle(Face.SANS_BOLD, SIZE, look.color(Tone.TEXT)) : words);
            y += ROW;
        }
        return y;
    }

    private void marks(Surface surface, PageChoice.LevelTest test, double x, double pitch, double baseline) {
        List<Boolean> passed = List.of(test.allowed(), test.fits(), test.vaAligned(), test.paAligned());
        for (int i = 0; i < NR_TESTS; i++) {
            double left = x + i * pitch;
            if (passed.get(i)) {
                Marks.tick(surface, left, baseline - MARK + 1, MARK, look.color(Tone.PASS));
            } else {
                Marks.cross(surface, left, baseline - MARK + 1, MARK, look.color(Tone.FAIL));
                return;
            }
        }
    }

    private String outcome(PageChoice.LevelTest test) {
        Optional<String> reason = Stream.of(
                Optional.of(TimelineMessage.HIGHEST_LEVEL_IS.text(choice.highestTranslationLevel()))
                        .filter(_ -> !test.allowed()),
                Optional.of(TimelineMessage.LEFT.text(choice.leftBytes())).filter(_ -> !test.fits()),
                Optional.of(TimelineMessage.NOT_ALIGNED.text()).filter(_ -> !test.vaAligned() || !test.paAligned()))
                .flatMap(Optional::stream).findFirst();
        return reason.orElseGet(TimelineMessage.CHOSEN::text);
    }
}
