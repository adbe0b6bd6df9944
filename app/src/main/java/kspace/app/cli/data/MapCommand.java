package kspace.app.cli.data;

import kspace.app.cli.console.Console;
import kspace.app.cli.console.Version;
import kspace.app.data.DataFormat;
import kspace.app.data.PageFilter;
import kspace.core.space.AddressSpace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what is where in the address space. */
@Command(
        name = "map",
        addMethodSubcommands = false,
        description = "Prints the address map: what is mapped where and what is still to come.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  kspace map q35-4g",
            "  kspace map q35-4g --moment 838 --format markdown > address-map.md",
            "  dmesg | kspace map - --format csv",
            "",
            "diagram draws boxes as comments in kernel sources do; markdown makes two tables, of virtual",
            "and of physical addresses. Both have high addresses on top, csv and json the lowest first.",
            "csv and json: space,start,end,size_bytes,name,state,phase,pa_start,pa_end,pages,flags,cache,",
            "one row for each stretch of virtual or physical addresses; ends are exclusive, and what",
            "there is no value for is left out. state is mapped, to-come, window or unused."})
public final class MapCommand extends DataCommand {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}; the default is diagram.")
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
