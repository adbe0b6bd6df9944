package kspace.app.sample;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import kspace.app.desktop.OutputFile;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.MachineDocument;
import kspace.core.machine.SourceFile;
import kspace.core.memory.MachineException;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

/** Something that a machine can be read from, as often as wanted: files may change. */
public sealed interface MachineSource {

    /** Returns how the source is named on a command line: a sample's name or a path; empty if it has no name. */
    String label();

    /**
     * Reads the machine.
     *
     * @return a machine that boots
     * @throws MachineException if it cannot be read or is wrong; the sentence names file, line and key
     */
    default Machine read() {
        return document().machine();
    }

    /**
     * Reads the machine with the text that describes it.
     *
     * @throws MachineException as {@link #read()}
     */
    default MachineDocument document() {
        return document(Optional.empty());
    }

    /**
     * Reads the machine with the text that describes it.
     *
     * @param arch the paging mode of a memory map that does not say it
     * @throws MachineException as {@link #read()}, and if the source says something else
     */
    MachineDocument document(Optional<PagingMode> arch);

    /** Returns the text if it neither is a memory map nor wants to be a machine file; empty if it is no text, or not to be read. */
    default Optional<String> otherText() {
        return Optional.empty();
    }

    /** Returns the same source with the paging mode that it does not say itself. */
    MachineSource withMode(PagingMode mode);

    /**
     * A machine that is packed with the program.
     *
     * @param name the name of the sample, which there is
     */
    record Packed(String name) implements MachineSource {
        @Override
        public String label() {
            return name;
        }

        @Override
        public MachineDocument document(Optional<PagingMode> arch) {
            return MachineDocument.read(PackedFile.ofSample(name), arch);
        }

        /** A sample says it itself. */
        @Override
        public MachineSource withMode(PagingMode mode) {
            return this;
        }
    }

    /**
     * A machine file or a memory map on disk.
     *
     * @param path where it is
     * @param known the paging mode that was given for a memory map that does not say it
     */
    record OnDisk(Path path, Optional<PagingMode> known) implements MachineSource {
        /** Creates the source of a file that says everything itself. */
        public OnDisk(Path path) {
            this(path, Optional.empty());
        }

        @Override
        public String label() {
            return path.toString();
        }

        @Override
        public MachineDocument document(Optional<PagingMode> arch) {
            return MachineDocument.read(SourceFile.of(path), arch.or(() -> known));
        }

        @Override
        public MachineSource withMode(PagingMode mode) {
            return new OnDisk(path, Optional.of(mode));
        }

        @Override
        public Optional<String> otherText() {
            return textOf(SourceFile.of(path));
        }
    }

    /**
     * A memory map or a machine file as text that was pasted.
     *
     * @param text the text
     * @param known the paging mode that was given for a text that does not say it
     */
    record Pasted(String text, Optional<PagingMode> known) implements MachineSource {
        /** Creates the source of a text that says everything itself. */
        public Pasted(String text) {
            this(text, Optional.empty());
        }

        @Override
        public String label() {
            return "";
        }

        @Override
        public MachineDocument document(Optional<PagingMode> arch) {
            return MachineDocument.read(new PastedFile(text), arch.or(() -> known));
        }

        @Override
        public MachineSource withMode(PagingMode mode) {
            return new Pasted(text, Optional.of(mode));
        }

        @Override
        public Optional<String> otherText() {
            return textOf(new PastedFile(text));
        }
    }

    private static Optional<String> textOf(SourceFile file) {
        try {
            return MachineDocument.otherText(file);
        } catch (MachineException _) {
            return Optional.empty();
        }
    }

    /** Returns what messages call a text that was pasted. */
    static String pastedName() {
        return SampleMessage.PASTED_TEXT.text();
    }

    /** Returns the machine that opens when none is asked for. */
    static MachineSource byDefault() {
        return new Packed(Samples.names().getFirst());
    }

    /**
     * Finds what a command line names: a sample, or else a file. A file that is called as a sample is opens with a folder
     * before its name, such as {@code ./q35-4g}.
     *
     * @throws MachineException if there is neither; the sentence lists the samples
     */
    static MachineSource of(String argument) {
        if (Samples.isNameOfOne(argument)) {
            return new Packed(argument);
        }
        try {
            Path path = Path.of(argument);
            if (!argument.isEmpty() && Files.exists(path)) {
                return new OnDisk(path);
            }
        } catch (InvalidPathException e) {
            throw unknown(argument, OutputFile.localeHint());
        }
        throw unknown(argument, Optional.empty());
    }

    private static MachineException unknown(String argument, Optional<Message> hint) {
        String name = argument.isBlank() ? "\"" + argument + "\"" : argument;
        return new MachineException(hint
                .map(it -> SampleMessage.NO_SUCH_SAMPLE_HERE.of(name, Samples.names(), it))
                .orElseGet(() -> SampleMessage.NO_SUCH_SAMPLE.of(name, Samples.names())));
    }
}
