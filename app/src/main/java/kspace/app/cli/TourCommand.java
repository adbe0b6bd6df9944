package kspace.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.FileOutput;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Version;
import kspace.app.handout.StopDrawer;
import kspace.app.stop.StopFileException;
import kspace.app.tour.TourFault;
import kspace.app.tour.TourPlayer;
import kspace.app.tour.TourReading;
import kspace.app.tour.Tours;
import kspace.app.translation.TranslationViewModel;
import kspace.core.address.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Presents tours, and checks them. */
@Command(
        name = "tour",
        addMethodSubcommands = false,
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class TourCommand implements Callable<Integer> {
    private final Console console;
    private final WindowOpener window;
    private final Supplier<? extends StopDrawer> drawers;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "FILE")
    private String file = "";

    @Option(names = "--check")
    private boolean check;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE")
    private Optional<String> output = Optional.empty();

    @Option(names = "--notes")
    private boolean notes;

    @Option(names = "--answers")
    private boolean answers;

    @Option(names = "--force")
    private boolean force;

    TourCommand(Console console, WindowOpener window, Supplier<? extends StopDrawer> drawers) {
        this.console = console;
        this.window = window;
        this.drawers = drawers;
    }

    @Override
    public Integer call() {
        requireOptions();
        try {
            boolean isPresented = !check && output.isEmpty();
            if (isPresented) {
                window.prepare();
            }
            TourReading reading = Tours.read(file);
            if (isPresented) {
                return present(reading);
            }
            TourPlayer player = new TourPlayer(reading, explorer -> new TranslationViewModel(explorer).nrStops());
            List<TourFault> faults = player.faults();
            faults.forEach(fault -> console.line(fault.sentence()));
            if (!faults.isEmpty()) {
                return ExitCode.CHECK_FAILED;
            }
            if (output.isPresent()) {
                return new TourOutput(drawers, new FileOutput(console, force, check, ConsoleMessage.OTHER_FILE_THERE),
                        notes,
                        answers).write(player, output.get());
            }
            console.line(CommandLineMessage.TOUR_IS_RIGHT.text(
                    PlainText.word(player.tour().title()), player.tour().stops().size()));
            return ExitCode.OK;
        } catch (StopFileException e) {
            throw new InputException(e.sentence());
        }
    }

    private void requireOptions() {
        if (check && force) {
            throw new InputException(CommandLineMessage.CHECK_WITH_FORCE.of());
        }
        if (output.isEmpty() && (notes || answers || force)) {
            throw new InputException(CommandLineMessage.ONLY_FOR_WRITTEN_TOUR.of(
                    notes ? "--notes" : answers ? "--answers" : "--force"));
        }
    }

    private int present(TourReading reading) {
        if (reading.tour().stops().isEmpty()) {
            throw new InputException(reading.faults().getLast().sentence());
        }
        try {
            return window.present(reading);
        } catch (IOException e) {
            throw new Console.OutputException(e);
        }
    }
}
