package kspace.app.palette;

import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that is found.
 *
 * @param kind what kind of thing it is
 * @param words what it is called
 * @param note what else is worth knowing about it
 * @param key its key; empty if it has none
 * @param icon its icon; empty if it has none
 * @param enabled whether it is possible now
 * @param run goes there or does it; returns whether that was all, or more is to be typed
 */
public record PaletteItem(
        PaletteKind kind, String words, String note, String key, String icon, boolean enabled, BooleanSupplier run) {

    /** Returns what is read to people who do not see it. */
    public String description() {
        return Stream.of(words, note, key, enabled ? "" : PaletteMessage.NOT_POSSIBLE_NOW.text())
                .filter(it -> !it.isEmpty()).collect(Collectors.joining(", "));
    }
}
