package kspace.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kspace.app.data.DataFormat;
import kspace.core.address.NumberText;
import kspace.core.space.AddressSpace;
import kspace.core.space.Recording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the commands that write a moment in one of several forms have in common. */
abstract class DataCommand implements Callable<Integer> {
    private static final String JSON = "json";

    private final Console console;
    private final DataFormat.Content content;

    @Parameters(index = "0", paramLabel = "MACHINE", description = "A sample, a machine file, a memory map or a dump;"
            + " - reads one of these, but no dump, from the standard input.")
    private String machine = "";

    @Mixin
    private ArchOption arch = new ArchOption();

    @Mixin
    private DumpOption dump = new DumpOption();

    @Mixin
    private MomentOption moment = new MomentOption();

    @Option(names = "--json", description = "The same as --format json.")
    private boolean json;

    DataCommand(Console console, DataFormat.Content content) {
        this.console = console;
        this.content = content;
    }

    /** The names of formats, for completion and help. */
    abstract static class FormatNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        FormatNames(DataFormat.Content content) {
            super(content.formats().stream().map(DataFormat::id).toList());
        }
    }

    @Override
    public final Integer call() {
        DataFormat chosen = chosenFormat();
        AddressSpace space = moment.space(Subject.of(machine, arch, dump, console));
        if (space instanceof Recording recording) {
            recording.requireListable();
        }
        try (Progress progress = console.progress(noun(), total(space))) {
            chosen.write(space, isExpanded(), line -> {
                console.line(line);
                progress.step();
            });
        }
        return ExitCode.OK;
    }

    private DataFormat chosenFormat() {
        List<DataFormat> formats = content.formats();
        if (json && format().filter(it -> !it.equals(JSON)).isPresent()) {
            throw new InputException("--json and --format " + NumberText.quoted(format().orElseThrow())
                    + " do not go together; write one of them");
        }
        String name = json ? JSON : format().orElse(formats.getFirst().id());
        return formats.stream().filter(it -> it.id().equals(name)).findFirst()
                .orElseThrow(() -> new InputException("--format " + NumberText.quoted(name)
                        + " is unknown; allowed are "
                        + String.join(", ", formats.stream().map(DataFormat::id).toList())));
    }

    /** Returns the form that the command line asks for; empty for the usual one. */
    abstract Optional<String> format();

    /** Returns whether each thing has a line of its own. */
    abstract boolean isExpanded();

    /** Returns what the lines are, in the plural. */
    abstract String noun();

    /** Returns how many lines there are about. */
    abstract long total(AddressSpace space);
}
