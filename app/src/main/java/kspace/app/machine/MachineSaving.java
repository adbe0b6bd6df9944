package kspace.app.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.OutputFile;
import kspace.app.sample.MachineSource;
import kspace.app.state.MachineEdits;
import kspace.core.address.PlainText;
import kspace.core.kspace.Machine;
import kspace.core.kspace.MachineException;
import kspace.core.machine.MachineDocument;

/** Saves the machine as a machine file: where it came from, or where the user wants it. */
final class MachineSaving {
    private final MachineEdits edits;
    private final Desktop desktop;
    private final Consumer<String> report;
    private final Consumer<MachineSource> remember;
    private final Consumer<Path> saved;
    private Optional<MachineSource> source = Optional.empty();

    /**
     * Creates what saves the machine of a window.
     *
     * @param report gets the sentence about what did not work
     * @param remember gets the file that the machine was saved in, to offer it again
     * @param saved gets that file, to tell the user
     */
    MachineSaving(
            MachineEdits edits,
            Desktop desktop,
            Consumer<String> report,
            Consumer<MachineSource> remember,
            Consumer<Path> saved) {
        this.edits = edits;
        this.desktop = desktop;
        this.report = report;
        this.remember = remember;
        this.saved = saved;
    }

    /** Says where the machine came from. */
    void from(MachineSource next) {
        source = Optional.of(next);
    }

    /** Saves in the file that the machine came from, or asks for one if it came from none; {@code then} follows. */
    void save(Runnable then) {
        Optional<Path> file = source.flatMap(MachineSaving::fileOf);
        if (file.isEmpty()) {
            saveAs(then);
            return;
        }
        Machine before = edits.savedProperty().get();
        desktop.tasks().start(() -> documentAt(file.get()), document -> {
            if (document.isPresent() && !document.get().isMachineFile()) {
                saveAs(then);
            } else if (document.isPresent() && !document.get().machine().equals(before)) {
                report.accept(
                        PlainText.sentence(file.get() + " was changed by another program since it was opened here;"
                                + " save under another name, or open it again"));
            } else {
                write(document, file.get(), then);
            }
        }, reason -> refused(sentence(reason)));
    }

    private static Optional<Path> fileOf(MachineSource source) {
        return source instanceof MachineSource.OnDisk(Path path) ? Optional.of(path) : Optional.empty();
    }

    /** Returns what the file says; empty if someone has removed it. */
    private static Optional<MachineDocument> documentAt(Path file) {
        return Files.exists(file) ? Optional.of(new MachineSource.OnDisk(file).document()) : Optional.empty();
    }

    /** Asks for a file and saves in it; {@code then} follows. */
    void saveAs(Runnable then) {
        String suggested = source.flatMap(MachineSaving::fileOf)
                .map(path -> String.valueOf(path.getFileName()).replaceFirst("\\.\\w+$", ""))
                .orElseGet(() -> slug(edits.machine().name()));
        desktop.chooseMachineToSave(suggested + ".toml").ifPresent(target -> desktop.tasks().start(
                () -> source.filter(it -> fileOf(it).map(Files::exists).orElse(true)).map(MachineSource::document),
                document -> write(document, target, then),
                reason -> refused(sentence(reason))));
    }

    private static String slug(String name) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "machine" : slug;
    }

    private void write(Optional<MachineDocument> document, Path target, Runnable then) {
        Machine machine = edits.machine();
        OutputFile file = new OutputFile(target);
        Optional<String> obstacle = file.obstacle();
        if (obstacle.isPresent()) {
            refused(obstacle.get());
            return;
        }
        desktop.tasks().start(
                () -> {
                    String text = document.map(it -> it.textFor(machine, target))
                            .orElseGet(() -> MachineDocument.textOf(machine));
                    file.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
                    return new MachineSource.OnDisk(target);
                },
                here -> {
                    source = Optional.of(here);
                    remember.accept(here);
                    edits.saved(machine);
                    report.accept("");
                    saved.accept(target);
                    then.run();
                },
                reason -> refused(reason instanceof IOException e ? file.sentence(e) : sentence(reason)));
    }

    private void refused(String sentence) {
        report.accept(PlainText.sentence("The machine cannot be saved: " + sentence));
    }

    private static String sentence(Exception reason) {
        return reason instanceof MachineException e ? e.sentence() : reason.toString();
    }
}
