package kspace.app.sample;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kspace.app.resources.Resources;
import kspace.core.machine.MachineFiles;

/** The machines that are packed with the program. */
public final class Samples {
    private static final Pattern TITLE = Pattern.compile("name\\s*=\\s*\"(.*)\"");

    private Samples() {}

    /** Returns the names that open a sample, in the order in which a picker shows them; the first is the default. */
    public static List<String> names() {
        return Resources.sampleNames();
    }

    /** Returns all samples, in the same order. */
    public static List<Sample> all() {
        return names().stream().map(Samples::load).toList();
    }

    /** Returns what the machine of a sample is called, without reading the machine. */
    public static String title(String name) {
        return Resources.text("samples/" + name + ".toml").lines().map(TITLE::matcher).filter(Matcher::matches)
                .map(it -> it.group(1)).findFirst().orElse(name);
    }

    /** Returns whether there is a sample with this name, without reading it. */
    public static boolean isNameOfOne(String name) {
        return names().contains(name);
    }

    /** Returns the sample with this name, if there is one. */
    public static Optional<Sample> find(String name) {
        return names().stream().filter(name::equals).findFirst().map(Samples::load);
    }

    /** Returns the sample that opens when no machine is asked for. */
    public static Sample byDefault() {
        return load(names().getFirst());
    }

    private static Sample load(String name) {
        String text = Resources.text("samples/" + name + ".toml");
        // What a sample is about stands in the comment that its file begins with.
        String about = text.lines().takeWhile(line -> line.startsWith("#")).map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
        return new Sample(name, MachineFiles.read(PackedFile.ofSample(name)), about);
    }
}
