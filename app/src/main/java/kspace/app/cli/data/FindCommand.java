package kspace.app.cli.data;

import java.util.ArrayList;
import java.util.List;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Json;
import kspace.app.cli.console.Version;
import kspace.app.cli.subject.SpaceCommand;
import kspace.app.data.PageFilter;
import kspace.app.data.Phrase;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.input.NumberText;
import kspace.core.input.TextException;
import kspace.core.kernel.NamedRange;
import kspace.core.paging.DirectMappingWindow;
import kspace.core.space.AddressSpace;
import kspace.core.space.Reaching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** Prints every virtual address that reaches a physical one. */
@Command(
        name = "find",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class FindCommand extends SpaceCommand {
    private static final long MOST_PLACES = 1 << 20;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PA", descriptionKey = "PA")
    private List<String> addresses = new ArrayList<>();

    @Mixin
    private PageFilterOption pages = new PageFilterOption();

    private final List<Paddr> wanted = new ArrayList<>();

    public FindCommand(Console console) {
        super(console);
    }

    @Override
    protected void checkArguments() {
        wanted.addAll(addresses.stream().map(FindCommand::address).toList());
        pages.check();
    }

    @Override
    protected int run(AddressSpace space) {
        PageFilter filter = pages.filter(space);
        for (int i = 0; i < wanted.size(); i++) {
            if (i > 0 && !isJson()) {
                console().line("");
            }
            find(space, filter, wanted.get(i));
        }
        return ExitCode.OK;
    }

    private static Paddr address(String text) {
        try {
            return new Paddr(NumberText.parse(text, ConsoleMessage.A_PHYSICAL_ADDRESS.text()));
        } catch (TextException e) {
            throw new InputException(e.words());
        }
    }

    private void find(AddressSpace space, PageFilter filter, Paddr pa) {
        if (!isJson()) {
            console().line(pa.toString());
        }
        boolean[] isReached = new boolean[1];
        space.mmu().mode().window()
                .filter(window -> Long.compareUnsigned(pa.value(), window.range().sizeBytes()) < 0)
                .filter(window -> filter.tests().isEmpty() && filter.isAsked(inWindow(window, pa)))
                .ifPresent(window -> {
                    isReached[0] = true;
                    printWindow(window, pa);
                });
        Reaching.Asked asked = new Reaching.Asked(filter.range().orElse(Reaching.Asked.ALL.range()), filter::passes);
        boolean isAll = Reaching.forEach(space, pa, MOST_PLACES, asked, place -> {
            isReached[0] = true;
            if (isJson()) {
                console().json(json(space, pa, place));
            } else {
                console().line("  " + place.va() + "  " + text(space, place));
            }
        });
        if (!isReached[0]) {
            printUnreached(filter, pa);
        } else if (!isAll) {
            console().complain(DataCommandMessage.MORE_REACH_IT.text(MOST_PLACES, pa));
        }
    }

    private void printUnreached(PageFilter filter, Paddr pa) {
        if (isJson()) {
            console().json(Json.object().put("pa", Json.address(pa)).put("reached", false));
        } else {
            console().line("  " + (filter.isActive()
                    ? DataCommandMessage.NOTHING_ASKED_REACHES_IT
                    : DataCommandMessage.NOTHING_REACHES_IT).text());
        }
    }

    private static Vaddr inWindow(DirectMappingWindow window, Paddr pa) {
        return new Vaddr(window.range().first().value() + pa.value());
    }

    private void printWindow(DirectMappingWindow window, Paddr pa) {
        Vaddr va = inWindow(window, pa);
        if (isJson()) {
            console().json(Json.object().put("pa", Json.address(pa)).put("reached", true).put("va", Json.address(va))
                    .put("window", window.name()));
        } else {
            console().line("  " + va + "  " + DataCommandMessage.THROUGH_WINDOW.text(window.name()));
        }
    }

    private static String range(AddressSpace space, Vaddr va) {
        return space.ranges().stream().filter(range -> range.range().contains(va)).findFirst()
                .map(NamedRange::name).orElse("");
    }

    private static String text(AddressSpace space, Reaching.Place place) {
        List<Object> parts = new ArrayList<>();
        String range = range(space, place.va());
        if (!range.isEmpty()) {
            parts.add(range);
        }
        parts.add(space.tellsPageSizes()
                ? DataCommandMessage.PAGE.of(space.consts().pageSize(place.level()))
                : DataCommandMessage.UNKNOWN_PAGE.of());
        // Where the table is known, so is what stands in it.
        place.table().ifPresent(table -> parts.add(DataCommandMessage.BY_ENTRY.of(place.index(),
                space.mmu().mode().tableName(place.level()), table,
                "0x" + Hex.grouped(place.raw().orElseThrow()))));
        parts.add(Phrase.property(place.page().property()));
        return DataCommandMessage.PLACE.text(parts);
    }

    private static ObjectNode json(AddressSpace space, Paddr pa, Reaching.Place place) {
        ObjectNode object = Json.object()
                .put("pa", Json.address(pa)).put("reached", true).put("va", Json.address(place.va()));
        String range = range(space, place.va());
        if (!range.isEmpty()) {
            object.put("range", range);
        }
        if (space.tellsPageSizes()) {
            object.put("level", place.level()).put("page_size", space.consts().pageSize(place.level()));
        }
        place.table().ifPresent(table -> object.put("table", Json.address(table)).put("index", place.index()));
        place.raw().ifPresent(raw -> object.put("pte", Hex.of(raw)));
        return object.put("flags", place.page().property().flags().accessText());
    }
}
