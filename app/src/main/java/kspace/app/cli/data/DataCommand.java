package kspace.app.cli.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.cli.subject.SpaceCommand;
import kspace.app.data.table.DataFormat;
import kspace.core.space.AddressSpace;
import kspace.core.space.Recording;

/** What the commands that write a moment in one of several forms have in common. */
abstract class DataCommand extends SpaceCommand {
    private static final String JSON = "json";

    private final List<DataFormat> formats;
    private Optional<String> format = Optional.empty();

    DataCommand(Console console, DataFormat.Content content) {
        super(console);
        this.formats = content.formats();
    }

    /** The names of formats, for completion and help. */
    abstract static class FormatNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        FormatNames(DataFormat.Content content) {
            super(content.formats().stream().map(DataFormat::id).toList());
        }
    }

    /** Takes the form that the command line asks for. */
    final void setFormat(String name) {
        format = Optional.of(name);
    }

    @Override
    protected void checkArguments() {
        chosenFormat();
    }

    @Override
    protected final int run(AddressSpace space) {
        if (space instanceof Recording recording) {
            recording.requireListable();
        }
        write(space, chosenFormat());
        return ExitCode.OK;
    }

    private DataFormat chosenFormat() {
        if (isJson() && format.filter(it -> !it.equals(JSON)).isPresent()) {
            throw new InputException(ConsoleMessage.JSON_AND_FORMAT.of(format.orElseThrow()));
        }
        String name = isJson() ? JSON : format.orElse(formats.getFirst().id());
        return formats.stream().filter(it -> it.id().equals(name)).findFirst()
                .orElseThrow(() -> new InputException(ConsoleMessage.UNKNOWN_WORD.of(
                        "--format", name, formats.stream().map(DataFormat::id).toList())));
    }

    /** Writes an address space in a form. */
    abstract void write(AddressSpace space, DataFormat format);
}
