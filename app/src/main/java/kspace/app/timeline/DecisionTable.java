package kspace.app.timeline;

import java.util.List;
import java.util.Optional;
import kspace.app.canvas.Anchor;
import kspace.app.canvas.Face;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Marks;
import kspace.app.canvas.Plate;
import kspace.app.canvas.RichTextPainter;
import kspace.app.canvas.Stroke;
import kspace.app.canvas.Surface;
import kspace.app.canvas.TextStyle;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Tone;
import kspace.app.text.RichText;
import kspace.core.address.ByteSize;
import kspace.core.address.Hex;
import kspace.core.paging.PageChoice;

/**
 * Draws how {@code largest_pages} came to a page's size: one row for each level tried, one column for each test.
 *
 * @param choice the tests
 * @param whatIf what another machine would do, if that is known
 * @param look how everything looks
 */
record DecisionTable(PageChoice choice, Optional<RichText> whatIf, Look look) {
    private static final double RADIUS = 5;
    private static final int SHORT_DIGITS = 9;
    private static final int LONG_DIGITS = 14;
    /** Pages above this level have more than 32 offset bits. */
    private static final int LAST_SHORT_LEVEL = 3;

    static double width(Look look) {
        return look.pick(672, 526);
    }

    /** Returns the height of the table alone over a width, from its header's baseline on. */
    static double height(PageChoice choice, Look look, double width) {
        int nrTests = choice.tests().size();
        return width < width(look) ? NarrowDecisionTable.height(nrTests)
                : look.pick(7, 4) + nrTests * look.pick(25, 20);
    }

    /** Draws the table alone over a width, with its header at {@code header}, and returns where it ends. */
    double paint(Surface surface, double x, double width, double header) {
        if (width < width(look)) {
            return new NarrowDecisionTable(choice, look).paint(surface, x, width, header);
        }
        double times = width / width(look);
        Columns columns = new Columns(x, x + look.pick(11, 8), width, times);
        names(surface, columns, header);
        double top = header + look.pick(7, 4);
        double pitch = look.pick(25, 20);
        double end = top + choice.tests().size() * pitch;
        // Which sizes were tried would tell which one was taken.
        if (look.covers(Cover.SIZE)) {
            Plate.paint(surface, x, top, width, 2 * pitch, RADIUS, look);
            return top + 2 * pitch;
        }
        for (int i = 0; i < choice.tests().size(); i++) {
            row(surface, columns, top + i * pitch, pitch, choice.tests().get(i));
        }
        return end;
    }

    /** Where the columns stand. */
    private record Columns(double x, double left, double width, double times) {}

    private double x(Columns columns, int index) {
        return columns.left() + column(index) * columns.times();
    }

    private void names(Surface surface, Columns columns, double header) {
        TextStyle caption = style(Face.SANS, look.pick(11, 9.5), Tone.MUTED);
        List<String> names = List.of(TimelineMessage.LEVEL.text(), TimelineMessage.PAGE.text(),
                TimelineMessage.ALLOWED.text(), TimelineMessage.FITS.text(), TimelineMessage.VA_ALIGNED.text(),
                TimelineMessage.PA_ALIGNED.text());
        for (int i = 0; i < names.size(); i++) {
            surface.text(names.get(i), x(columns, i), header, Anchor.START, caption);
        }
    }

    void paint(Surface surface, double x, double bottom) {
        double left = x + look.pick(11, 8);
        Columns columns = new Columns(x, left, width(look), 1);
        double header = look.pick(75, 61);
        names(surface, columns, header);
        double whatIfRoom = whatIf.isPresent() ? look.pick(25, 19) : look.pick(9, 6);
        double top = header + look.pick(5, 4);
        double pitch = Math.floor(Math.min(look.pick(25, 20), (bottom - whatIfRoom - top) / choice.tests().size()));
        for (int i = 0; i < choice.tests().size(); i++) {
            row(surface, columns, top + i * pitch, pitch, choice.tests().get(i));
        }
        double after = top + choice.tests().size() * pitch;
        whatIf.ifPresent(text -> whatIf(surface, text, left, after, bottom, width(look) - 2 * (left - x)));
    }

    /** The sentence takes a second line if it needs one and there is room. */
    private void whatIf(Surface surface, RichText text, double x, double top, double bottom, double width) {
        double lineHeight = look.pick(15, 13);
        double baseline = top + look.pick(17, 13.5);
        int lines = baseline + lineHeight <= bottom - look.pick(5, 3) ? 2 : 1;
        new RichTextPainter(look, look.pick(11.5, 10), lineHeight).paint(surface, text, x, baseline, width, lines);
    }

