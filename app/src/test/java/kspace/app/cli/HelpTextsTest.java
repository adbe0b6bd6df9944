package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kspace.core.words.Wording;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** All that the help of the commands says lies in the file of words, and nothing else does. */
class HelpTextsTest {
    private static final List<String> STANDARD = List.of("help", "version");
    private static final List<String> OF_ALL =
            List.of("usage.synopsisHeading", "usage.footerHeading", "usage.commandListHeading");

    private static List<CommandSpec> commands(CommandLine root) {
        List<CommandSpec> commands = new ArrayList<>(List.of(root.getCommandSpec()));
        root.getSubcommands().values().forEach(it -> commands.addAll(commands(it)));
        return commands;
    }

    private static String key(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName().replaceFirst("^--", "")
                : ((PositionalParamSpec) argument).descriptionKey();
    }

    @Test
    void help_ofEachCommand_liesInTheFileOnly() {
        CommandLine root = Program.commands();
        for (CommandSpec command : commands(root)) {
            assertThat(command.usageMessage().description()).as(command.qualifiedName()).isEmpty();
            assertThat(command.usageMessage().footer()).as(command.qualifiedName()).isEmpty();
            command.args().stream().filter(it -> !STANDARD.contains(key(it))).forEach(it -> assertThat(it.description())
                    .as("%s %s", command.qualifiedName(), key(it)).isEmpty());
        }

        new HelpTexts(Wording.of("en")).give(root);

        for (CommandSpec command : commands(root)) {
            assertThat(String.join("", command.usageMessage().description())).as(command.qualifiedName()).isNotBlank();
            assertThat(String.join("", command.usageMessage().footer())).as(command.qualifiedName()).isNotBlank();
            command.args().forEach(it -> assertThat(String.join("", it.description()))
                    .as("%s %s", command.qualifiedName(), key(it)).isNotBlank());
        }
    }

    @Test
    void texts_all_areOfACommandOfAnOptionOrOfAllCommands() {
        List<CommandSpec> commands = commands(Program.commands());
        Set<String> known = new TreeSet<>(OF_ALL);
        for (CommandSpec command : commands) {
            String name = command.qualifiedName(".");
            Stream.of("synopsisHeading", "customSynopsis", "description", "footer")
                    .forEach(it -> known.add(name + ".usage." + it));
            command.args().forEach(it -> {
                known.add(key(it));
                known.add(name + "." + key(it));
            });
        }

        assertThat(known).containsAll(Collections.list(new HelpTexts(Wording.of("en")).getKeys()));
    }

    @Test
    void help_inThePseudoLanguage_isPlainOnlyInWhatIsTheSameInAllLanguages() {
        HelpTexts texts = new HelpTexts(Wording.of("pseudo"));

        assertThat(texts.getString("json")).isEqualTo("Ƥŕîñţ~ ĴŠÖÑ~, öñé~ ṽåłûé~ å łîñé~.");
        assertThat(texts.getString("color")).contains("${COMPLETION-CANDIDATES}").doesNotContain("Colours");
        assertThat(texts.getString("kspace.layout.usage.footer"))
                .contains("  kspace layout q35-4g\n", "\"address_width\"").doesNotContain("machine");
        assertThat(texts.getString("usage.footerHeading")).startsWith("%n").endsWith("%n").doesNotContain("Examples");
    }

    @Test
    void refusals_ofAnyCommand_readNoHelp() {
        assertThat(Program.run("layout", "--help").out()).contains("Prints the ranges of the kernel's half");
        assertThat(Program.run("layout").err()).contains("MACHINE").doesNotContain("Prints the ranges");
    }
}
