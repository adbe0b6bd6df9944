package kspace.app.cli.data;

import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.Version;
import kspace.app.data.DataFormat;
import kspace.app.data.PageFilter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the pages that are mapped. */
@Command(
        name = "leaves",
        addMethodSubcommands = false,
        description = "Prints the leaves of the kernel page table, as Linux dumps page tables or for programs.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  kspace leaves q35-4g",
            "  kspace leaves q35-4g --moment 838 --format csv > leaves.csv",
            "  kspace leaves q35-4g --only writable,executable --range linear",
            "  kspace leaves q35-4g --expand --json | jq -r 'select(.flags == \"RWX\") | .va_start'",
            "",
            "Leaves that continue each other in virtual and physical memory and say the same are one",
            "line, however many they are; --expand gives each page its own. In dump stand range, size,",
            "RW or ro, USR, GLB, NX or x, cache policy, level, page size and physical start.",
            "A page that is only partly in the range is listed whole.",
            "csv and json: va_start,va_end,pa_start,pa_end,level,page_size,pages,flags,cache,global,user,",
            "range; ends are exclusive."})
public final class LeavesCommand extends ListCommand {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}; the default is dump.")
    void format(String name) {
        setFormat(name);
    }

    /** The names of its formats. */
    static final class Formats extends FormatNames {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(DataFormat.Content.LEAVES);
        }
    }

    public LeavesCommand(Console console) {
        super(console, DataFormat.Content.LEAVES, ConsoleMessage.PAGES_DONE, PageFilter::nrPages);
    }
}