    private double column(int index) {
        return switch (index) {
            case 0 -> 0;
            case 1 -> look.pick(54, 38);
            case 2 -> look.pick(114, 82);
            case 3 -> look.pick(240, 184);
            case 4 -> look.pick(358, 280);
            case 5 -> look.pick(480, 376);
            default -> look.pick(606, 474);
        };
    }

    private void row(Surface surface, Columns columns, double y, double height, PageChoice.LevelTest test) {
        boolean isChosen = test.passes();
        if (isChosen) {
            surface.fillRound(columns.x(), y, columns.width(), height, RADIUS, look.color(Tone.PANEL));
            surface.box(columns.x(), y, columns.width(), height, RADIUS, Stroke.hairline(look.color(Tone.LINE_STRONG)));
        }
        double baseline = Math.round(y + height / 2 + look.pick(4.5, 3.5));
        LevelTag.paint(surface, columns.left(), y + (height - LevelTag.height(look)) / 2, test.level(), look);
        surface.text(ByteSize.format(test.pageSizeBytes()), x(columns, 1), baseline, Anchor.START,
                style(Face.SANS, size(), isChosen ? Tone.TEXT : Tone.MUTED));
        Cells cells = new Cells(surface, columns, baseline, isChosen);
        cells.test(2, true, test.allowed(), Face.SANS,
                test.allowed() ? TimelineMessage.AT_LEVEL.text(test.level())
                        : TimelineMessage.HIGHEST_LEVEL_IS.text(choice.highestTranslationLevel()));
        cells.test(3, test.allowed(), test.fits(), Face.SANS, left(surface, columns));
        cells.test(4, test.allowed() && test.fits(), test.vaAligned(), Face.MONO, vaText(test));
        cells.test(5, test.allowed() && test.fits() && test.vaAligned(), test.paAligned(), Face.MONO,
                Hex.groupedShort(choice.pa().value()));
        if (isChosen) {
            surface.text(TimelineMessage.CHOSEN.text(), x(columns, 6), baseline, Anchor.START,
                    style(Face.SANS_BOLD, size(), Tone.TEXT));
        }
    }

    /** In whole units where what is exact would run into the next column. */
    private String left(Surface surface, Columns columns) {
        String exact = TimelineMessage.LEFT.text(choice.leftBytes());
        double room = x(columns, 4) - x(columns, 3) - look.pick(24, 18);
        return surface.fitText(exact, style(Face.SANS, size(), Tone.TEXT), room).equals(exact)
                ? exact
                : TimelineMessage.ABOUT_LEFT.text(ByteSize.aboutWhole(choice.leftBytes()));
    }

    private String vaText(PageChoice.LevelTest test) {
        String all = Hex.grouped(choice.va().value());
        return "\u2026" + all.substring(
                all.length() - (test.level() > LAST_SHORT_LEVEL ? LONG_DIGITS : SHORT_DIGITS));
    }

    private double size() {
        return look.pick(12, 10);
    }

    private TextStyle style(Face face, double size, Tone tone) {
        return new TextStyle(face, size, look.color(tone));
    }

    /** The cells of one row. */
    private final class Cells {
        private final Surface surface;
        private final Columns columns;
        private final double baseline;
        private final boolean isChosen;

        Cells(Surface surface, Columns columns, double baseline, boolean isChosen) {
            this.surface = surface;
            this.columns = columns;
            this.baseline = baseline;
            this.isChosen = isChosen;
        }

        void test(int index, boolean isTried, boolean passed, Face face, String text) {
            double x = x(columns, index);
            if (!isTried) {
                surface.text(TimelineMessage.NOT_TRIED.text(), x, baseline, Anchor.START,
                        style(Face.SANS, size(), Tone.FAINT));
                return;
            }
            double mark = look.pick(11, 9);
            if (passed) {
                Marks.tick(surface, x, baseline - mark + 1, mark, look.color(Tone.PASS));
            } else {
                Marks.cross(surface, x, baseline - mark + 1, mark, look.color(Tone.FAIL));
            }
            surface.text(text, x + look.pick(18, 14), baseline, Anchor.START,
                    style(face, size(), isChosen ? Tone.TEXT : Tone.MUTED));
        }
    }
}
