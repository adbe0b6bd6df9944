package kspace.app.stop;

import java.util.OptionalInt;
import kspace.core.address.PlainText;
import kspace.core.machine.SourceFile;
import kspace.core.machine.SourceText;
import kspace.core.machine.TomlLines;
import kspace.core.machine.TomlTree;
import kspace.core.memory.MachineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** A text in TOML that says something about stops: what is in it, and in which lines. */
public final class TomlFile {
    private static final int LONGEST_PROBLEM = 200;

    private final SourceFile file;
    private final String text;
    private final TomlLines lines;
    private final JsonNode root;

    /**
     * Reads a text.
     *
     * @param file where it comes from
     * @throws StopFileException if it is no TOML
     */
    public TomlFile(SourceFile file, String text) {
        this.file = file;
        this.text = text;
        this.lines = new TomlLines(text);
        this.root = parse();
    }

    /**
     * Reads a file.
     *
     * @param wanted what it has to be, for a sentence
     * @throws StopFileException if there is no such file, or it is no TOML
     */
    public static TomlFile read(SourceFile file, String wanted) {
        try {
            return new TomlFile(file, SourceText.read(file, wanted));
        } catch (MachineException e) {
            throw new StopFileException(e.sentence());
        }
    }

    private JsonNode parse() {
        lines.excess().ifPresent(excess -> {
            throw new StopFileException(
                    StopMessage.NOT_TOML_REASONABLE_FORM.text(file.name(), excess.line(), excess.what()));
        });
        try {
            return TomlTree.of(text);
        } catch (StreamConstraintsException e) {
            throw new StopFileException(StopMessage.NOT_TOML_REASONABLE_FORM_BRACKETS.text(file.name()));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String place = at == null || at.getLineNr() < 1 ? "" : ":" + at.getLineNr() + ":" + at.getColumnNr();
            String problem = PlainText.beginning(
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElseGet(StopMessage.UNREADABLE::text),
                    LONGEST_PROBLEM);
            throw new StopFileException(StopMessage.NOT_VALID_TOML.text(file.name(), place, problem));
        }
    }

    /** Returns where it comes from. */
    public SourceFile file() {
        return file;
    }

    /** Returns the text itself. */
    public String text() {
        return text;
    }

    /** Returns all that is in it. */
    public JsonNode root() {
        return root;
    }

    /** Returns how a sentence about a key begins: file, line and key. */
    public String place(String key) {
        OptionalInt line = lines.lineOf(key);
        return file.name() + (line.isPresent() ? ":" + line.getAsInt() : "") + ": " + PlainText.shortened(key);
    }
}
