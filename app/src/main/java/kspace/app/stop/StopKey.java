package kspace.app.stop;

import static kspace.app.data.ViewKind.COST;
import static kspace.app.data.ViewKind.DECISION;
import static kspace.app.data.ViewKind.ENTRY;
import static kspace.app.data.ViewKind.LIST;
import static kspace.app.data.ViewKind.MAP;
import static kspace.app.data.ViewKind.RANGES;
import static kspace.app.data.ViewKind.TABLES;
import static kspace.app.data.ViewKind.TIMELINE;
import static kspace.app.data.ViewKind.TLB;
import static kspace.app.data.ViewKind.TRANSLATION;
import static kspace.app.data.ViewKind.WINDOW;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kspace.app.data.ViewKind;

/** What a stop can say, in the order in which it is explained. Command lines, recipes and tours use the same words. */
public enum StopKey {
    /** The view. */
    VIEW,
    /** The selected address. */
    VA(WINDOW, MAP, TABLES, TRANSLATION, ENTRY, DECISION, TLB),
    /** The level of the table whose entry is looked at. */
    LEVEL(WINDOW, TABLES, ENTRY),
    /** The moment. */
    MOMENT(WINDOW, MAP, TABLES, TRANSLATION, TIMELINE, ENTRY, COST, RANGES, DECISION, LIST),
    /** The machine that is shown beside it. */
    WITH(MAP, TABLES),
    /** The moment that is shown beside it: of the other machine, or of the same. */
    THEN(MAP, TABLES),
    /** The addresses that map and tables are zoomed to. */
    ZOOM(WINDOW, MAP, TABLES, RANGES, LIST),
    /** How the map turns sizes into heights. */
    AXIS(WINDOW, MAP),
    /** Which entries are looked for. */
    ONLY(WINDOW, TABLES, LIST),
    /** How far the walk of the translation has come. */
    STEP(WINDOW, TRANSLATION),
    /** The page of the inspector. */
    PAGE(WINDOW),
    /** The size of the view. */
    SIZE(WINDOW, MAP, TABLES, TRANSLATION, TIMELINE),
    /** The width of the view on a page, as high as what it shows. */
    WIDTH(MAP, TABLES, TRANSLATION, TIMELINE, ENTRY, COST, RANGES, DECISION, TLB, LIST),
    /** The size of the smallest type on a page. */
    TEXT(MAP, TABLES, TRANSLATION, TIMELINE, ENTRY, COST, RANGES, DECISION, TLB, LIST),
    /** What the picture is without. */
    WITHOUT,
    /** Places, each with a colon and words that stand beside it; a line for each. */
    CALLOUT(WINDOW, MAP, TABLES, TRANSLATION, TIMELINE, ENTRY, RANGES),
    /** Places with a ring around them; a line for each. */
    MARK(WINDOW, MAP, TABLES, TRANSLATION, TIMELINE, ENTRY, RANGES),
    /** Places that are lit while the rest is dimmed; a line for each. */
    HIGHLIGHT(WINDOW, MAP, TABLES, TRANSLATION, TIMELINE, ENTRY, RANGES),
    /** Pixels of the image for each one of the window. */
    SCALE,
    /** The theme. */
    THEME,
    /** The room around the view. */
    MARGIN,
    /** Whether the background is see-through. */
    TRANSPARENT,
    /** The words above. */
    TITLE,
    /** The sentences below. */
    CAPTION;

    /** Never changed. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<ViewKind> views;

    StopKey(ViewKind... views) {
        this.views = List.of(views.length == 0 ? ViewKind.values() : views);
    }

    /** Returns the word itself. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns whether several things can be said under it, each in a line of its own. */
    public boolean isList() {
        return this == CALLOUT || this == MARK || this == HIGHLIGHT;
    }

    /** Returns the key that is called {@code id}, if there is one. */
    public static Optional<StopKey> of(String id) {
        return Arrays.stream(values()).filter(key -> key.id().equals(id)).findFirst();
    }

    /** Returns all words. */
    public static List<String> ids() {
        return Arrays.stream(values()).map(StopKey::id).toList();
    }

    /**
     * Returns a whole number that is said under it.
     *
     * @throws StopException if the text is none from {@code least} to {@code most}
     */
    public long number(String text, long least, long most) {
        try {
            long number = Long.parseLong(text.strip());
            if (least <= number && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The same sentence serves both.
        }
        throw StopException.noWholeNumber(id(), text, least, most);
    }

    /** Returns why it changes nothing about any picture of a view, the rest of a sentence; empty if it does. */
    public Optional<String> obstacle(ViewKind view) {
        return views.contains(view)
                ? Optional.empty()
                : Optional.of(StopMessage.IS_ONLY_FOR.text(VIEW.id(),
                        views.stream().map(ViewKind::id).collect(Collectors.joining(", "))));
    }
}
