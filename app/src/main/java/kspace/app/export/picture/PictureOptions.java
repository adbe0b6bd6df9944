package kspace.app.export.picture;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Omit;
import kspace.app.canvas.look.Theme;
import kspace.app.data.ViewKind;
import kspace.app.point.Pointers;
import kspace.app.stop.Sight;
import kspace.app.stop.Stop;
import kspace.app.stop.StopException;
import kspace.app.stop.StopKey;
import kspace.core.address.PlainText;
import kspace.core.input.NumberText;
import kspace.core.space.AddressSpace;

/**
 * Reads what picture is wanted from a stop, as commands and recipes have it.
 *
 * @param stop what is wanted; what is missing is as usual
 */
public record PictureOptions(Stop stop) {
    /** 6 pt and 24 pt. */
    private static final double LEAST_TEXT = 8;
    private static final double MOST_TEXT = 32;
    private static final double ROOM_FOR_OVERVIEW = 520;
    /** Two maps whose ranges can be named. */
    private static final int LEAST_PAIR = 560;
    private static final int USUAL_PAIR = 700;
    private static final double ROOM_FOR_TWO_MAPS = 1000;
    private static final int MOST_LETTERS = 2000;
    /** As many pixels as an array of them can have, with room to spare. */
    private static final long MOST_PIXELS = 1L << 28;

    /**
     * Returns the picture of an address space.
     *
     * @param space the address space: of a boot, whatever its moment, or a recording
     * @param medium what it is drawn to
     * @throws StopException if a word is wrong or would change nothing, or the address space has no such moment or address
     */
    public Picture picture(AddressSpace space, Medium medium) {
        for (StopKey key : stop.words().keySet()) {
            obstacle(key, medium).ifPresent(predicate -> {
                throw new StopException(key, predicate);
            });
        }
        return new Picture(Sight.of(stop, space), style());
    }

    /**
     * Returns what these options say that a picture can be told: those that change nothing about it are left out.
     *
     * @param medium what it is drawn to
     * @param whether which of them may be left out
     * @throws StopException if there is no such view
     */
    public PictureOptions used(Medium medium, Predicate<StopKey> whether) {
        ViewKind view = stop.view();
        Stop used = stop;
        for (StopKey key : stop.words().keySet()) {
            if (whether.test(key) && key.obstacle(view).or(() -> obstacle(key, medium)).isPresent()) {
                used = used.without(key);
            }
        }
        return new PictureOptions(
                whether.test(StopKey.WITHOUT) ? new Omissions(used, PictureView.of(view)).used() : used);
    }

    /** Returns why an option changes nothing about any picture of a medium, the rest of a sentence; empty if it does. */
    private static Optional<String> obstacle(StopKey key, Medium medium) {
        if (key == StopKey.SCALE && !medium.hasPixels()) {
            return Optional.of(PictureMessage.SCALE_WITHOUT_PIXELS.text());
        }
        return key == StopKey.TRANSPARENT && !medium.canBeTransparent()
                ? Optional.of(PictureMessage.NOT_FOR_GIF.text())
                : Optional.empty();
    }

    /**
     * Returns how the picture looks.
     *
     * @throws StopException if a word about that is wrong
     */
    private PictureStyle style() {
        PictureView view = PictureView.of(stop.view());
        Theme theme = stop.word(StopKey.THEME).map(PictureOptions::theme).orElse(Theme.LIGHT);
        double text = text(view);
        PictureSize size = text > 0 ? figure(view, text)
                : stop.word(StopKey.SIZE).map(it -> size(view, theme, it)).orElse(view.usualSize(theme));
        int scale = number(StopKey.SCALE, 1, PictureStyle.MOST_SCALE).orElse(1);
        if ((long) size.width() * scale * size.height() * scale > MOST_PIXELS) {
            throw new StopException(
                    StopKey.SCALE,
                    PictureMessage.TOO_MANY_PIXELS.text(scale, String.valueOf(size), MOST_PIXELS));
        }
        int margin = number(StopKey.MARGIN, 0, PictureStyle.MOST_MARGIN).orElse(0);
        return new PictureStyle(
                size, text, new Omissions(stop, view).omits(usuallyWithout(view, text, size.width())), scale, theme,
                margin, isTransparent(),
                words(StopKey.TITLE),
                words(StopKey.CAPTION), "", HouseStyle.NONE, Pointers.of(stop));
    }

    /** Returns what a picture is without unless parts of the map are named: a figure has nothing that was not asked for. */
    private Set<Omit> usuallyWithout(PictureView view, double text, int width) {
        Set<Omit> omits = EnumSet.noneOf(Omit.class);
        if (text > 0 && !view.isFigureAlways()) {
            if (isPair()) {
                omits.add(Omit.OVERVIEW);
                if (width * Density.LEAST_TYPE / text < ROOM_FOR_TWO_MAPS) {
                    omits.add(Omit.PHYSICAL);
                }
            }
            omits.add(Omit.FINDINGS);
            if (stop.word(StopKey.VA).isEmpty()) {
                omits.add(Omit.SELECTION);
            }
            if (width * Density.LEAST_TYPE / text < ROOM_FOR_OVERVIEW) {
                omits.add(Omit.OVERVIEW);
            }
        }
        return omits;
    }

