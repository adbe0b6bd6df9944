package kspace.app.cli.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.EntryWords;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.Ink;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Json;
import kspace.app.cli.console.TextTable;
import kspace.app.cli.console.Version;
import kspace.app.cli.subject.MachineArgument;
import kspace.app.cli.subject.SpaceCommand;
import kspace.app.data.Phrase;
import kspace.core.address.Hex;
import kspace.core.address.Paddr;
import kspace.core.arch.Accesses;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.PteFormat;
import kspace.core.arch.pte.Rights;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.Translation;
import kspace.core.arch.walk.WalkStep;
import kspace.core.kernel.AddressBook;
import kspace.core.kernel.asterinas.Port;
import kspace.core.paging.PageFlags;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;
import kspace.core.space.ListedSpace;
import kspace.core.space.Recording;
import kspace.core.words.LevelNames;
import kspace.core.words.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Translates virtual addresses with the kernel page table as it is at a moment. */
@Command(
        name = "translate",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class TranslateCommand extends SpaceCommand {
    @Parameters(index = "1..*", arity = "1..*", paramLabel = "VA", descriptionKey = "VA")
    private List<String> addresses = new ArrayList<>();

    private boolean printed;

    private int exitCode = ExitCode.OK;

    public TranslateCommand(Console console) {
        super(console);
    }

    @Override
    protected void checkArguments() {
        if (isFromStandardInput() && addresses.contains(MachineArgument.STANDARD_INPUT)) {
            throw new InputException(DataCommandMessage.BOTH_FROM_INPUT.of());
        }
    }

    @Override
    protected int run(AddressSpace space) {
        AddressBook book = space.book();
        translateAll(space, book, isJson()
                ? translation -> console().json(json(space, translation))
                : translation -> printText(space, book, translation));
        return exitCode;
    }

    private void translateAll(AddressSpace space, AddressBook book, Consumer<Translation> printer) {
        for (int i = 0; i < addresses.size(); i++) {
            String text = addresses.get(i);
            if (text.equals(MachineArgument.STANDARD_INPUT)) {
                console().eachLine((number, line) -> translate(space, book, line, printer,
                        refusal -> ConsoleMessage.OF_LINE.text(number, refusal)));
            } else {
                int number = i + 1;
                translate(space, book, text, printer, refusal -> addresses.size() == 1
                        ? refusal
                        : DataCommandMessage.OF_ADDRESS.text(number, refusal));
            }
        }
    }

    /** Prints a translation, or says what is wrong with the address and goes on: a log has a broken line now and then. */
    private void translate(
            AddressSpace space, AddressBook book, String text, Consumer<Translation> printer,
            UnaryOperator<String> located) {
        switch (book.find(text)) {
            case AddressBook.Found found -> printer.accept(space.translate(found.va()));
            case AddressBook.Refused refused -> {
                exitCode = ExitCode.BAD_INPUT;
                console().complain(new InputException(located.apply(refused.sentence())).sentence());
            }
        }
    }

    private static void putMapped(ObjectNode object, AddressSpace space, Translation.Mapped mapped) {
        object.put("outcome", "mapped").put("pa", Json.address(mapped.pa()));
        if (space.tellsPageSizes()) {
            object.put("level", mapped.level());
        }
        object.put("flags", mapped.property().flags().accessText());
        mapped.property().knownCache().ifPresent(cache -> object.put("cache", cache.displayName()));
        object.put("global", mapped.property().isGlobal()).put("user", mapped.property().isUser());
    }

    private static ObjectNode json(AddressSpace space, Translation translation) {
        ObjectNode object = Json.object().put("va", Json.address(translation.va()));
        switch (translation.outcome()) {
            case Translation.Mapped mapped -> putMapped(object, space, mapped);
            case Translation.DirectMapped direct -> object.put("outcome", "direct-mapped")
                    .put("pa", Json.address(direct.pa()));
            case Translation.NotPresent _ -> object.put("outcome", "not-present");
            case Translation.Faulted faulted -> object.put("outcome", "fault")
                    .put("level", faulted.level())
                    .put("reason", faulted.reason().toString());
            case Translation.Astray astray -> object.put("outcome", "astray")
                    .put("level", astray.level())
                    .put("reason", DataCommandMessage.PAGE_IS_TABLE.text(astray.table()));
            case Translation.NotRecorded missing -> object.put("outcome", "not-recorded")
                    .put("level", missing.level())
                    .put("reason", DataCommandMessage.TABLE_NOT_IN_DUMP.text(missing.table()));
            case Translation.NonCanonical _ -> object.put("outcome", "non-canonical");
            case Translation.Outside _ -> object.put("outcome", "outside");
        }
        if (space instanceof Recording && translation.outcome() instanceof Translation.Mapped
                && !translation.steps().isEmpty()) {
            Rights rights = rightsOfPath(space, translation);
            object.put("path_flags", accessText(translation, rights)).put("path_user", rights.user());
        }
        Json.putFault(object, fault(space, translation));
        ArrayNode indices = object.putArray("indices");
        for (int level = space.consts().nrLevels(); level >= 1; level--) {
            indices.addObject().put("level", level).put("index", space.consts().pteIndex(translation.va(), level));
        }
        ArrayNode steps = object.putArray("steps");
        for (WalkStep step : translation.steps()) {
            steps.addObject()
                    .put("level", step.level())
                    .put("table", Json.address(step.table()))
                    .put("index", step.index())
                    .put("pte", Hex.of(step.raw()))
                    .put("kind", Json.kind(step.hardware()));
        }
        return object;
    }

    /** Prints one translation, after an empty line unless it is the first one. */
    private void printText(AddressSpace space, AddressBook book, Translation translation) {
        if (printed) {
            console().line("");
        }
        printed = true;
        boolean mapped = translation.pa().isPresent();
        console().line(translation.va() + "  "
                + console().ink(mapped ? Ink.GOOD : Ink.BAD, outcome(space, translation)));
        text(space, book, translation).forEach(console()::line);
    }

    /** Without names that are asked for, an index has that of the architecture's manual. */
    private static String indexName(AddressSpace space, int level) {
        return LevelNames.current() == LevelNames.OSTD
                ? space.mmu().mode().tableName(level)
                : LevelNames.number(level);
    }

    private static List<String> text(AddressSpace space, AddressBook book, Translation translation) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + book.describe(translation.va()));
        List<Message> indices = IntStream
                .iterate(space.consts().nrLevels(), level -> level >= 1, level -> level - 1)
                .mapToObj(level -> DataCommandMessage.INDEX.of(
                        indexName(space, level), space.consts().pteIndex(translation.va(), level)))
                .toList();
        lines.add("  " + DataCommandMessage.INDICES.text(
                indices, translation.va().value() & (PagingConsts.BASE_PAGE_SIZE - 1)));
        TextTable table = new TextTable("lllrll");
        for (WalkStep step : translation.steps()) {
            table.row("  " + DataCommandMessage.LEVEL.text(step.level()), DataCommandMessage.TABLE.text(step.table()),
                    DataCommandMessage.ENTRY.text(), String.valueOf(step.index()),
                    "0x" + Hex.grouped(step.raw()), words(step));
        }
        lines.addAll(table.lines());
        pathLine(space, translation).ifPresent(lines::add);
        return lines;
    }

    /** Returns what the processor does with an entry, and what OSTD reads if that is another thing. */
    private static String words(WalkStep step) {
        String start = step.hardware() instanceof HardwareEntry.Absent(String reason) && step.raw() != 0
                ? DataCommandMessage.NOT_PRESENT_BECAUSE.text(reason)
                : EntryWords.of(step.hardware());
        return step.kernel().filter(entry -> !Json.kind(step.hardware()).equals(Json.kind(entry)))
                .map(entry -> DataCommandMessage.ENTRY_FOR_OSTD.text(start, EntryWords.of(entry))).orElse(start);
    }

    /** What another root translates than the one that was recorded, nobody knows. */
    private static Optional<AccessFault> fault(AddressSpace space, Translation translation) {
        return space instanceof Recording && translation.outcome() instanceof Translation.Outside
                ? Optional.empty()
                : Accesses.faultOfWalk(space.mmu(), translation);
    }

    /** Returns what every entry on the way lets through: Linux with isolated page tables forbids execution at the root. */
    private static Rights rightsOfPath(AddressSpace space, Translation translation) {
        PteFormat format = Port.format(space.mmu());
        return translation.steps().stream().map(step -> format.rights(step.raw(), step.level()))
                .reduce(Rights.ALL, Rights::and);
    }

    private static String accessText(Translation translation, Rights rights) {
        boolean isReadable = translation.outcome() instanceof Translation.Mapped mapped
                && mapped.property().flags().contains(PageFlags.R);
        return (isReadable ? "R" : "") + (rights.write() ? "W" : "") + (rights.execute() ? "X" : "");
    }

    /** Returns a line if the entries above the page's let less through than it. */
    private static Optional<String> pathLine(AddressSpace space, Translation translation) {
        if (!(space instanceof Recording) || translation.steps().isEmpty()
                || !(translation.outcome() instanceof Translation.Mapped mapped)) {
            return Optional.empty();
        }
        Rights rights = rightsOfPath(space, translation);
        String text = accessText(translation, rights);
        return text.equals(mapped.property().flags().accessText()) && rights.user() == mapped.property().isUser()
                ? Optional.empty()
                : Optional.of("  " + (rights.user()
                        ? DataCommandMessage.LET_THROUGH_TO_USERS
                        : DataCommandMessage.LET_THROUGH_TO_KERNEL).text(text));
    }

    private static String outcome(AddressSpace space, Translation translation) {
        return switch (translation.outcome()) {
            case Translation.Mapped mapped -> arrow(mapped.pa(), mapped(space, mapped));
            case Translation.DirectMapped direct ->
                    arrow(direct.pa(), DataCommandMessage.THROUGH_WINDOW.of(direct.window()));
            case Translation.NotPresent absent when !(space instanceof ListedSpace)
                    && !translation.steps().isEmpty() ->
                    raising(space, translation, DataCommandMessage.ENTRY_ABSENT.of(absent.level()));
            case Translation.NotPresent _ -> (space instanceof ListedSpace
                    ? DataCommandMessage.NOT_LISTED
                    : DataCommandMessage.NO_TABLE_YET).text();
            case Translation.Faulted faulted -> raising(space, translation,
                    DataCommandMessage.FAULT_AT_LEVEL.of(faulted.level(), faulted.reason()));
            case Translation.Astray astray -> DataCommandMessage.ASTRAY_AT_LEVEL.text(
                    astray.level(), DataCommandMessage.PAGE_IS_TABLE.of(astray.table()));
            case Translation.NotRecorded missing -> DataCommandMessage.NOT_RECORDED.text(missing.table());
            case Translation.NonCanonical _ -> raising(space, translation, DataCommandMessage.NOT_CANONICAL.of(
                    space.consts().addressWidth(), space.consts().shape().signBit()));
            case Translation.Outside _ when space instanceof Recording ->
                    DataCommandMessage.OUTSIDE_RECORDED_ROOT.text(space.rootRange().first());
            case Translation.Outside _ -> raising(space, translation,
                    DataCommandMessage.OUTSIDE.of(space.consts().kernelHalf().first()));
        };
    }

    private static String arrow(Paddr pa, Message how) {
        return "-> " + pa + "  " + how;
    }

    private static Message mapped(AddressSpace space, Translation.Mapped mapped) {
        String property = Phrase.property(mapped.property());
        return space.tellsPageSizes()
                ? DataCommandMessage.MAPPED_PAGE.of(space.consts().pageSize(mapped.level()), property)
                : DataCommandMessage.MAPPED_UNKNOWN_PAGE.of(property);
    }

    /** Returns what is said, with what the processor raises if it raises anything. */
    private static String raising(AddressSpace space, Translation translation, Message said) {
        return fault(space, translation).map(it -> DataCommandMessage.RAISES.of(said, it.text())).orElse(said)
                .toString();
    }
}
