package kspace.app.cli.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.Json;
import kspace.app.cli.console.TextTable;
import kspace.app.cli.console.Version;
import kspace.app.cli.subject.DocumentOption;
import kspace.app.cli.subject.FindingsOption;
import kspace.app.cli.subject.MachineCommand;
import kspace.app.cli.subject.MachineTitle;
import kspace.app.data.DocumentForm;
import kspace.core.address.ByteSize;
import kspace.core.kernel.NamedRange;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.Boot;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints where everything lies in the kernel's half of the address space. */
@Command(
        name = "layout",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class LayoutCommand extends MachineCommand {
    @Mixin
    private FindingsOption findings = new FindingsOption();

    @Mixin
    private DocumentOption document = new DocumentOption();

    private Optional<DocumentForm> form = Optional.empty();

    public LayoutCommand(Console console) {
        super(console);
    }

    @Override
    protected void checkArguments(boolean isJson) {
        form = document.form(isJson);
    }

    @Override
    protected void printJson(Boot boot) {
        ObjectNode object = Json.object()
                .put("arch", boot.machine().mode().id())
                .put("layout", boot.machine().profile().id())
                .put("address_width", boot.machine().consts().addressWidth());
        ArrayNode ranges = object.putArray("ranges");
        for (NamedRange range : lowestFirst(boot)) {
            ranges.addObject()
                    .put("name", range.id())
                    .put("start", Json.address(range.range().first()))
                    .put("end", Json.end(range.range()));
        }
        Json.putFindings(object, boot.findings());
        console().json(object);
    }

    /** Through a direct-mapping window, the ranges lie in another order than their constants are listed in. */
    private static List<NamedRange> lowestFirst(Boot boot) {
        return boot.layout().ranges().stream().sorted(Comparator.comparing(range -> range.range().first())).toList();
    }

    private static String end(Boot boot, RangeRole role) {
        return boot.layout().endConstant(role).map(Enum::name)
                .orElseGet(() -> MachineCommandMessage.END_OF_WINDOW
                        .text(boot.machine().mode().window().orElseThrow().name()));
    }

    @Override
    protected void printText(Boot boot) {
        if (form.isPresent()) {
            table(boot).print(console(), form.get());
            return;
        }
        MachineTitle.print(boot.machine(), console());
        console().line("");
        table(boot).print(console());
        console().line("");
        findings.print(boot.findings(), console());
    }

    private static TextTable table(Boot boot) {
        TextTable table = new TextTable("lccrc");
        table.heading(MachineCommandMessage.COLUMN_RANGE, MachineCommandMessage.COLUMN_START,
                MachineCommandMessage.COLUMN_END,
                MachineCommandMessage.COLUMN_SIZE, MachineCommandMessage.COLUMN_FROM_TO);
        for (NamedRange range : lowestFirst(boot).reversed()) {
            table.row(
                    range.name(),
                    range.range().first().toString(),
                    range.range().endText(),
                    ByteSize.format(range.range().sizeBytes()),
                    boot.layout().startConstant(range.role()) + " .. " + end(boot, range.role()));
        }
        return table;
    }
}
