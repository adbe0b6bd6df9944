package kspace.app.text;

import java.io.InputStream;
import java.util.Optional;
import kspace.app.resources.Resources;
import kspace.core.words.MessageKey;

/** What the window and the commands can say of themselves; its words lie in {@code resources/words/en/app}. */
public interface WindowMessage extends MessageKey {
    @Override
    default Optional<InputStream> open(String path) {
        String resource = "words/" + path;
        return Resources.find(resource).map(_ -> Resources.open(resource));
    }

    /** Returns how it stands out in the sentence that it is a part of. */
    default RichText.Kind emphasis() {
        return RichText.Kind.WORDS;
    }

    /** Returns what it says with these arguments, in the language of the program. */
    default String text(Object... arguments) {
        return of(arguments).toString();
    }

    /** Returns what it says with these arguments as rich text. */
    default RichText rich(Object... arguments) {
        return Sentences.rich(of(arguments));
    }

    @Override
    default String module() {
        return "app";
    }
}
