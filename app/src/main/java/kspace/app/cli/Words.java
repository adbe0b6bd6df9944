package kspace.app.cli;

import java.util.ArrayList;
import java.util.List;
import kspace.app.data.Phrase;
import kspace.core.address.ByteSize;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.pte.Pte;
import kspace.core.kernel.asterinas.Finding;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PerLevel;

/** What several commands say in the same words. */
final class Words {
    private static final int LINE_WIDTH = 100;
    private static final char NO_BREAK_SPACE = '\u00A0';

    private Words() {}

    /** Returns a number with commas: {@code 3,398}. */
    public static String count(long number) {
        return Phrase.count(number);
    }

    /** Returns a number and its noun: {@code 1 table}, {@code 2 tables}. */
    public static String count(long number, String noun) {
        return Phrase.count(number, noun);
    }

    /** Returns the two lines that say which machine this is about. */
    static List<String> title(Machine machine) {
        PagingConsts consts = machine.consts();
        return List.of(
                machine.name(),
                machine.mode().id() + ", " + consts.addressWidth() + "-bit addresses, " + consts.nrLevels()
                        + " levels, pages up to " + ByteSize.format(consts.pageSize(consts.highestTranslationLevel()))
                        + ", layout " + machine.profile().id() + ", " + count(machine.cpus(), "CPU"));
    }

    /** Returns what an entry leads to: {@code table at 0x0000_2000}. */
    static String entry(Pte entry) {
        return switch (entry) {
            case Pte.Absent _ -> "absent";
            case Pte.Table table -> "table at " + table.table();
            case Pte.Leaf leaf -> "page at " + leaf.page();
        };
    }

    /** Returns what an entry leads the processor to: {@code table at 0x0000_2000}. */
    static String entry(HardwareEntry entry) {
        return switch (entry) {
            case HardwareEntry.Absent _ -> "absent";
            case HardwareEntry.Table table -> "table at " + table.table();
            case HardwareEntry.Leaf leaf -> "page at " + leaf.page();
            case HardwareEntry.Fault fault -> fault.cause().displayName() + ": " + fault.reason();
        };
    }

    /** Returns numbers of pages by size, largest first, and nothing of those that are 0: {@code 3,072 x 2 MiB}. */
    static String pages(PagingConsts consts, PerLevel nrPages) {
        return Phrase.pages(consts, nrPages);
    }

    /** Returns numbers of tables by level, highest first, and nothing of those that are 0: {@code 8 at level 2}. */
    static String tables(PerLevel nrTables) {
        return Phrase.tables(nrTables);
    }

    /** Prints the two lines that say which machine this is about. */
    static void printTitle(Machine machine, Console console) {
        List<String> lines = title(machine);
        console.heading(lines.getFirst());
        lines.subList(1, lines.size()).forEach(console::line);
    }

    /**
     * Prints the findings, each with its message indented below it.
     *
     * @param all whether those that hold for every machine of this kind have their messages too, instead of one line
     */
    static void printFindings(List<Finding> findings, boolean all, Console console) {
        List<Finding> shown = findings.stream().filter(finding -> all || !finding.kind().isGeneral()).toList();
        console.heading(findings.isEmpty() ? "No findings" : "Findings");
        for (Finding finding : shown) {
            console.line("  " + severity(finding, console) + ": " + finding.id());
            wrap(finding.message(), "      ").forEach(console::line);
        }
        FindingsOption.folded(shown.size(), findings.size() - shown.size())
                .ifPresent(line -> console.line("  " + line));
    }

    private static String severity(Finding finding, Console console) {
        String name = finding.severity().id();
        return switch (finding.severity()) {
            case INFO -> name;
            case WARNING -> console.ink(Ink.NOTE, name);
            case ERROR -> console.ink(Ink.BAD, name);
        };
    }

    /** Returns a text as lines, each with {@code indent} before it. */
    static List<String> wrap(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : glued(text).split(" ", -1)) {
            boolean first = line.length() == indent.length();
            if (!first && line.length() + 1 + word.length() > LINE_WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                first = true;
            }
            line.append(first ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines.stream().map(it -> it.replace(NO_BREAK_SPACE, ' ')).toList();
    }

    /** Keeps amounts with their units and both ends of a range together. */
    private static String glued(String text) {
        return text.replaceAll("(?<=\\d) (?=[KMGTPE]?i?B\\b)| (?=\\.\\. )|(?<= \\.\\.) ",
                String.valueOf(NO_BREAK_SPACE));
    }
}
