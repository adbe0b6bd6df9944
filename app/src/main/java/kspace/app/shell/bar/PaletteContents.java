package kspace.app.shell.bar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.command.Scope;
import kspace.app.machine.OpenItems;
import kspace.app.machine.Opening;
import kspace.app.palette.PaletteItem;
import kspace.app.palette.PaletteKind;
import kspace.app.sample.MachineSource;
import kspace.app.sample.Sample;

/** What the palette finds besides addresses: commands, samples, the files that were opened last, lessons, and words that are explained. */
public final class PaletteContents implements Supplier<List<PaletteItem>> {
    private static final String FILE_ICON = "mdi2f-file-outline";

    private final Commands commands;
    private final Opening opening;
    private final Consumer<MachineSource> open;
    private final List<Supplier<List<PaletteItem>>> more;

    /**
     * Creates the contents.
     *
     * @param open opens what is taken
     * @param more what else there is, such as lessons and the words that are explained
     */
    public PaletteContents(Commands commands, Opening opening, Consumer<MachineSource> open,
            List<Supplier<List<PaletteItem>>> more) {
        this.more = List.copyOf(more);
        this.commands = commands;
        this.opening = opening;
        this.open = open;
    }

    @Override
    public List<PaletteItem> get() {
        List<PaletteItem> items = new ArrayList<>();
        commands.all().stream().filter(it -> it.id() != CommandId.PALETTE).map(PaletteContents::item)
                .forEach(items::add);
        for (Sample sample : opening.samples()) {
            items.add(new PaletteItem(PaletteKind.SAMPLE, sample.title(), sample.name(), "", FILE_ICON, true,
                    open(new MachineSource.Packed(sample.name()))));
        }
        opening.recentFiles().forEach(path -> items.add(new PaletteItem(PaletteKind.FILE, OpenItems.shortened(path),
                "", "", FILE_ICON, true, open(new MachineSource.OnDisk(path)))));
        more.forEach(it -> items.addAll(it.get()));
        return items;
    }

    private BooleanSupplier open(MachineSource source) {
        return () -> {
            open.accept(source);
            return true;
        };
    }

    private static PaletteItem item(Command command) {
        CommandId id = command.id();
        String place = command.isSwitchedOn()
                ? BarMessage.ON
                        .text(id.scope() == Scope.WINDOW ? id.menu().title().replace("_", "") : id.scope().title())
                : id.scope() == Scope.WINDOW ? id.menu().title().replace("_", "") : id.scope().title();
        return new PaletteItem(PaletteKind.COMMAND, id.words(), place, id.keyText(), id.icon().orElse(""),
                command.enabled().getValue(), command::perform);
    }
}
