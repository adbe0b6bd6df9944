package kspace.app.export.picture;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kspace.app.canvas.Theme;
import kspace.app.state.Explorer;
import kspace.core.address.NumberText;
import kspace.core.address.PlainText;
import kspace.core.address.TextException;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.RangeText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.naming.MomentNames;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.Recording;

/**
 * Reads what picture is wanted from texts, as commands and recipes have them.
 *
 * @param values the texts by their names; what is missing is as usual
 */
public record PictureOptions(Map<String, String> values) {
    /** The view. */
    public static final String VIEW = "view";
    /** The selected address. */
    public static final String VA = "va";
    /** The moment. */
    public static final String MOMENT = "moment";
    /** The addresses that map and tables are zoomed to. */
    public static final String ZOOM = "zoom";
    /** How far the walk of the translation has come. */
    public static final String STEP = "step";
    /** The size of the view. */
    public static final String SIZE = "size";
    /** Pixels of the image for each one of the window. */
    public static final String SCALE = "scale";
    /** The theme. */
    public static final String THEME = "theme";
    /** The room around the view. */
    public static final String MARGIN = "margin";
    /** Whether the background is see-through. */
    public static final String TRANSPARENT = "transparent";
    /** The words above. */
    public static final String TITLE = "title";
    /** The sentences below. */
    public static final String CAPTION = "caption";

    /** All names, in the order in which they are explained. */
    public static final List<String> NAMES =
            List.of(VIEW, VA, MOMENT, ZOOM, STEP, SIZE, SCALE, THEME, MARGIN, TRANSPARENT, TITLE, CAPTION);

    private static final int MOST_LETTERS = 2000;
    /** As many pixels as an array of them can have, with room to spare. */
    private static final long MOST_PIXELS = 1L << 28;

    /**
     * Returns the picture of an address space.
     *
     * @param space the address space: of a boot, whatever its moment, or a recording
     * @param medium what it is drawn to
     * @throws PictureException if a text is wrong or would change nothing, or the address space has no such moment or address
     */
    public Picture picture(AddressSpace space, Medium medium) {
        PictureView view = view();
        for (String name : NAMES) {
            if (text(name).isPresent()) {
                unused(name, view, medium).ifPresent(predicate -> {
                    throw new PictureException(name, predicate);
                });
            }
        }
        OptionalLong moment = moment(space, view);
        AddressSpace then = switch (space) {
            case BootSpace boot ->
                    new BootSpace(boot.state().boot().state(moment.orElse(boot.state().boot().nrSteps())));
            case Recording _ -> space;
        };
        Optional<VaddrRange> zoom = text(ZOOM).map(text -> zoom(then, text));
        Optional<Vaddr> va = text(VA).map(text -> address(then, VA, text)).or(() -> inSight(then, zoom));
        return new Picture(view, va, moment, zoom, step(), style(view));
    }

    private OptionalLong moment(AddressSpace space, PictureView view) {
        return switch (space) {
            case BootSpace boot ->
                    text(MOMENT).stream().mapToLong(text -> moment(boot.state().boot(), text)).findFirst();
            case Recording recording -> {
                if (view == PictureView.TIMELINE || text(MOMENT).isPresent()) {
                    throw new PictureException(view == PictureView.TIMELINE ? VIEW : MOMENT,
                            (view == PictureView.TIMELINE ? view.id() + " " : "") + "is for a boot, and "
                                    + recording.name() + " is a recording, which has one moment and no steps");
                }
                yield OptionalLong.empty();
            }
        };
    }

    private static long moment(Boot boot, String text) {
        try {
            return new MomentNames(boot).moment(text);
        } catch (TextException e) {
            throw new PictureException(MOMENT, e.sentence());
        }
    }

    /** Returns what is selected in a zoom that does not show what is selected otherwise: its first address. */
    private static Optional<Vaddr> inSight(AddressSpace space, Optional<VaddrRange> zoom) {
        Vaddr usual = Explorer.firstSelected(space);
        return zoom.filter(range -> !range.contains(usual)).map(VaddrRange::first);
    }

    /**
     * Returns what these options say that a picture can be told: those that change nothing about it are left out.
     *
     * @param medium what it is drawn to
     * @param whether which of them may be left out
     * @throws PictureException if there is no such view
     */
    public PictureOptions used(Medium medium, Predicate<String> whether) {
        PictureView view = view();
        Map<String, String> used = new LinkedHashMap<>(values);
        used.keySet().removeIf(name -> whether.test(name) && unused(name, view, medium).isPresent());
        return new PictureOptions(used);
    }

