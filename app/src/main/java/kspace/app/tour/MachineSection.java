package kspace.app.tour;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The machine that a tour brings with it: its table {@code [machine]} and all below that, as the machine file that it is. */
final class MachineSection {
    private static final Pattern HEADER = Pattern.compile("\\s*(\\[\\[?)\\s*([^\\[\\]]*?)\\s*(\\]\\]?)(.*)");
    private static final String MACHINE = "machine";

    private boolean isMachine;
    private final LongText longText = new LongText();

    /** Returns the text of the machine file; what is not of the machine is empty, so that lines keep their numbers. */
    static String of(String tour) {
        MachineSection section = new MachineSection();
        return tour.lines().map(section::line).collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(String line) {
        Matcher header = HEADER.matcher(line);
        if (longText.isOpen() || !header.matches()) {
            longText.follow(line);
            return isMachine ? line : "";
        }
        String name = header.group(2);
        isMachine = name.equals(MACHINE) || name.startsWith(MACHINE + ".");
        return isMachine && !name.equals(MACHINE)
                ? header.group(1) + name.substring(MACHINE.length() + 1) + header.group(3) + header.group(4)
                : "";
    }
}
