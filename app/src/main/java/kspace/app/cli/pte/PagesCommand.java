package kspace.app.cli.pte;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Json;
import kspace.app.cli.console.TextTable;
import kspace.app.cli.console.Version;
import kspace.app.cli.console.WholeNumber;
import kspace.app.cli.subject.Arch;
import kspace.app.cli.subject.DocumentOption;
import kspace.app.data.DocumentForm;
import kspace.app.data.Phrase;
import kspace.app.text.WindowMessage;
import kspace.core.address.ByteSize;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.input.NumberText;
import kspace.core.input.TextException;
import kspace.core.paging.LargestPages;
import kspace.core.paging.PageItem;
import kspace.core.paging.PageRangeException;
import kspace.core.paging.PageRun;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.paging.PerLevel;
import kspace.core.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints the largest pages that cover a range. */
@Command(
        name = "pages",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class PagesCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--arch", required = true, paramLabel = "A")
    private String arch = "";

    @Option(names = "--highest-level", paramLabel = "L")
    private Optional<String> highestLevel = Optional.empty();

    @Parameters(index = "0", paramLabel = "VA", descriptionKey = "VA")
    private String va = "";

    @Parameters(index = "1", paramLabel = "PA", descriptionKey = "PA")
    private String pa = "";

    @Parameters(index = "2", paramLabel = "LEN", descriptionKey = "LEN")
    private String length = "";

    @Option(names = "--why")
    private boolean why;

    @Option(names = "--expand")
    private boolean expand;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private DocumentOption document = new DocumentOption();

    public PagesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<DocumentForm> form = document.form(json);
        PagingConsts consts = consts();
        Vaddr first = new Vaddr(number(va, "VA", ConsoleMessage.A_VIRTUAL_ADDRESS));
        Paddr memory = new Paddr(number(pa, "PA", ConsoleMessage.A_PHYSICAL_ADDRESS));
        long sizeBytes = number(length, "LEN", EntryCommandMessage.A_LENGTH);
        List<PageRun> runs = runs(consts, first, memory, sizeBytes);
        Columns columns = new Columns(
                width(runs, PagesCommand::end),
                width(runs, run -> (expand ? lastPage(run) : run.page(0)).pa().toString()));
        TextTable table = new TextTable(why ? "cccrrrl" : "cccrrr");
        table.heading(Stream.of(EntryCommandMessage.COLUMN_VIRTUAL, EntryCommandMessage.COLUMN_END,
                EntryCommandMessage.COLUMN_PHYSICAL, EntryCommandMessage.COLUMN_LEVEL, EntryCommandMessage.COLUMN_PAGES,
                EntryCommandMessage.COLUMN_PAGE_SIZE, EntryCommandMessage.COLUMN_WHY).limit(why ? 7 : 6)
                .toArray(EntryCommandMessage[]::new));
        long done = 0;
        for (PageRun run : runs) {
            long perLine = expand || json ? 1 : run.nrPages();
            for (long i = 0; i < run.nrPages(); i += perLine) {
                PageItem page = run.page(i);
                PageRun line = new PageRun(page.va(), page.pa(), run.level(), run.pageSizeBytes(), perLine);
                List<String> reasons = why
                        ? LargestPages.why(consts, page.va(), page.pa(), sizeBytes - done).reasons()
                                .stream().map(Message::toString).toList()
                        : List.of();
                if (json) {
                    printJson(line, reasons);
                } else if (form.isPresent()) {
                    table.row(row(line, reasons));
                } else {
                    printText(line, reasons, columns);
                }
                done += line.sizeBytes();
            }
        }
        form.ifPresent(it -> {
            table.print(console, it);
            console.line("");
        });
        if (!json) {
            console.line(total(consts, runs, sizeBytes));
        }
        return ExitCode.OK;
    }

    /** How wide the ends of ranges and the physical addresses are. */
    private record Columns(int end, int pa) {}

    private static int width(List<PageRun> runs, Function<PageRun, String> text) {
        return runs.stream().map(text).mapToInt(String::length).max().orElse(0);
    }

    private static String end(PageRun run) {
        return VaddrRange.ofSize(run.va(), run.sizeBytes()).endText();
    }

    private static PageItem lastPage(PageRun run) {
        return run.page(run.nrPages() - 1);
    }

    private PagingConsts consts() {
        PagingMode mode = Arch.parse(arch);
        return highestLevel
                .map(level -> mode.consts((int) WholeNumber.parse(
                        "--highest-level", level, 1, mode.largestHighestTranslationLevel(), Optional.of(mode))))
                .orElseGet(mode::consts);
    }

    private static long number(String text, String parameter, WindowMessage what) {
        try {
            return NumberText.parse(text.strip(), what.text());
        } catch (TextException e) {
            throw new InputException(ConsoleMessage.OF_OPTION.of(parameter, e.words()));
        }
    }

    private static List<PageRun> runs(PagingConsts consts, Vaddr va, Paddr pa, long sizeBytes) {
        try {
            return LargestPages.runs(consts, va, pa, sizeBytes);
        } catch (PageRangeException e) {
            throw new InputException(e.sentence());
        }
    }

    private void printJson(PageRun line, List<String> reasons) {
        ObjectNode object = Json.object()
                .put("va", Json.address(line.va()))
                .put("pa", Json.address(line.pa()))
                .put("level", line.level());
        if (why) {
            ArrayNode array = object.putArray("why");
            reasons.forEach(array::add);
        }
        console.json(object);
    }

    private void printText(PageRun line, List<String> reasons, Columns columns) {
        String size = ByteSize.format(line.pageSizeBytes());
        console.line(line.va() + (expand ? "" : " .. " + padded(end(line), columns.end())) + " -> "
                + padded(line.pa().toString(), columns.pa()) + "  " + EntryCommandMessage.LEVEL.text(line.level())
                + "  "
                + (expand ? size : Phrase.count(line.nrPages()) + " x " + size));
        reasons.forEach(reason -> console.line("    " + reason));
    }

    private String[] row(PageRun line, List<String> reasons) {
        Stream<String> cells = Stream.of(line.va().toString(), end(line), line.pa().toString(),
                String.valueOf(line.level()), Phrase.count(line.nrPages()), ByteSize.format(line.pageSizeBytes()));
        return (why ? Stream.concat(cells, Stream.of(String.join("; ", reasons))) : cells).toArray(String[]::new);
    }

    private static String padded(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    private static String total(PagingConsts consts, List<PageRun> runs, long sizeBytes) {
        PerLevel pages = PageRun.nrPages(runs);
        return EntryCommandMessage.PAGES_IN_ALL.text(pages.sum(), sizeBytes, Phrase.pages(consts, pages));
    }
}
