package kspace.app.cli.data;

import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.Version;
import kspace.app.data.DataFormat;
import kspace.app.data.PageFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the tables of the page table. */
@Command(
        name = "tables",
        addMethodSubcommands = false,
        description = "Prints the tables of the kernel page table: where they lie, what they cover and hold.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  kspace tables q35-4g",
            "  kspace tables q35-4g --moment 300 --format csv",
            "  kspace tables q35-4g --only executable --range code..2^64",
            "  kspace tables q35-4g --expand --json | jq -r 'select(.level == 2) | .pa_first'",
            "",
            "Neighbouring tables of one level that hold the same number of the same things are one line,",
            "however many they are; --expand gives each its own. Levels come root first.",
            "With --only those are listed that lead to pages which leaves lists with the same options.",
            "csv and json: level,name,tables,pa_first,pa_last,va_start,va_end,present,content; present is",
            "how many entries each table has that are not absent, content what they are: pages, tables,",
            "pages and tables, or nothing."})
public final class TablesCommand extends ListCommand {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}; the default is text.")
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
