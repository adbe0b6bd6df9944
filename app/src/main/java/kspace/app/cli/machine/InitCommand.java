package kspace.app.cli.machine;

import java.util.List;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.Json;
import kspace.app.cli.console.TextTable;
import kspace.app.cli.console.Version;
import kspace.app.cli.console.WrappedText;
import kspace.app.cli.subject.FindingsOption;
import kspace.app.cli.subject.MachineCommand;
import kspace.app.cli.subject.MachineTitle;
import kspace.app.data.Phrase;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.boot.PhaseName;
import kspace.core.machine.MapNote;
import kspace.core.memory.FrameMetadata;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints how boot builds the kernel page table, phase by phase, and what that costs. */
@Command(
        name = "init",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class InitCommand extends MachineCommand {
    private static final String INDENT = " ".repeat(17);

    @Mixin
    private FindingsOption findings = new FindingsOption();

    public InitCommand(Console console) {
        super(console);
    }

    @Override
    protected void printJson(Boot boot) {
        PagingConsts consts = boot.machine().consts();
        PageTable table = boot.lastState().table();
        ObjectNode object = Json.object()
                .put("arch", boot.machine().mode().id())
                .put("layout", boot.machine().profile().id())
                .put("max_paddr", Json.address(boot.memory().maxPaddr()))
                .put("ram_bytes", boot.ramBytes());
        mapNote().ifPresent(note -> put(object.putObject("memory_map"), note));
        FrameMetadata metadata = boot.metadata();
        object.putObject("metadata")
                .put("paddr", metadata.isAllocated() ? Json.address(metadata.frames().start()) : null)
                .put("pages", metadata.nrPages());
        object.put("steps", boot.nrSteps());
        ArrayNode phases = object.putArray("phases");
        boot.phases().forEach(phase -> putPhase(phases.addObject(), phase, consts));
        Json.putLevels(object, "tables", consts.nrLevels(), table.tablesPerLevel());
        Json.putLevels(object, "leaves", consts.highestTranslationLevel(), table.leavesPerLevel());
        object.put("table_bytes", table.nrTables() * PagingConsts.BASE_PAGE_SIZE);
        Json.putFindings(object, boot.findings());
        boot.failure().ifPresent(failure -> object.putObject("failure")
                .put("phase", failure.phase().id())
                .put("va", Json.address(failure.va()))
                .put("message", failure.message()));
        console().json(object);
    }

    private static void put(ObjectNode object, MapNote note) {
        object.put("form", note.form())
                .put("regions", note.regions())
                .put("usable_bytes", note.usableBytes())
                .put("lines", note.lines());
        ArrayNode others = object.putArray("also_found");
        note.alsoFound().forEach(it -> others.add(it.toString()));
        object.put("arch_from", note.archFrom().toString());
        note.cut().ifPresent(sentence -> object.put("cut", sentence.toString()));
    }

    private static void putPhase(ObjectNode object, Phase phase, PagingConsts consts) {
        object.put("name", phase.name().id());
        phase.mapping().ifPresent(mapping -> object
                .put("va_start", Json.address(mapping.range().first()))
                .put("va_end", Json.end(mapping.range()))
                .put("pa_start", Json.address(mapping.pa())));
        Json.putLevels(object, "items", consts.highestTranslationLevel(), phase.items());
        // Only the first phase can allocate the root.
        int highest = phase.name() == PhaseName.NEW ? consts.nrLevels() : consts.nrLevels() - 1;
        Json.putLevels(object, "tables", highest, phase.tables());
    }

    @Override
    protected void printText(Boot boot) {
        PagingConsts consts = boot.machine().consts();
        MachineTitle.print(boot.machine(), console());
        console().line("");
        mapNote().ifPresent(this::printMapNote);
        TextTable facts = new TextTable("ll");
        facts.row(MachineCommandMessage.PHYSICAL_MEMORY.text(),
                MachineCommandMessage.ENDS_AT.text(boot.memory().maxPaddr(), boot.memory().maxPaddr().value()));
        facts.row(MachineCommandMessage.RAM.text(),
                MachineCommandMessage.IN_ALL.text(boot.ramBytes(), boot.ramBytes()));
        FrameMetadata metadata = boot.metadata();
        facts.row(MachineCommandMessage.FRAME_METADATA.text(), metadata.isAllocated()
                ? MachineCommandMessage.METADATA_AT.text(
                        metadata.nrPages(), metadata.frames().start(), metadata.sizeBytes())
                : MachineCommandMessage.METADATA_NOWHERE.text(metadata.nrPages(), metadata.sizeBytes()));
        facts.lines().forEach(console()::line);
        console().line("");
        printPhases(boot, consts);
        console().line("");
        printTotals(boot, consts);
        boot.failure().ifPresent(failure -> {
            console().line("");
            console().line(failure.phase() == PhaseName.NEW
                    ? MachineCommandMessage.STOPS_BEFORE_FIRST_TABLE.text()
                    : MachineCommandMessage.STOPS_AT.text(failure.phase().displayName(), failure.va()));
            console().line("  " + failure.message());
        });
        console().line("");
        findings.print(boot.findings(), console());
    }

    private void printMapNote(MapNote note) {
        List<String> lines = WrappedText.lines(note.text().toString(), INDENT);
        String name = MachineCommandMessage.MEMORY_MAP.text();
        String gap = " ".repeat(Math.max(1, INDENT.length() - name.length()));
        console().line(name + gap + lines.getFirst().substring(INDENT.length()));
        lines.subList(1, lines.size()).forEach(console()::line);
    }

    private void printPhases(Boot boot, PagingConsts consts) {
        TextTable table = new TextTable("lrllrl");
        table.heading(MachineCommandMessage.COLUMN_PHASE, MachineCommandMessage.COLUMN_STEPS,
                MachineCommandMessage.COLUMN_VIRTUAL,
                MachineCommandMessage.COLUMN_PHYSICAL_FROM, MachineCommandMessage.COLUMN_TABLES,
                MachineCommandMessage.COLUMN_PAGES);
        for (Phase phase : boot.phases()) {
            table.row(
                    phase.name().displayName(),
                    Phrase.count(phase.firstStep())
                            + (phase.nrSteps() == 1 ? "" : " .. " + Phrase.count(phase.lastStep())),
                    phase.mapping().map(it -> it.range().first() + " .. " + it.range().endText()).orElse(""),
                    phase.mapping().map(it -> it.pa().toString()).orElse(""),
                    phase.nrTables() == 0 ? "" : Phrase.count(phase.nrTables()),
                    Phrase.pages(consts, phase.items()));
        }
        table.print(console());
    }

    private void printTotals(Boot boot, PagingConsts consts) {
        PerLevel tables = boot.lastState().table().tablesPerLevel();
        PerLevel pages = boot.lastState().table().leavesPerLevel();
        TextTable totals = new TextTable("lrl");
        totals.row(MachineCommandMessage.COLUMN_STEPS.text(), Phrase.count(boot.nrSteps()));
        totals.row(MachineCommandMessage.COLUMN_TABLES.text(), Phrase.count(tables.sum()),
                MachineCommandMessage.TABLES_OF_LEVELS.text(
                        tables.sum() * PagingConsts.BASE_PAGE_SIZE, Phrase.tables(tables)));
        totals.row(MachineCommandMessage.COLUMN_PAGES.text(), Phrase.count(pages.sum()), Phrase.pages(consts, pages));
        totals.lines().forEach(console()::line);
    }
}
