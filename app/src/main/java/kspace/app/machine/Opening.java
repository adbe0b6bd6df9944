package kspace.app.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import kspace.app.desktop.Desktop;
import kspace.app.desktop.Tasks;
import kspace.app.sample.MachineSource;
import kspace.app.sample.Sample;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.app.tour.Tours;
import kspace.core.address.PlainText;
import kspace.core.explain.Explainer;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.machine.DumpDescription;
import kspace.core.machine.MachineDocument;
import kspace.core.machine.SourceFile;
import kspace.core.machine.dump.DumpOptions;
import kspace.core.machine.dump.DumpReader;
import kspace.core.memory.MachineException;
import kspace.core.paging.PagingMode;
import kspace.core.space.Recording;
import kspace.core.space.RecordingException;

/** Reads what the user wants to see instead: a machine or a recording. One that is wrong leaves the window as it is. */
public final class Opening {
    private final Desktop desktop;
    private final Consumer<Runnable> whenAllowed;
    private final Result result;
    private List<Sample> samples = List.of();
    private final RecentFiles recent;
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Reply>> reply = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Tasks.Started task = () -> {};

    /** Gets what was read. */
    public interface Result {
        /**
         * A machine was read.
         *
         * @param news what to say about its memory map; empty if nothing
         */
        void machine(MachineSource source, Boot boot, String news);

        /**
         * A recording was read.
         *
         * @param explorer the state of a window over it
         */
        void recording(Explorer explorer);

        /**
         * A tour was opened, which shows nothing but itself, so that the window stays as it is.
         *
         * @param file where it is; it may be wrong
         */
        void tour(Path file);
    }

    /**
     * Creates what opens.
     *
     * @param whenAllowed runs what it gets once the window may show something else
     * @param result gets what was read
     */
    public Opening(Desktop desktop, Consumer<Runnable> whenAllowed, Result result) {
        this.desktop = desktop;
        this.whenAllowed = whenAllowed;
        this.result = result;
        this.recent = new RecentFiles(desktop.settings());
    }

    /** Returns the machines that are packed with the program. */
    public List<Sample> samples() {
        // They never change, and reading one boots it.
        if (samples.isEmpty()) {
            samples = Samples.all();
        }
        return samples;
    }

    /** Returns the files that were opened last, the last one first. */
    public List<Path> recentFiles() {
        return recent.list();
    }

    /** Offers a source again later, if it is a file. */
    void remember(MachineSource source) {
        if (source instanceof MachineSource.OnDisk(Path path, var _)) {
            recent.add(path);
        }
    }

    /** Returns the sentence about what did not open; empty if there is none. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** Returns which file is being read, in a sentence; empty if none is. */
    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /** Returns what the user is asked or told instead of being shown an address space; empty for nothing. */
    public ReadOnlyObjectProperty<Optional<Reply>> replyProperty() {
        return reply.getReadOnlyProperty();
    }

    /** Takes back what the user is asked or told; returns whether there was anything. */
    public boolean closeReply() {
        boolean was = reply.get().isPresent();
        reply.set(Optional.empty());
        return was;
    }

    /** Opens what the question was about, with the paging mode that is the answer. */
    void answer(Reply.Question question, PagingMode mode) {
        // The window may show something else already: otherwise it would not have been read.
        read(question.source().withMode(mode));
    }

    /** Says what did not work; empty for nothing. */
    void say(String sentence) {
        error.set(sentence);
    }

    /** Says what is waited for; empty for nothing. */
    void wait(String sentence) {
        waiting.set(sentence);
    }

    /** Gives up what is being read: whatever comes of it, the window stays as it is. */
    public void cancel() {
        task.cancel();
        waiting.set("");
    }

    /** Forgets what was said. */
    public void dismiss() {
        error.set("");
    }

    /** Asks the user for a file and opens it. */
    public void chooseAndOpen() {
        desktop.chooseMachine().ifPresent(path -> open(new MachineSource.OnDisk(path)));
    }

    /** Opens the text on the clipboard. */
    public void pasteAndOpen() {
        desktop.pastedText().filter(it -> !it.isBlank()).ifPresentOrElse(
                text -> open(new MachineSource.Pasted(text)),
                () -> error.set(PlainText.sentence(MachineMessage.NOTHING_TO_PASTE.text())));
    }

