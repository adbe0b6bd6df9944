package kspace.app.cli.data;

import kspace.app.cli.console.Console;
import kspace.app.cli.console.Version;
import kspace.app.data.PageFilter;
import kspace.app.data.table.DataFormat;
import kspace.core.space.AddressSpace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what is where in the address space. */
@Command(
        name = "map",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class MapCommand extends DataCommand {
    @Option(names = "--format", paramLabel = "FORMAT", completionCandidates = Formats.class)
    void format(String name) {
        setFormat(name);
    }

    /** The names of its formats. */
    static final class Formats extends FormatNames {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(DataFormat.Content.MAP);
        }
    }

    public MapCommand(Console console) {
        super(console, DataFormat.Content.MAP);
    }

    @Override
    void write(AddressSpace space, DataFormat format) {
        format.write(space, PageFilter.ALL, false, console()::line);
    }
}
