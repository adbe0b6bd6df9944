package kspace.app.cli.data;

import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.Version;
import kspace.app.data.PageFilter;
import kspace.app.data.table.DataFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the tables of the page table. */
@Command(
        name = "tables",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class TablesCommand extends ListCommand {
    @Option(names = "--format", paramLabel = "FORMAT", completionCandidates = Formats.class)
    void format(String name) {
        setFormat(name);
    }

    /** The names of its formats. */
    static final class Formats extends FormatNames {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(DataFormat.Content.TABLES);
        }
    }

    public TablesCommand(Console console) {
        super(console, DataFormat.Content.TABLES, ConsoleMessage.TABLES_DONE, PageFilter::nrTables);
    }
}
