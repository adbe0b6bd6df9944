package kspace.app.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import kspace.app.canvas.Theme;
import kspace.core.address.NumberText;
import kspace.core.address.PlainText;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kspace.AddressBook;
import kspace.core.kspace.Boot;
import kspace.core.kspace.RangeKind;

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
    /** How the end of the last address is written. */
    private static final String TOP = "2^64";
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
    private static final String BETWEEN = "..";

    /**
     * Returns the picture of a machine.
     *
     * @throws PictureException if a text is wrong, or the machine has no such moment or address
     */
    public Picture picture(Boot boot) {
        PictureView view = view();
        OptionalLong moment = text(MOMENT).isPresent()
                ? OptionalLong.of(number(MOMENT, 0, boot.nrSteps(), " for this machine's boot"))
                : OptionalLong.empty();
        AddressBook book = new AddressBook(boot.state(moment.orElse(boot.nrSteps())));
        Optional<Vaddr> va = text(VA).map(text -> address(book, VA, text));
        Optional<VaddrRange> zoom = text(ZOOM).map(text -> zoom(boot, book, text));
        return new Picture(view, va, moment, zoom, step(view), style(view));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private PictureView view() {
        String id = text(VIEW).orElse(PictureView.WINDOW.id());
        return PictureView.find(id).orElseThrow(() -> refused(VIEW, "; it is one of " + PictureView.ids()));
    }

    private OptionalInt step(PictureView view) {
        if (text(STEP).isEmpty()) {
            return OptionalInt.empty();
        }
        if (view != PictureView.TRANSLATION) {
            throw new PictureException(STEP, "is only for " + VIEW + " " + PictureView.TRANSLATION.id());
        }
        return OptionalInt.of((int) number(STEP, 0, Integer.MAX_VALUE, ""));
    }

    private PictureStyle style(PictureView view) {
        PictureSize size = text(SIZE).map(text -> size(view, text)).orElse(view.usualSize());
        int scale = text(SCALE).isPresent() ? (int) number(SCALE, 1, PictureStyle.MOST_SCALE, "") : 1;
        if ((long) size.width() * scale * size.height() * scale > MOST_PIXELS) {
            throw new PictureException(
                    SCALE, scale + " is too much for a picture of " + size + "; an image has at most "
                            + String.format(Locale.ROOT, "%,d", MOST_PIXELS) + " pixels");
        }
        Theme theme = text(THEME).map(this::theme).orElse(Theme.LIGHT);
        int margin = text(MARGIN).isPresent() ? (int) number(MARGIN, 0, PictureStyle.MOST_MARGIN, "") : 0;
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

    private PictureSize size(PictureView view, String text) {
        return PictureSize.parse(text).filter(size -> size.fits(view)).orElseThrow(() -> refused(SIZE,
                "; it is WIDTHxHEIGHT, for view " + view.id() + " from " + view.leastSize() + " to " + PictureSize.MOST
                        + "x" + PictureSize.MOST));
    }

    private static VaddrRange zoom(Boot boot, AddressBook book, String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            return Arrays.stream(RangeKind.values()).filter(kind -> kind.id().equals(text)).findFirst()
                    .map(kind -> boot.layout().range(kind))
                    .orElseThrow(() -> new PictureException(ZOOM, NumberText.quoted(text)
                            + " is not allowed; it is FIRST" + BETWEEN + "END, or one of "
                            + Arrays.stream(RangeKind.values()).map(RangeKind::id).collect(Collectors.joining(", "))));
        }
        Vaddr first = address(book, ZOOM, text.substring(0, between));
        String to = text.substring(between + BETWEEN.length());
        // The end of the address space has no number of 64 bits.
        Vaddr end = to.strip().equals(TOP) ? new Vaddr(0) : address(book, ZOOM, to);
        if (Long.compareUnsigned(first.value(), end.value() - 1) > 0) {
            throw new PictureException(ZOOM,
                    NumberText.quoted(text) + " is not allowed; its end is not after its start");
        }
        return VaddrRange.ofBounds(first.value(), end.value());
    }

    private static Vaddr address(AddressBook book, String name, String text) {
        return switch (book.find(text)) {
            case AddressBook.Found found -> found.va();
            case AddressBook.Refused refused ->
                    throw new PictureException(name, "cannot be shown: " + refused.sentence());
        };
    }

    private long number(String name, long least, long most, String where) {
        try {
            long number = Long.parseLong(text(name).orElse("").strip());
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same sentence serves both.
        }
        throw refused(name, String.format(Locale.ROOT, "; it is a whole number, %,d to %,d", least, most) + where);
    }

    private PictureException refused(String name, String allowed) {
        return new PictureException(name, NumberText.quoted(text(name).orElse("")) + " is not allowed" + allowed);
    }
}
