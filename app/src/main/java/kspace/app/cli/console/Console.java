package kspace.app.cli.console;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import kspace.core.address.PlainText;
import kspace.core.words.MessageKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command reads and writes: UTF-8 with {@code \n} at the end of each line, on every system and in every locale,
 * so that the same command prints the same bytes everywhere.
 */
public final class Console {
    private final InputStream input;
    private final BufferedReader in;
    private final OutputStream rawOut;
    private final Writer out;
    private final Writer err;
    private final Terminal terminal;
    private ColourChoice colour = ColourChoice.AUTO;

    public Console(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
        this.input = in;
        this.terminal = terminal;
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.rawOut = out;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.err = new OutputStreamWriter(err, StandardCharsets.UTF_8);
    }

    /** Returns the standard input as it comes, for who reads all of it. */
    public InputStream input() {
        return input;
    }

    /** Chooses when the output has colours. */
    public void setColour(ColourChoice choice) {
        colour = choice;
    }

    /** Returns whether the output has colours. */
    public boolean hasColours() {
        return hasColours(terminal.output());
    }

    private boolean hasColours(boolean watched) {
        return switch (colour) {
            case AUTO -> watched && terminal.colours();
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    /** Returns words as the output shows them: in colour, or as they are. */
    public String ink(Ink ink, String words) {
        return hasColours() ? ink.on(words) : words;
    }

    /** Writes a line that says what the following ones are. */
    public void heading(String text) {
        line(ink(Ink.HEADING, text));
    }

    /**
     * Returns what tells how far a long output has got: on the standard error, and only where someone watches that and
     * not the output itself.
     */
    public Progress progress(MessageKey sentence, LongSupplier total) {
        return new Progress(this, terminal.errors() && !terminal.output(), sentence, total);
    }

    /** Writes a piece of a line to the standard error as it is. */
    public void status(String text) {
        try {
            err.write(text);
            err.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /**
     * Hands over each line of the standard input that is not blank, with its number. What has been written goes out
     * whenever there is nothing more to read yet.
     *
     * @throws InputException if the input cannot be read
     * @throws OutputException if the output cannot be written
     */
    public void eachLine(BiConsumer<Integer, String> use) {
        try {
            int number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    use.accept(number, line);
                }
                if (!in.ready()) {
                    flush();
                }
            }
        } catch (IOException e) {
            throw new InputException(ConsoleMessage.INPUT_NOT_READ.of(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Writes one line.
     *
     * @throws OutputException if that fails
     */
    public void line(String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /**
     * Writes a value as one line of JSON. What a terminal would obey or not show is escaped in it, which JSON allows for
     * every character of a text.
     *
     * @throws OutputException if that fails
     */
    public void json(JsonNode value) {
        line(PlainText.escaped(Mapper.JSON.writeValueAsString(value)));
    }

    /**
     * Writes bytes as they are.
     *
     * @throws OutputException if that fails
     */
    public void bytes(byte[] bytes) {
        flush();
        try {
            rawOut.write(bytes);
            rawOut.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /**
     * Hands over everything written so far.
     *
     * @throws OutputException if that fails
     */
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /** Writes a complaint as one line to the standard error, after all output. */
    public void complain(String sentence) {
        try {
            out.flush();
        } catch (IOException e) {
            // Whoever reads the output has gone; the complaint may still reach someone.
        }
        try {
            err.write((hasColours(terminal.errors()) ? Ink.BAD.on("kspace:") : "kspace:") + " "
                    + PlainText.sentence(sentence) + "\n");
            err.flush();
        } catch (IOException e) {
            // There is nobody left to tell.
        }
    }

    /** The output cannot be written any more. */
    public static final class OutputException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public OutputException(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** Returns what the system says. */
        public String reason() {
            return String.valueOf(getMessage());
        }

        /** Returns whether the reader has closed its end, as {@code head} does when it has seen enough. */
        public boolean isClosedByReader() {
            String reason = reason().toLowerCase(Locale.ROOT);
            return reason.contains("broken pipe") || reason.contains("pipe is being closed");
        }
    }

    /** Made when the first JSON is written: most commands write none, and it costs a tenth of a short one. */
    private static final class Mapper {
        static final JsonMapper JSON = new JsonMapper();
    }
}
