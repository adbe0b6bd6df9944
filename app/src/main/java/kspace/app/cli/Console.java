package kspace.app.cli;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a command reads and writes: UTF-8 with {@code \n} at the end of each line, on every system and in every locale,
 * so that the same command prints the same bytes everywhere.
 */
final class Console {
    private static final JsonMapper JSON = new JsonMapper();

    private final BufferedReader in;
    private final Writer out;
    private final Writer err;

    Console(InputStream in, OutputStream out, OutputStream err) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.err = new OutputStreamWriter(err, StandardCharsets.UTF_8);
    }

    /** Returns the standard input. */
    BufferedReader in() {
        return in;
    }

    /**
     * Writes one line.
     *
     * @throws OutputException if that fails
     */
    void line(String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /**
     * Writes a value as one line of JSON.
     *
     * @throws OutputException if that fails
     */
    void json(JsonNode value) {
        line(JSON.writeValueAsString(value));
    }

    /**
     * Hands over everything written so far.
     *
     * @throws OutputException if that fails
     */
    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new OutputException(e);
        }
    }

    /** Writes a complaint as one line to the standard error, after all output. */
    void complain(String sentence) {
        try {
            out.flush();
        } catch (IOException e) {
            // Whoever reads the output has gone; the complaint may still reach someone.
        }
        try {
            err.write("kspace: " + sentence.replaceAll("\\s*\\R\\s*", " ") + "\n");
            err.flush();
        } catch (IOException e) {
            // There is nobody left to tell.
        }
    }

    /** The output cannot be written any more. */
    static final class OutputException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutputException(IOException cause) {
            super(cause.getMessage(), cause);
        }

        /** Returns what the system says. */
        String reason() {
            return String.valueOf(getMessage());
        }

        /** Returns whether the reader has closed its end, as {@code head} does when it has seen enough. */
        boolean isClosedByReader() {
            String reason = reason().toLowerCase(Locale.ROOT);
            return reason.contains("broken pipe") || reason.contains("pipe is being closed");
        }
    }
}
