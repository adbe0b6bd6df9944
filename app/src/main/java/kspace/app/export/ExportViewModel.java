package kspace.app.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
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
import javafx.beans.property.StringProperty;
import kspace.app.canvas.look.Theme;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.OutputFile;
import kspace.app.desktop.Tasks;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureFormat;
import kspace.app.export.picture.PictureView;
import kspace.app.state.Explorer;
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

    private final Explorer explorer;
    private final Desktop desktop;
    private final PictureMaker maker;
    private final AskedPicture asked;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(0);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper news = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Path>> saved = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<byte[]>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Tasks.Started previewing = () -> {};
    private Tasks.Started working = () -> {};

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
        asked = new AskedPicture(desktop.settings(), usualTheme, this::refresh);
        explorer.snapshotProperty().addListener(_ -> refresh());
    }

    /** Begins to prepare a picture. */
    public void open() {
        asked.recall();
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
        return asked.picture(form, explorer.snapshot());
    }

    private void refresh() {
        if (!open.get()) {
            return;
        }
        previewing.cancel();
        try {
            Picture picture = picture(formatProperty().get());
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
            Picture picture = picture(formatProperty().get());
            Optional<Path> chosen = desktop
                    .choosePicture("kspace-" + viewProperty().get().id() + "." + formatProperty().get().extension());
            chosen.ifPresent(path -> save(picture, new OutputFile(path)));
        } catch (StopException e) {
            tell(e);
        }
    }

    private void save(Picture picture, OutputFile file) {
        AddressSpace space = explorer.snapshot().space();
        PictureFormat form = formatProperty().get();
        asked.remember();
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
            asked.remember();
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
        return asked.viewProperty();
    }

    /** Returns the form of the file. */
    public ObjectProperty<PictureFormat> formatProperty() {
        return asked.formatProperty();
    }

    /** Returns what is asked for under a key of stops, as a text. */
    StringProperty askedProperty(StopKey name) {
        return asked.textProperty(name);
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
