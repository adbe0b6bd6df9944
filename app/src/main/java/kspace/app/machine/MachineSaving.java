package kspace.app.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.OutputFile;
import kspace.app.desktop.Tasks;
import kspace.app.sample.MachineSource;
import kspace.app.state.MachineEdits;
import kspace.core.address.PlainText;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.MachineDocument;
import kspace.core.memory.MachineException;

/** Saves the machine as a machine file: where it came from, or where the user wants it. */
final class MachineSaving {

    private final MachineEdits edits;
    private final Desktop desktop;
    private final News news;
    private Optional<MachineSource> source = Optional.empty();
    private Tasks.Started task = () -> {};

    /** Gets what comes of saving. */
    interface News {
        /** Something is being read or written, as the sentence says; an empty one says that it is over. */
        void waiting(String sentence);

        /** It did not work, as the sentence says. */
        void refused(String sentence);

        /** The machine was saved. */
        void saved(MachineSource.OnDisk file);
    }

    /** Creates what saves the machine of a window. */
    MachineSaving(MachineEdits edits, Desktop desktop, News news) {
        this.edits = edits;
        this.desktop = desktop;
        this.news = news;
    }

    /** Says where the machine came from. */
    void from(MachineSource next) {
        source = Optional.of(next);
    }

    /** Returns where the machine came from, as a command line names it; empty if that is not known. */
    String sourceLabel() {
        return source.map(it -> switch (it) {
            case MachineSource.OnDisk(Path path, var _) -> path.toAbsolutePath().toString();
            case MachineSource.Packed packed -> packed.label();
            case MachineSource.Pasted pasted -> pasted.label();
        }).orElse("");
    }

    /** Saves in the file that the machine came from, or asks for one if it came from none; {@code then} follows. */
    void save(Runnable then) {
        Optional<Path> file = source.flatMap(MachineSaving::fileOf);
        if (source.isEmpty() || file.isEmpty()) {
            saveAs(then);
            return;
        }
        MachineSource from = source.get();
        Machine before = edits.savedProperty().get();
        start(MachineMessage.READING.text(String.valueOf(file.get())), () -> documentAt(from, file.get()), document -> {
            if (document.isPresent() && !document.get().isMachineFile()) {
                saveAs(then);
            } else if (document.isPresent() && !document.get().machine().equals(before)) {
                news.refused(PlainText
                        .sentence(MachineMessage.WAS_CHANGED_BY_ANOTHER_PROGRAM.text(String.valueOf(file.get()))));
            } else {
                write(document, file.get(), then);
            }
        }, file.get());
    }

    /** Gives up what is being read or written. */
    void cancel() {
        task.cancel();
    }

    private <T> void start(String sentence, Callable<T> work, Consumer<T> done, Path file) {
        task.cancel();
        news.waiting(PlainText.sentence(sentence));
        task = desktop.tasks().start(
                work,
                result -> {
                    news.waiting("");
                    done.accept(result);
                },
                reason -> {
                    news.waiting("");
                    refused(reason, file);
                });
    }

    private static Optional<Path> fileOf(MachineSource source) {
        return source instanceof MachineSource.OnDisk(Path path, var _) ? Optional.of(path) : Optional.empty();
    }

    /** Returns what the file says; empty if someone has removed it. */
    private static Optional<MachineDocument> documentAt(MachineSource source, Path file) {
        return Files.exists(file) ? Optional.of(source.document()) : Optional.empty();
    }

    /** Asks for a file and saves in it; {@code then} follows. */
    void saveAs(Runnable then) {
        String suggested = source.flatMap(MachineSaving::fileOf)
                .map(path -> String.valueOf(path.getFileName()).replaceFirst("\\.\\w+$", ""))
                .orElseGet(() -> slug(edits.machine().name()));
        desktop.chooseMachineToSave(suggested + ".toml").ifPresent(target -> start(
                MachineMessage.READING.text(source.map(MachineSource::label).orElse(suggested)),
                () -> source.filter(it -> fileOf(it).map(Files::exists).orElse(true)).map(MachineSource::document),
                document -> write(document, target, then),
                target));
    }

    private static String slug(String name) {
        String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty() ? "machine" : slug;
    }

    private void write(Optional<MachineDocument> document, Path target, Runnable then) {
        Machine machine = edits.machine();
        OutputFile file = new OutputFile(target);
        start(MachineMessage.SAVING_IN.text(String.valueOf(target)), () -> {
            file.obstacle().ifPresent(sentence -> {
                throw new MachineException(sentence);
            });
            String text = document.map(it -> it.textFor(machine, target))
                    .orElseGet(() -> MachineDocument.textOf(machine));
            file.write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            return new MachineSource.OnDisk(target);
        }, here -> {
            source = Optional.of(here);
            edits.saved(machine);
            news.saved(here);
            then.run();
        }, target);
    }

    private void refused(Throwable reason, Path file) {
        switch (reason) {
            case MachineException e ->
                    news.refused(PlainText.sentence(MachineMessage.NOT_SAVED.text(e.sentence())));
            case IOException e -> news.refused(MachineMessage.NOT_SAVED.text(new OutputFile(file).sentence(e)));
            case OutOfMemoryError _ -> news.refused(MachineMessage.NO_MEMORY_TO_SAVE.text());
            default -> desktop.fault(reason);
        }
    }
}