    /** Returns why an option changes nothing about any picture of a view, the rest of a sentence; empty if it does. */
    private static Optional<String> unused(String name, PictureView view, Medium medium) {
        return switch (name) {
            case STEP -> onlyFor(view, PictureView.TRANSLATION);
            case ZOOM -> onlyFor(view, PictureView.WINDOW, PictureView.MAP, PictureView.TABLES);
            case VA -> onlyFor(view, PictureView.WINDOW, PictureView.MAP, PictureView.TABLES, PictureView.TRANSLATION);
            case SCALE -> medium.hasPixels()
                    ? Optional.empty()
                    : Optional.of("is only for PNG, GIF and APNG; the others have no pixels");
            case TRANSPARENT -> medium.canBeTransparent()
                    ? Optional.empty()
                    : Optional.of("is not for GIF, in which nothing is half transparent");
            default -> Optional.empty();
        };
    }

    private static Optional<String> onlyFor(PictureView view, PictureView... views) {
        return Arrays.asList(views).contains(view)
                ? Optional.empty()
                : Optional.of("is only for " + VIEW + " "
                        + Arrays.stream(views).map(PictureView::id).collect(Collectors.joining(", ")));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private PictureView view() {
        String id = text(VIEW).orElse(PictureView.WINDOW.id());
        return PictureView.find(id).orElseThrow(() -> refused(VIEW, "; it is one of " + PictureView.ids()));
    }

    private OptionalInt step() {
        return text(STEP).isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) number(STEP, 0, Integer.MAX_VALUE));
    }

    private PictureStyle style(PictureView view) {
        Theme theme = text(THEME).map(this::theme).orElse(Theme.LIGHT);
        PictureSize size = text(SIZE).map(text -> size(view, theme, text)).orElse(view.usualSize(theme));
        int scale = text(SCALE).isPresent() ? (int) number(SCALE, 1, PictureStyle.MOST_SCALE) : 1;
        if ((long) size.width() * scale * size.height() * scale > MOST_PIXELS) {
            throw new PictureException(
                    SCALE, scale + " is too much for a picture of " + size + "; an image has at most "
                            + String.format(Locale.ROOT, "%,d", MOST_PIXELS) + " pixels");
        }
        int margin = text(MARGIN).isPresent() ? (int) number(MARGIN, 0, PictureStyle.MOST_MARGIN) : 0;
        return new PictureStyle(size, scale, theme, margin, isTransparent(), words(TITLE), words(CAPTION));
    }

    private boolean isTransparent() {
        String text = text(TRANSPARENT).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw refused(TRANSPARENT, "; it is true or false");
        }
        return text.equals("true");
    }

    private String words(String name) {
        String text = text(name).orElse("").strip();
        boolean isPlain = text.codePoints().noneMatch(
                c -> (c != '\n' && !PlainText.isPlain(c)) || Character.getType(c) == Character.UNASSIGNED);
        if (!isPlain) {
            throw new PictureException(name, "has a character that is no letter, digit or sign");
        }
        if (text.length() > MOST_LETTERS) {
            throw new PictureException(name, "has " + text.length() + " letters; it has at most " + MOST_LETTERS);
        }
        return text;
    }

    private Theme theme(String id) {
        return Theme.of(id).orElseThrow(() -> refused(THEME, "; it is one of "
                + Arrays.stream(Theme.values()).map(Theme::id).collect(Collectors.joining(", "))));
    }

    private PictureSize size(PictureView view, Theme theme, String text) {
        return PictureSize.parse(text).filter(size -> size.fits(view, theme)).orElseThrow(() -> refused(SIZE,
                "; it is WIDTHxHEIGHT, for view " + view.id()
                        + (theme.magnification() > 1 ? " in theme " + theme.id() : "") + " from "
                        + view.leastSize(theme) + " to " + PictureSize.MOST + "x" + PictureSize.MOST));
    }

    private static VaddrRange zoom(AddressSpace space, String text) {
        AddressBook book = space.book();
        try {
            return RangeText.parse(text, book, it -> address(book.find(it), ZOOM));
        } catch (TextException e) {
            throw new PictureException(ZOOM, e.sentence());
        }
    }

    private static Vaddr address(AddressSpace space, String name, String text) {
        return address(space.book().find(text), name);
    }

    private static Vaddr address(AddressBook.Lookup lookup, String name) {
        return switch (lookup) {
            case AddressBook.Found found -> found.va();
            case AddressBook.Refused refused ->
                    throw new PictureException(name, "cannot be shown: " + refused.sentence());
        };
    }

    private long number(String name, long least, long most) {
        try {
            long number = Long.parseLong(text(name).orElse("").strip());
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same sentence serves both.
        }
        throw refused(name, String.format(Locale.ROOT, "; it is a whole number, %,d to %,d", least, most));
    }

    private PictureException refused(String name, String allowed) {
        return new PictureException(name, NumberText.quoted(text(name).orElse("")) + " is not allowed" + allowed);
    }
}
