package kspace.app.shell;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.stage.Stage;
import kspace.app.desktop.Journal;
import kspace.app.sample.MachineSource;
import kspace.app.state.Explorer;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.MachineFiles;

/**
 * A program whose user changes a machine and does not save it. Its arguments are the folder of its journal, the machine, and a
 * machine file with what it is changed to. It says {@code kept} when the change is in the journal, and never ends.
 */
final class EditingProcess {
    private EditingProcess() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]);
        TestDesktop desktop = new TestDesktop();
        desktop.journal = Journal.in(folder);
        Platform.startup(() -> {
            MachineSource source = MachineSource.of(args[1]);
            ExplorerPane pane =
                    ExplorerWindow.show(new Explorer(Boot.of(source.read())), new Stage(), desktop);
            pane.machines().remember(source);
            Machine changed = MachineFiles.read(Path.of(args[2]));
            pane.edits().apply("Change", changed);
        });
        while (!hasEntry(folder)) {
            Thread.sleep(20);
        }
        System.out.println("kept");
        Thread.sleep(Long.MAX_VALUE);
    }

    private static boolean hasEntry(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.json")) {
            return entries.iterator().hasNext();
        }
    }
}
