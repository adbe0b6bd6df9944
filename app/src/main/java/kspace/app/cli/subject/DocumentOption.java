package kspace.app.cli.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kspace.app.cli.console.ConsoleMessage;
import kspace.app.cli.console.InputException;
import kspace.app.data.DocumentForm;
import picocli.CommandLine.Option;

/** The option that says whether a table is printed for people, or for a document. */
public final class DocumentOption {
    private static final String TEXT = "text";

    @Option(names = "--format", paramLabel = "FORMAT", completionCandidates = Names.class)
    private String format = "";

    /** What it takes. */
    static final class Names extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Names() {
            super(Stream.concat(Stream.of(TEXT), Arrays.stream(DocumentForm.values()).map(DocumentForm::id)).toList());
        }
    }

    /**
     * Returns the form of the document; empty for a table for people.
     *
     * @param json whether JSON is asked for
     * @throws InputException if it is none of its words, or JSON is asked for as well
     */
    public Optional<DocumentForm> form(boolean json) {
        if (format.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = new Names();
        if (!names.contains(format)) {
            throw new InputException(ConsoleMessage.UNKNOWN_WORD.of("--format", format, names));
        }
        if (json) {
            throw new InputException(ConsoleMessage.JSON_AND_FORMAT.of(format));
        }
        return Arrays.stream(DocumentForm.values()).filter(it -> it.id().equals(format)).findFirst();
    }
}
