package kspace.app.cli;

import java.util.Optional;
import kspace.app.data.DataFormat;
import kspace.core.space.AddressSpace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the tables of the page table. */
@Command(
        name = "tables",
        description = "Prints the tables of the kernel page table: where they lie, what they cover and hold.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  kspace tables q35-4g",
            "  kspace tables q35-4g --moment 300 --format csv",
            "  kspace tables q35-4g --expand --json | jq -r 'select(.level == 2) | .pa_first'",
            "",
            "Neighbouring tables of one level that hold the same number of the same things are one line,",
            "however many they are; --expand gives each its own. Levels come root first.",
            "csv and json: level,name,tables,pa_first,pa_last,va_start,va_end,present,content; present is",
            "how many entries each table has that are not absent, content what they are: pages, tables,",
            "pages and tables, or nothing."})
final class TablesCommand extends DataCommand {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}; the default is text.")
    private Optional<String> format = Optional.empty();

    @Option(names = "--expand", description = "One line for each table.")
    private boolean expand;

    /** The names of its formats. */
    static final class Formats extends FormatNames {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(DataFormat.Content.TABLES);
        }
    }

    TablesCommand(Console console) {
        super(console, DataFormat.Content.TABLES);
    }

    @Override
    Optional<String> format() {
        return format;
    }

    @Override
    boolean isExpanded() {
        return expand;
    }

    @Override
    String noun() {
        return "tables";
    }

    @Override
    long total(AddressSpace space) {
        return space.nrTables();
    }
}
