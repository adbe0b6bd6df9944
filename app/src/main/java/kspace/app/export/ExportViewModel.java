package kspace.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kspace.app.canvas.look.Theme;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.OutputFile;
import kspace.app.desktop.Tasks;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureOptions;
import kspace.app.export.picture.PictureSize;
import kspace.app.export.picture.PictureStyle;
import kspace.app.export.picture.PictureView;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.app.stop.Stop;
import kspace.app.stop.StopException;
import kspace.app.stop.StopKey;
import kspace.core.address.PlainText;
import kspace.core.space.AddressSpace;

/**
 * The picture that is being prepared: what the window shows, drawn as the user wants it. What was wanted of each view last
 * is remembered.
 */
public final class ExportViewModel {
    private static final String NO_MEMORY =
            ExportMessage.NO_MEMORY_FOR_PICTURE.text();
    private static final String SETTING = "export.";
    private static final String FORMAT = "format";
    /** What is asked for; everything else follows from what the window shows. */
    private static final List<StopKey> ASKED = List.of(
            StopKey.STEP, StopKey.SIZE, StopKey.SCALE, StopKey.THEME, StopKey.MARGIN,
            StopKey.TRANSPARENT, StopKey.TITLE, StopKey.CAPTION);

    private final Explorer explorer;
    private final Desktop desktop;
    private final PictureMaker maker;
    private final Supplier<Theme> usualTheme;
    private final ObjectProperty<PictureView> view = new SimpleObjectProperty<>(PictureView.WINDOW);
    private final ObjectProperty<PictureFormat> format = new SimpleObjectProperty<>(PictureFormat.PNG);
    private final Map<StopKey, StringProperty> asked = new EnumMap<>(StopKey.class);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Path>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<byte[]>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Tasks.Started previewing = () -> {};
    private Tasks.Started working = () -> {};
    private boolean recalling;

    /**
     * Creates the model of a window.
     *
     * @param explorer what the window shows
     * @param desktop where to ask, remember and work
     * @param maker what draws
     * @param usualTheme the theme of pictures that no theme was chosen for
     */
    public ExportViewModel(Explorer explorer, Desktop desktop, PictureMaker maker, Supplier<Theme> usualTheme) {
        this.explorer = explorer;
        this.desktop = desktop;
        this.maker = maker;
        this.usualTheme = usualTheme;
        for (StopKey name : ASKED) {
            StringProperty text = new SimpleStringProperty("");
            text.addListener(_ -> refresh());
            asked.put(name, text);
        }
        askedProperty(StopKey.THEME).addListener((_, before, now) -> keepUsualSize(before, now));
        view.addListener(_ -> {
            recall();
            refresh();
        });
        explorer.snapshotProperty().addListener(_ -> refresh());
        recall();
    }

    /** Takes over what was wanted of this view last. */
    private void recall() {
        recalling = true;
        PictureStyle usual = PictureStyle.of(view.get(), usualTheme.get());
        asked.forEach((name, text) -> text.set(desktop.settings().get(setting(name.id()), usual(name, usual))));
        String last = desktop.settings().get(setting(FORMAT), PictureFormat.PNG.extension());
        format.set(PictureFormat.of(Path.of("picture." + last)).orElse(PictureFormat.PNG));
        recalling = false;
    }

