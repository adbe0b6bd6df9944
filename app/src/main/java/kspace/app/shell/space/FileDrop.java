package kspace.app.shell.space;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;

/** Takes files that are dropped on a window. */
public final class FileDrop {
    private FileDrop() {}

    /** Passes the first of the files that are dropped on a region. */
    public static void on(Region region, Consumer<Path> open) {
        region.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        region.setOnDragDropped(event -> drop(event, open));
    }

    private static void drop(DragEvent event, Consumer<Path> open) {
        List<File> files = event.getDragboard().getFiles();
        files.stream().findFirst().ifPresent(file -> open.accept(file.toPath()));
        event.setDropCompleted(!files.isEmpty());
        event.consume();
    }
}
