package kspace.app.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kspace.app.resources.Resources;
import kspace.core.words.MessageKey;
import org.jspecify.annotations.Nullable;

/** What the window and the commands can say of themselves; its words lie in {@code resources/words/en/app}. */
public interface WindowMessage extends MessageKey {
    @Override
    default @Nullable InputStream open(String path) {
        return Resources.find("words/" + path).map(url -> {
            try {
                return url.openStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).orElse(null);
    }

    @Override
    default String module() {
        return "app";
    }
}
