package kspace.app.export;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kspace.app.canvas.look.Theme;
import kspace.app.desktop.Settings;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureOptions;
import kspace.app.export.picture.PictureSize;
import kspace.app.export.picture.PictureStyle;
import kspace.app.export.picture.PictureView;
import kspace.app.state.Snapshot;
import kspace.app.stop.Stop;
import kspace.app.stop.StopException;
import kspace.app.stop.StopKey;

/** What is asked for of a picture; for each view, that which was asked for last is remembered. */
final class AskedPicture {
    private static final String SETTING = "export.";
    private static final String FORMAT = "format";
    /** What is asked for; everything else follows from what the window shows. */
    private static final List<StopKey> ASKED = List.of(
            StopKey.STEP, StopKey.WITH, StopKey.THEN, StopKey.SIZE, StopKey.WITHOUT, StopKey.SCALE, StopKey.THEME,
            StopKey.MARGIN,
            StopKey.TRANSPARENT, StopKey.TITLE, StopKey.CAPTION, StopKey.CALLOUT, StopKey.MARK, StopKey.HIGHLIGHT);

    private final Settings settings;
    private final Supplier<Theme> usualTheme;
    private final ObjectProperty<PictureView> view = new SimpleObjectProperty<>(PictureView.WINDOW);
    private final ObjectProperty<PictureFormat> format = new SimpleObjectProperty<>(PictureFormat.PNG);
    private final Map<StopKey, StringProperty> asked = new EnumMap<>(StopKey.class);
    private boolean recalling;

    /**
     * Asks for the usual picture.
     *
     * @param usualTheme the theme of pictures that no theme was chosen for
     * @param changed what to do whenever something else is asked for
     */
    AskedPicture(Settings settings, Supplier<Theme> usualTheme, Runnable changed) {
        this.settings = settings;
        this.usualTheme = usualTheme;
        for (StopKey name : ASKED) {
            StringProperty text = new SimpleStringProperty("");
            text.addListener(_ -> {
                if (!recalling) {
                    changed.run();
                }
            });
            asked.put(name, text);
        }
        textProperty(StopKey.THEME).addListener((_, before, now) -> keepUsualSize(before, now));
        view.addListener(_ -> {
            recall();
            changed.run();
        });
        recall();
    }

    /** Takes over what was wanted of this view last. */
    void recall() {
        recalling = true;
        PictureStyle usual = PictureStyle.of(view.get(), usualTheme.get());
        asked.forEach((name, text) -> text.set(settings.get(setting(name.id()), usual(name, usual))));
        String last = settings.get(setting(FORMAT), PictureFormat.PNG.extension());
        format.set(PictureFormat.of(Path.of("picture." + last)).orElse(PictureFormat.PNG));
        recalling = false;
    }

    /** Lets the size that a view has as usual follow the theme, which decides on it. */
    private void keepUsualSize(String before, String now) {
        StringProperty size = textProperty(StopKey.SIZE);
        Optional<PictureSize> usual = Theme.of(before).map(view.get()::usualSize);
        if (!recalling && usual.equals(PictureSize.parse(size.get()))) {
            Theme.of(now).ifPresent(theme -> size.set(view.get().usualSize(theme).toString()));
        }
    }

    private static String usual(StopKey name, PictureStyle usual) {
        return switch (name) {
            case SIZE -> usual.size().toString();
            case SCALE -> "2";
            case THEME -> usual.theme().id();
            case MARGIN -> String.valueOf(usual.margin());
            case TRANSPARENT -> String.valueOf(usual.transparent());
            case CALLOUT, MARK, HIGHLIGHT, VIEW, VA, LEVEL, MOMENT, WITH, THEN, ZOOM, AXIS, ONLY, STEP, PAGE, WIDTH,
                    TEXT, WITHOUT, TITLE,
                    CAPTION -> "";
        };
    }

    private String setting(String name) {
        return SETTING + view.get().id() + "." + name;
    }

    /** Keeps what is asked for, for the next picture of this view. */
    void remember() {
        asked.forEach((name, text) -> settings.put(setting(name.id()), text.get()));
        settings.put(setting(FORMAT), format.get().extension());
    }

    /**
     * Returns the picture of what the window shows.
     *
     * @throws StopException if what is asked for is wrong
     */
    Picture picture(PictureFormat form, Snapshot now) {
        Map<StopKey, String> values = new EnumMap<>(StopKey.class);
        values.put(StopKey.VIEW, view.get().id());
        values.put(StopKey.VA, now.selection().va().toString());
        now.booted().ifPresent(state -> values.put(StopKey.MOMENT, String.valueOf(state.moment())));
        asked.forEach((name, text) -> {
            if (!text.get().isBlank()) {
                values.put(name, text.get());
            }
        });
        // One field asks for both: a width alone is that of a figure on a page.
        String size = values.getOrDefault(StopKey.SIZE, "");
        if (PictureSize.isWidth(size)) {
            values.remove(StopKey.SIZE);
            values.put(StopKey.WIDTH, size);
        }
        boolean isPair = values.containsKey(StopKey.WITH) || values.containsKey(StopKey.THEN);
        // Two are a figure always; the size is what the field has for one.
        if (isPair && StopKey.WITH.obstacle(view.get().kind()).isEmpty()) {
            values.remove(StopKey.SIZE);
        }
        // The card does not let options be chosen that mean nothing.
        Picture picture = new PictureOptions(new Stop("", values)).used(form, _ -> true).picture(now.space(), form);
        return new Picture(picture.sight().zoomedTo(now.zoom()), picture.style());
    }

    /** Returns what the picture shows. */
    ObjectProperty<PictureView> viewProperty() {
        return view;
    }

    /** Returns the form of the file. */
    ObjectProperty<PictureFormat> formatProperty() {
        return format;
    }

    /** Returns what is asked for under a key of stops, as a text. */
    StringProperty textProperty(StopKey name) {
        StringProperty text = asked.get(name);
        if (text == null) {
            throw new IllegalArgumentException(name.id());
        }
        return text;
    }
}
