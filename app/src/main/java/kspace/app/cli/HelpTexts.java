package kspace.app.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kspace.app.resources.Resources;
import kspace.core.words.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * What the help of the commands says, in the language of the program, by picocli's keys: a command's are {@code
 * kspace.layout.usage.description} and {@code kspace.layout.json}, and one without a command is that of all which have no such line of
 * their own. The file is read when someone asks for help, and not before: no other command has the time for it.
 */
final class HelpTexts extends ResourceBundle {
    private static final String ENGLISH = "en";
    private static final String FILE = "app/command-help.properties";
    /** What is the same in all languages: lines of examples, variables and formats of picocli, options, and keys of JSON. */
    private static final Pattern SAME =
            Pattern.compile("(?m)^ {2}.*$|\\$\\{[^}]*}|%%?\\w|--[\\w-]+|\"[^\"]*\"");

    private final Properties lines = new Properties();
    private final Wording wording;

    HelpTexts(Wording wording) {
        this.wording = wording;
        load(ENGLISH);
        if (!wording.folder().equals(ENGLISH)) {
            load(wording.folder());
        }
    }

    /** Reads the texts of a language over those that are there; what it has no words for stays English. */
    private void load(String language) {
        String path = "words/" + language + "/" + FILE;
        if (Resources.find(path).isEmpty()) {
            return;
        }
        try (InputStreamReader in = new InputStreamReader(Resources.open(path), StandardCharsets.UTF_8)) {
            lines.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives its texts to a command and to those below it. */
    void give(CommandLine command) {
        command.setResourceBundle(this);
        command.getSubcommands().values().forEach(this::give);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        String text = lines.getProperty(key);
        return text == null ? null : reworded(text);
    }

    private String reworded(String text) {
        StringBuilder words = new StringBuilder();
        Matcher same = SAME.matcher(text);
        int done = 0;
        while (same.find()) {
            words.append(wording.reworded(text.substring(done, same.start()))).append(same.group());
            done = same.end();
        }
        return words.append(wording.reworded(text.substring(done))).toString();
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(lines.stringPropertyNames());
    }
}