    /** Opens something instead of whatever is being opened, once the window may show something else. */
    public void open(MachineSource source) {
        if (source instanceof MachineSource.OnDisk(Path path, var _) && Tours.isTour(path)) {
            error.set("");
            result.tour(path);
            return;
        }
        whenAllowed.accept(() -> read(source));
    }

    private void read(MachineSource source) {
        cancel();
        closeReply();
        waiting.set(PlainText.sentence(MachineMessage.READING.text(source.label())));
        task = desktop.tasks().start(
                () -> Content.of(source), content -> show(source, content), this::refused);
    }

    private void show(MachineSource source, Content content) {
        waiting.set("");
        error.set("");
        switch (content) {
            case Booted(Boot boot, String news) -> {
                remember(source);
                result.machine(source, boot, news);
            }
            case Recorded(Explorer explorer) -> {
                remember(source);
                result.recording(explorer);
            }
            case Replied(Reply replied) -> reply.set(Optional.of(replied));
        }
    }

    /** What was read. */
    private sealed interface Content {
        static Content of(MachineSource source) {
            try {
                return recording(source).<Content>map(it -> new Recorded(explorer(it)))
                        .orElseGet(() -> Booted.of(source.document()));
            } catch (MachineException e) {
                return Replied.to(source, e.modes()).or(() -> Replied.explaining(source)).orElseThrow(() -> e);
            } catch (RecordingException e) {
                return Replied.to(source, e.modes()).orElseThrow(() -> e);
            }
        }

        private static Optional<Recording> recording(MachineSource source) {
            return switch (source) {
                case MachineSource.OnDisk(Path path, Optional<PagingMode> known) -> DumpReader.isDump(path)
                        ? Optional.of(DumpReader.read(path, options(known)))
                        : DumpDescription.of(SourceFile.of(path)).map(it -> DumpReader.read(it, known));
                case MachineSource.Pasted(String text, Optional<PagingMode> known) -> DumpReader.isDump(text)
                        ? Optional.of(DumpReader.read(MachineSource.pastedName(), text, options(known)))
                        : Optional.empty();
                case MachineSource.Packed _ -> Optional.empty();
            };
        }

        private static DumpOptions options(Optional<PagingMode> mode) {
            return new DumpOptions(mode, OptionalLong.empty(), OptionalLong.empty());
        }
    }

    /** A recording. */
    private record Recorded(Explorer explorer) implements Content {}

    /** What is asked or told instead. */
    private record Replied(Reply reply) implements Content {
        /** Asks for the paging mode where that is all that is missing. */
        static Optional<Content> to(MachineSource source, List<PagingMode> modes) {
            return modes.isEmpty() ? Optional.empty() : Optional.of(new Replied(new Reply.Question(source, modes)));
        }

        /** A text that is no machine may still say something: an oops, an entry, an address. */
        static Optional<Content> explaining(MachineSource source) {
            return source.otherText()
                    .flatMap(it -> Explainer.explain(it, Optional.empty(), OptionalInt.empty()))
                    .map(it -> new Replied(new Reply.Told(it)));
        }
    }

    /** The boot of a machine, and what to say about its memory map. */
    private record Booted(Boot boot, String news) implements Content {
        static Booted of(MachineDocument document) {
            return new Booted(Boot.of(document.machine()), newsAbout(document));
        }
    }

    /**
     * Returns the state of a window over a recording. It takes as long as it takes to read all tables; to be called aside.
     *
     * @throws RecordingException if it cannot be read, or cannot be listed
     */
    public static Explorer explorer(Recording recording) {
        Explorer explorer = new Explorer(recording);
        explorer.snapshot().checks().results();
        recording.mapped().shown();
        return explorer;
    }

    /** A map that opens by itself, is cut, or has others beside it was chosen by the program, which says how. */
    static String newsAbout(MachineDocument document) {
        return document.mapNote()
                .filter(it -> !document.isMachineFile() || it.cut().isPresent() || !it.alsoFound().isEmpty())
                .map(it -> MachineMessage.READ.text(it.text()))
                .orElse("");
    }

    /** Says what did not open, or hands over what nobody expected. */
    void refused(Throwable reason) {
        waiting.set("");
        switch (reason) {
            case MachineException e -> error.set(e.sentence());
            case RecordingException e -> error.set(e.sentence());
            case OutOfMemoryError _ -> error.set(MachineMessage.NO_MEMORY_FOR_MACHINE.text());
            default -> desktop.fault(reason);
        }
    }
}
