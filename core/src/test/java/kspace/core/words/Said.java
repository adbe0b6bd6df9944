package kspace.core.words;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Messages of tests, and what messages of the program say. */
public final class Said {

    /** Says a name as it is. */
    private enum Words implements MessageKey {
        TEXT;

        @Override
        public Parameters parameters() {
            return Parameters.of(Argument.Kind.NAME);
        }

        @Override
        public String room() {
            return "said";
        }

        @Override
        public Optional<InputStream> open(String path) {
            return Optional.of(new ByteArrayInputStream("text = {0}\n".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private Said() {}

    /** Returns a message that says a text. */
    public static Message of(String text) {
        return Words.TEXT.of(text);
    }
}
