package kspace.app.cli.machine;

import java.io.IOException;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.FileOutput;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Json;
import kspace.app.cli.console.Progress;
import kspace.app.cli.console.Version;
import kspace.app.cli.subject.MachineCommand;
import kspace.app.cli.subject.MomentOption;
import kspace.app.desktop.OutputFile;
import kspace.core.address.ByteSize;
import kspace.core.address.PlainText;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.pagetable.read.TableImage;
import kspace.core.paging.PagingConsts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the memory that the page tables lie in. */
@Command(
        name = "memory",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class MemoryCommand extends MachineCommand {
    /** More than any machine of today needs: whoever asks for that may have mistyped a size of memory or of pages. */
    private static final long MOST_UNASKED_BYTES = ByteSize.GIB;

    @Option(names = {"-o", "--output"}, required = true, paramLabel = "FILE")
    private String output = "";

    @Option(names = "--large")
    private boolean large;

    @Mixin
    private MomentOption moment = new MomentOption();

    public MemoryCommand(Console console) {
        super(console);
    }

    @Override
    protected void printText(Boot boot) {
        printJson(boot);
    }

    @Override
    protected void printJson(Boot boot) {
        OutputFile file = file();
        BootState state = moment.state(boot);
        TableImage image = TableImage.of(state.table(), state.tableFrames()).orElseThrow(() -> new InputException(
                (boot.phases().getFirst().nrTables() > 0
                        ? MachineCommandMessage.NO_TABLE_YET
                        : MachineCommandMessage.NEVER_A_TABLE).of(state.moment())));
        long nrTables = state.table().nrTables();
        requireAskedFor(file, image, nrTables);
        try (Progress progress = console().progress(ConsoleMessage.TABLES_DONE, () -> nrTables)) {
            new ImageFile(file).write(image, progress::step);
        } catch (IOException e) {
            throw new InputException(file.sentence(e));
        }
        console().json(Json.object()
                .put("root", Json.address(image.root()))
                .put("base", Json.address(image.range().start()))
                .put("bytes", image.range().sizeBytes()));
    }

    private void requireAskedFor(OutputFile file, TableImage image, long nrTables) {
        long bytes = nrTables * PagingConsts.BASE_PAGE_SIZE;
        if (bytes > MOST_UNASKED_BYTES && !large) {
            throw new InputException(MachineCommandMessage.MUCH_TO_WRITE.of(nrTables, bytes, bytes));
        }
        long fileBytes = image.range().sizeBytes();
        if (fileBytes > MOST_UNASKED_BYTES) {
            console().status(PlainText.sentence(MachineCommandMessage.WRITING.text(nrTables, bytes, bytes,
                    String.valueOf(file.path()), fileBytes, fileBytes)) + "\n");
        }
    }

    private OutputFile file() {
        if (OutputFile.isStandardOutput(output)) {
            throw new InputException(MachineCommandMessage.NO_STANDARD_OUTPUT.of(output));
        }
        OutputFile file = FileOutput.named(output);
        FileOutput.requireWritable(file);
        return file;
    }
}
