package kspace.core.machine.dump;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The lines of a text of any length, one after the other; of a line that is longer than any of use only the start. */
final class TextLines implements AutoCloseable {
    private static final int LONGEST = 1000;

    private final DumpFile file;
    private final BufferedReader reader;
    private long number;

    TextLines(DumpFile file) {
        this.file = file;
        this.reader = new BufferedReader(new InputStreamReader(file.stream(), StandardCharsets.ISO_8859_1));
    }

    /** Returns whether there is another line, which is put into {@code line}. */
    boolean next(StringBuilder line) {
        line.setLength(0);
        try {
            int c = reader.read();
            if (c < 0) {
                return false;
            }
            number++;
            while (c >= 0 && c != '\n') {
                if (c != '\r' && line.length() < LONGEST) {
                    line.append((char) c);
                }
                c = reader.read();
            }
            return true;
        } catch (IOException e) {
            throw file.notRead(e);
        }
    }

    /** Returns the number of the line, from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw file.notRead(e);
        }
    }
}
