package kspace.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kspace.app.MadeUpLanguage;
import kspace.app.OwnProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * In a second language, which is only files, and whose words are longer and have accents on all letters, nothing in the window is cut off without saying it elsewhere,
 * nothing lies over something else, and no English word is left. In a process of its own, as all of a program speaks one language.
 */
class PseudoWindowTest {
    /** Words that are the same in every language, each with the reason. */
    private static final Map<String, Set<String>> SAME_EVERYWHERE = Map.of(
            "names of ranges of kernels, which their sources have",
            Set.of("linear", "kvirt", "Linear", "map", "kernel", "Kernel", "code", "text", "metadata", "direct", "hole",
                    "vmalloc",
                    "vmemmap", "vsyscall"),
            "types of memory regions and their owners, as firmware calls them", Set.of("usable", "reserved", "servic"),
            "phases of the boot, which Asterinas has functions for", Set.of("new", "table", "activate"),
            "fields of entries and memory types, as the manuals call them",
            Set.of("address", "avl", "ignored", "must", "be", "Writeback", "bits"),
            "layouts, constants and formulas, as they stand in code", Set.of("constants", "va", "pa"),
            "keys, which the system writes",
            Set.of("Ctrl", "Shift", "Alt", "Space", "Page", "Down", "Home", "End", "Insert", "Delete", "Del", "Esc",
                    "Escape",
                    "Tab",
                    "Menu", "Context", "Back"),
            "the program's own name", Set.of("Explorer"));

    /** Pictures cut words that are said in whole elsewhere; they do so in English, too. */
    private static final Map<String, String> SAID_ELSEWHERE = Map.of(
            "#map-picture", "the readout under the pointer says what a place is",
            "#tables-columns", "the inspector says in whole what an entry is",
            "#translation-picture", "the inspector says in whole where a walk leads");

    private static boolean isKnown(List<String> fault) {
        return switch (fault.getFirst()) {
            case "plain" -> SAME_EVERYWHERE.values().stream().anyMatch(it -> it.contains(fault.get(1)));
            case "cut" -> SAID_ELSEWHERE.keySet().stream().anyMatch(fault.get(2)::contains);
            default -> false;
        };
    }

    @Test
    void window_inALongerLanguage_hasRoomForItAndNoOtherWords(@TempDir Path folder)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(MadeUpLanguage.in(folder).options());
        options.addAll(List.of("-Dkspace.reducedMotion=true", "-Dstdout.encoding=UTF-8",
                "-Dkspace.root=" + System.getProperty("kspace.root", "..")));
        OwnProcess.Result result = new OwnProcess(options, Map.of()).run(PseudoWindow.class);
        assertThat(result.code()).as(result.err()).isZero();
        List<List<String>> faults = result.out().lines().map(it -> List.of(it.split("\t", -1))).toList();
        assertThat(faults).as("faults that are known").isNotEmpty();
        assertThat(faults.stream().filter(Predicate.not(PseudoWindowTest::isKnown)).toList()).isEmpty();
    }
}
