package kspace.app.cli.data;

import java.util.function.ToLongBiFunction;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.Progress;
import kspace.app.data.PageFilter;
import kspace.app.data.table.DataFormat;
import kspace.core.space.AddressSpace;
import kspace.core.words.MessageKey;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that list the things of a page table have in common. */
abstract class ListCommand extends DataCommand {
    private final MessageKey sentence;
    private final ToLongBiFunction<PageFilter, AddressSpace> total;

    @Option(names = "--expand")
    private boolean expand;

    @Mixin
    private PageFilterOption pages = new PageFilterOption();

    /**
     * Creates a command.
     *
     * @param sentence what is said of how many lines are done, and of how many
     * @param total returns how many of them a filter lists
     */
    ListCommand(Console console, DataFormat.Content content, MessageKey sentence,
            ToLongBiFunction<PageFilter, AddressSpace> total) {
        super(console, content);
        this.sentence = sentence;
        this.total = total;
    }

    @Override
    protected void checkArguments() {
        super.checkArguments();
        pages.check();
    }

    @Override
    final void write(AddressSpace space, DataFormat format) {
        PageFilter filter = pages.filter(space);
        try (Progress progress = console().progress(sentence, () -> total.applyAsLong(filter, space))) {
            format.write(space, filter, expand, line -> {
                console().line(line);
                progress.step();
            });
        }
    }
}