    /** Lets the size that a view has as usual follow the theme, which decides on it. */
    private void keepUsualSize(String before, String now) {
        StringProperty size = askedProperty(StopKey.SIZE);
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
            case VIEW, VA, LEVEL, MOMENT, ZOOM, AXIS, ONLY, STEP, PAGE, WIDTH, TEXT, WITHOUT, TITLE, CAPTION -> "";
        };
    }

    private String setting(String name) {
        return SETTING + view.get().id() + "." + name;
    }

    private void remember() {
        asked.forEach((name, text) -> desktop.settings().put(setting(name.id()), text.get()));
        desktop.settings().put(setting(FORMAT), format.get().extension());
    }

    /** Begins to prepare a picture. */
    public void open() {
        recall();
        news.set("");
        saved.set(Optional.empty());
        open.set(true);
        refresh();
    }

    /** Gives the picture up, and whatever is being written. */
    public void close() {
        cancel();
        previewing.cancel();
        open.set(false);
        preview.set(Optional.empty());
    }

    /** Stops what is being written, or gives the picture up if nothing is. */
    public void cancelOrClose() {
        if (busy.get()) {
            cancel();
        } else {
            close();
        }
    }

    /** Stops what is being written; nothing is left of it. */
    public void cancel() {
        working.cancel();
        busy.set(false);
        progress.set(0);
    }

    private Picture picture(PictureFormat form) {
        Snapshot now = explorer.snapshot();
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
        // The card does not let options be chosen that mean nothing.
        Picture picture = new PictureOptions(new Stop("", values)).used(form, _ -> true).picture(now.space(), form);
        return new Picture(picture.sight().zoomedTo(now.zoom()), picture.style());
    }

    private void refresh() {
        if (!open.get() || recalling) {
            return;
        }
        previewing.cancel();
        try {
            Picture picture = picture(format.get());
            AddressSpace space = explorer.snapshot().space();
            problem.set("");
            previewing = desktop.tasks().start(
                    () -> made(space, picture.in(picture.style().withScale(1)), PictureFormat.PNG),
                    bytes -> preview.set(Optional.of(bytes)),
                    this::say);
        } catch (StopException e) {
            say(e);
        }
    }

    private byte[] made(AddressSpace space, Picture picture, PictureFormat form) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        maker.make(space, picture, form, bytes, _ -> {});
        return bytes.toByteArray();
    }

    private void tell(Throwable reason) {
        busy.set(false);
        say(reason);
    }

    /** Says what is wrong with what is asked for; what is being written goes on. */
    private void say(Throwable reason) {
        switch (reason) {
            case StopException e -> problem.set(ExportMessage.OPTION_REFUSED.text(e.option(), e.predicate()));
            case IOException e -> problem.set(PlainText.sentence(
                    ExportMessage.PICTURE_FAILED.text(String.valueOf(e.getMessage()))));
            case OutOfMemoryError _ -> problem.set(NO_MEMORY);
            default -> {
                problem.set(ExportMessage.PICTURE_FAILED_BY_MISTAKE.text());
                desktop.fault(reason);
            }
        }
    }

    /** Asks where to, and writes the picture there. */
    public void save() {
        try {
            Picture picture = picture(format.get());
            Optional<Path> chosen = desktop.choosePicture("kspace-" + view.get().id() + "." + format.get().extension());
            chosen.ifPresent(path -> save(picture, new OutputFile(path)));
        } catch (StopException e) {
            tell(e);
        }
    }

    private void save(Picture picture, OutputFile file) {
        AddressSpace space = explorer.snapshot().space();
        PictureFormat form = format.get();
        remember();
        begin();
        working = desktop.tasks().start(
                () -> {
                    file.write(out -> maker.make(space, picture, form, out, this::advance));
                    return file.path();
                },
                path -> {
                    done(PlainText.sentence(ExportMessage.SAVED_AS.text(String.valueOf(path))));
                    saved.set(Optional.of(path));
                },
                reason -> {
                    tell(reason);
                    if (reason instanceof IOException e) {
                        problem.set(file.sentence(e) + ".");
                    }
                });
    }

    /** Puts the picture on the clipboard, as an image. */
    public void copy() {
        try {
            Picture picture = picture(PictureFormat.PNG);
            AddressSpace space = explorer.snapshot().space();
            remember();
            begin();
            working = desktop.tasks().start(
                    () -> made(space, picture, PictureFormat.PNG),
                    bytes -> {
                        desktop.copyImage(bytes);
                        done(ExportMessage.COPIED_AS_AN_IMAGE.text());
                    },
                    this::tell);
        } catch (StopException e) {
            tell(e);
        }
    }

    /** Shows the picture that was saved last in its folder. */
    void showSaved() {
        saved.get().ifPresent(file -> {
            try {
                desktop.showInFolder(file);
            } catch (IOException e) {
                problem.set(PlainText.sentence(ExportMessage.FOLDER_NOT_SHOWN.text(
                        String.valueOf(file), String.valueOf(e.getMessage()))));
            }
        });
    }

    private void begin() {
        news.set("");
        saved.set(Optional.empty());
        problem.set("");
        progress.set(0);
        busy.set(true);
    }

    private void done(String words) {
        busy.set(false);
        news.set(words);
    }

    private void advance(double share) {
        if (Platform.isFxApplicationThread()) {
            progress.set(share);
        } else {
            Platform.runLater(() -> progress.set(share));
        }
    }

    /** Returns what the picture shows. */
    public ObjectProperty<PictureView> viewProperty() {
        return view;
    }

    /** Returns the form of the file. */
    public ObjectProperty<PictureFormat> formatProperty() {
        return format;
    }

    /** Returns what is asked for under a key of stops, as a text. */
    StringProperty askedProperty(StopKey name) {
        StringProperty text = asked.get(name);
        if (text == null) {
            throw new IllegalArgumentException(name.id());
        }
        return text;
    }

    /** Returns whether a picture is being prepared. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Returns whether a picture is being written. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Returns how much of it is written, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Returns a sentence about what is wrong; empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Returns what was done last; empty if nothing was. */
    public ReadOnlyStringProperty newsProperty() {
        return news.getReadOnlyProperty();
    }

    /** Returns the file that the news are about; empty if they are about none. */
    ReadOnlyObjectProperty<Optional<Path>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Returns the picture as it will look, a PNG image; empty while there is none. */
    ReadOnlyObjectProperty<Optional<byte[]>> previewProperty() {
        return preview.getReadOnlyProperty();
    }
}