    /** Returns the size of the smallest type of a figure; 0 if none is asked for. */
    private double text(PictureView view) {
        if (!view.isFigureAlways() && !isPair() && stop.word(StopKey.WIDTH).isEmpty()
                && stop.word(StopKey.TEXT).isEmpty()) {
            return 0;
        }
        return stop.word(StopKey.TEXT).map(text -> Length.pixels(text)
                .filter(it -> it >= LEAST_TEXT && it <= MOST_TEXT)
                .orElseThrow(() -> new StopException(StopKey.TEXT,
                        PictureMessage.TEXT_REFUSED.text(NumberText.quoted(text)))))
                .orElse(Density.LEAST_TYPE);
    }

    private PictureSize figure(PictureView view, double text) {
        String asked = stop.word(StopKey.WIDTH).orElseGet(() -> usualWidth(view, text));
        if (isPair() && stop.word(StopKey.SIZE).isPresent()) {
            throw new StopException(StopKey.SIZE, PictureMessage.SIZE_OF_PAIR.text());
        }
        if (stop.word(StopKey.SIZE).isPresent()) {
            throw new StopException(StopKey.WIDTH, PictureMessage.WIDTH_BESIDE_SIZE.text());
        }
        int least = (int) Math.ceil((isPair() ? LEAST_PAIR : view.leastFigureWidth()) * text / Density.LEAST_TYPE);
        int width = Length.pixels(asked).map(it -> (int) Math.round(it))
                .filter(it -> it >= least && it <= PictureSize.MOST)
                .orElseThrow(() -> new StopException(StopKey.WIDTH,
                        PictureMessage.WIDTH_REFUSED.text(NumberText.quoted(asked), least, PictureSize.MOST)));
        return new PictureSize(width, isPair() ? 0 : view.figureHeight(width, text));
    }

    /** Returns whether it shows two side by side: a figure on a page always. */
    private boolean isPair() {
        return stop.word(StopKey.WITH).isPresent() || stop.word(StopKey.THEN).isPresent();
    }

    private String usualWidth(PictureView view, double text) {
        if (isPair()) {
            return Math.ceil(USUAL_PAIR * text / Density.LEAST_TYPE) + "px";
        }
        if (!view.isFigureAlways()) {
            throw new StopException(StopKey.TEXT, PictureMessage.TEXT_WITHOUT_WIDTH.text());
        }
        return Math.ceil(view.usualSize(Theme.LIGHT).width() * text / Density.LEAST_TYPE) + "px";
    }

    private boolean isTransparent() {
        String text = stop.word(StopKey.TRANSPARENT).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new StopException(StopKey.TRANSPARENT, PictureMessage.NO_TRUTH.text(text));
        }
        return text.equals("true");
    }

    private String words(StopKey key) {
        return words(key.id(), stop.word(key).orElse(""));
    }

    /**
     * Returns words that stand around a picture, or in its place.
     *
     * @param option what asks for them
     * @throws StopException if they cannot be set, or are too long
     */
    public static String words(String option, String asked) {
        String text = asked.strip();
        boolean isPlain = text.codePoints().noneMatch(
                c -> (c != '\n' && !PlainText.isPlain(c)) || Character.getType(c) == Character.UNASSIGNED);
        if (!isPlain) {
            throw new StopException(option, PictureMessage.HAS_CONTROL_CHARACTER.text());
        }
        if (text.length() > MOST_LETTERS) {
            throw new StopException(option, PictureMessage.TOO_LONG.text(text.length(), MOST_LETTERS));
        }
        return text;
    }

    private static Theme theme(String id) {
        return Theme.of(id).orElseThrow(() -> StopException.noneOf(
                StopKey.THEME, id, Arrays.stream(Theme.values()).map(Theme::id).toList()));
    }

    private static PictureSize size(PictureView view, Theme theme, String text) {
        return PictureSize.parse(text).filter(size -> size.fits(view, theme))
                .orElseThrow(() -> new StopException(StopKey.SIZE, theme.magnification() > 1
                        ? PictureMessage.SIZE_REFUSED_IN_THEME.text(text, view.id(), theme.id(),
                                String.valueOf(view.leastSize(theme)), PictureSize.MOST)
                        : PictureMessage.SIZE_REFUSED.text(text, view.id(), String.valueOf(view.leastSize(theme)),
                                PictureSize.MOST)));
    }

    private Optional<Integer> number(StopKey key, int least, int most) {
        return stop.word(key).map(text -> (int) key.number(text, least, most));
    }
}
