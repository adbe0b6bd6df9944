package kspace.app.desktop;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The desktop around a real window. */
public final class StageDesktop implements Desktop {
    private static final String FOLDER = "folder";
    private static final String JOURNAL = "unsaved";

    private static final String MARKDOWN = ".md";

    private final Stage stage;
    private final Tasks tasks = new BackgroundTasks();
    private final Settings settings = Settings.ofUser();

    private final Journal journal = Journal.in(SettingsFolder.ofUser().resolve(JOURNAL));

    /** Creates the desktop of a window. */
    public StageDesktop(Stage stage) {
        this.stage = stage;
    }

    @Override
    public Tasks tasks() {
        return tasks;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public ObservableValue<Boolean> isDark() {
        return systemIsDark();
    }

    /** Returns whether the system has a dark theme; to be called on the JavaFX thread. */
    public static ObservableValue<Boolean> systemIsDark() {
        return Platform.getPreferences().colorSchemeProperty().map(it -> it == ColorScheme.DARK);
    }

    @Override
    public Optional<Path> chooseMachine() {
        FileChooser chooser = chooser(DesktopMessage.OPEN_A_MACHINE.text());
        chooser.getExtensionFilters().addAll(
                new ExtensionFilter(DesktopMessage.MACHINES_AND_MEMORY_MAPS.text(), "*.toml", "*.txt", "*.log"),
                new ExtensionFilter(DesktopMessage.ALL_FILES.text(), "*"));
        return chosen(chooser.showOpenDialog(stage));
    }

    @Override
    public Optional<Path> chooseMachineToSave(String suggestedName) {
        FileChooser chooser = chooser(DesktopMessage.SAVE_THE_MACHINE.text());
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new ExtensionFilter(DesktopMessage.MACHINES.text(), "*.toml"));
        return chosen(chooser.showSaveDialog(stage)).map(path -> withExtension(path, ".toml"));
    }

    @Override
    public Optional<Path> chooseTour(String suggestedName) {
        FileChooser chooser = chooser(DesktopMessage.ADD_TO_A_TOUR.text());
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new ExtensionFilter(DesktopMessage.TOURS.text(), "*.toml"));
        return chosen(chooser.showSaveDialog(stage)).map(path -> withExtension(path, ".toml"));
    }

    @Override
    public Optional<Path> chooseDocument(String suggestedName) {
        FileChooser chooser = chooser(DesktopMessage.SAVE_A_DOCUMENT.text());
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().add(new ExtensionFilter(DesktopMessage.DOCUMENTS.text(), "*.pdf", "*.md"));
        return chosen(chooser.showSaveDialog(stage))
                .map(path -> path.toString().endsWith(MARKDOWN) ? path : withExtension(path, ".pdf"));
    }

    @Override
    public Optional<Path> choosePicture(String suggestedName) {
        FileChooser chooser = chooser(DesktopMessage.SAVE_A_PICTURE.text());
        chooser.setInitialFileName(suggestedName);
        String extension = suggestedName.substring(suggestedName.lastIndexOf('.'));
        chooser.getExtensionFilters().add(new ExtensionFilter(DesktopMessage.PICTURES.text(), "*" + extension));
        return chosen(chooser.showSaveDialog(stage)).map(path -> withExtension(path, extension));
    }

    @Override
    public void copyImage(byte[] png) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(new Image(new ByteArrayInputStream(png)));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void copyText(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public Optional<String> pastedText() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getString());
    }

    @Override
    public void showInFolder(Path file) throws IOException {
        FileManager.show(file);
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        String folder = settings.get(FOLDER, "");
        if (!folder.isEmpty() && new File(folder).isDirectory()) {
            chooser.setInitialDirectory(new File(folder));
        }
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        Path path = file.toPath().toAbsolutePath();
        Path folder = path.getParent();
        if (folder != null) {
            settings.put(FOLDER, folder.toString());
        }
        return Optional.of(path);
    }

    private static Path withExtension(Path path, String extension) {
        return path.toString().toLowerCase(java.util.Locale.ROOT).endsWith(extension)
                ? path
                : Path.of(path + extension);
    }
}
