package kspace.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import kspace.app.sample.Samples;
import kspace.core.arch.Architectures;
import kspace.core.kernel.asterinas.LayoutConstant;
import kspace.core.kernel.asterinas.LayoutRange;
import kspace.core.paging.PagingMode;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a shell offers while someone types a command line: commands, options, their values, samples, files and names of
 * addresses, all from the commands themselves. One function finds the command that the line is about and which argument
 * is being typed; both shells share it but for a few lines.
 */
final class Completion {
    private static final String INDENT = "        ";

    private final List<CommandSpec> commands = new ArrayList<>();

    /** The shells that it can be written for. */
    enum Shell {
        /** GNU bash. */
        BASH,
        /** The Z shell. */
        ZSH
    }

    Completion(CommandSpec root) {
        collect(root);
    }

    private void collect(CommandSpec command) {
        commands.add(command);
        command.subcommands().values().stream().map(CommandLine::getCommandSpec).forEach(this::collect);
    }

    /** Returns the script for a shell. */
    List<String> script(Shell shell) {
        return switch (shell) {
            case BASH ->
                    lines(
                            List.of("# kspace completion bash", "_kspace() {",
                                    "    local IFS=$' \\t\\n'",
                                    "    local -a words=(\"${COMP_WORDS[@]}\")",
                                    "    local current=$COMP_CWORD cur=${COMP_WORDS[COMP_CWORD]} offers files=0 i",
                                    "    [ \"$cur\" = = ] && cur=",
                                    "    local last=${COMP_WORDS[COMP_CWORD-1]}",
                                    "    [ \"$last\" = = ] && last=${COMP_WORDS[COMP_CWORD-2]}"),
                            List.of("    COMPREPLY=($(compgen -W \"$offers\" -- \"$cur\"))",
                                    "    if [ $files = 1 ]; then", "        compopt -o filenames 2>/dev/null",
                                    "        IFS=$'\\n'", "        COMPREPLY+=($(compgen -f -- \"$cur\"))", "    fi",
                                    "    return 0", "}", "complete -F _kspace kspace"));
            case ZSH ->
                    lines(
                            List.of("#compdef kspace", "# kspace completion zsh", "_kspace() {",
                                    "    emulate -L zsh", "    setopt sh_word_split ksh_arrays",
                                    "    local current=$((CURRENT-1)) cur=${words[CURRENT-1]} offers files=0 i",
                                    "    local last=${words[CURRENT-2]}",
                                    "    case $cur in --*=*) last=${cur%%=*}; compset -P '*=' ;; esac"),
                            List.of("    local -a list; list=($offers)", "    compadd -- \"${list[@]}\"",
                                    "    [ $files = 1 ] && _files", "    return 0", "}",
                                    "if [ \"$funcstack[1]\" = _kspace ]; then _kspace \"$@\"; else compdef _kspace kspace; fi"));
        };
    }

    private List<String> lines(List<String> head, List<String> tail) {
        List<String> lines = new ArrayList<>(head);
        lines.add("    local where=kspace argument=0 skip=0 word");
        lines.add("    for ((i = 1; i < current; i++)); do");
        lines.add(INDENT + "word=${words[i]}");
        lines.add(INDENT + "if [ $skip = 1 ]; then skip=0; [ \"$word\" = = ] && skip=1; continue; fi");
        lines.add(INDENT + "case \"$where $word\" in");
        commands.stream().filter(command -> command.parent() != null).forEach(command -> lines.add(
                INDENT + "    \"" + command.qualifiedName() + "\") where=\"" + command.qualifiedName()
                        + "\"; argument=0; continue ;;"));
        lines.add(INDENT + "esac");
        lines.add(INDENT + "case \"$where $word\" in");
        commands.forEach(command -> pattern(command, option -> option.arity().max() > 0)
                .ifPresent(pattern -> lines.add(INDENT + "    " + pattern + ") skip=1 ;;")));
        lines.add(INDENT + "    *' '-?*|*' =') ;;");
        lines.add(INDENT + "    *) argument=$((argument+1)) ;;");
        lines.add(INDENT + "esac");
        lines.add("    done");
        lines.add("    case \"$where $last\" in");
        commands.forEach(command -> optionsOf(command).filter(option -> option.arity().max() > 0).forEach(
                option -> lines.add(INDENT + Arrays.stream(option.names())
                        .map(name -> "\"" + command.qualifiedName() + " " + name + "\"")
                        .collect(Collectors.joining("|")) + ") " + values(option) + " ;;")));
        lines.add("    *) case \"$where $cur\" in");
        commands.forEach(command -> lines.add(
                INDENT + "\"" + command.qualifiedName() + " -\"*) offers=\"" + optionNames(command) + "\" ;;"));
        lines.add("    *) case \"$where $argument\" in");
        commands.forEach(command -> arguments(command, lines));
        lines.add("    esac ;; esac ;; esac");
        lines.addAll(tail);
        return lines;
    }

    private static Optional<String> pattern(CommandSpec command, Predicate<OptionSpec> wanted) {
        String names = optionsOf(command).filter(wanted).flatMap(option -> Arrays.stream(option.names()))
                .map(name -> "\"" + command.qualifiedName() + " " + name + "\"").collect(Collectors.joining("|"));
        return names.isEmpty() ? Optional.empty() : Optional.of(names);
    }

    private static Stream<OptionSpec> optionsOf(CommandSpec command) {
        return command.options().stream().filter(option -> !option.hidden());
    }

    private static String optionNames(CommandSpec command) {
        return optionsOf(command).map(OptionSpec::longestName).collect(Collectors.joining(" "));
    }

    private static String values(OptionSpec option) {
        if (option.completionCandidates() != null) {
            return "offers=\"" + StreamSupport.stream(option.completionCandidates().spliterator(), false)
                    .collect(Collectors.joining(" ")) + "\"";
        }
        return option.longestName().equals("--arch")
                ? "offers=\"" + Architectures.modes().stream().map(PagingMode::id).collect(Collectors.joining(" "))
                        + "\""
                : offers(option.paramLabel());
    }

    private static String offers(String label) {
        return switch (label) {
            case "MACHINE" -> "offers=\"" + String.join(" ", Samples.names()) + "\" files=1";
            case "VA" -> "offers=\"" + Stream.concat(
                    Arrays.stream(LayoutRange.values()).map(LayoutRange::id),
                    Arrays.stream(LayoutConstant.values()).map(LayoutConstant::name))
                    .collect(Collectors.joining(" ")) + "\"";
            case "RANGE" -> "offers=\"" + Arrays.stream(LayoutRange.values()).map(LayoutRange::id)
                    .collect(Collectors.joining(" ")) + "\"";
            case "SHELL" -> "offers=\"" + String.join(" ", new CompletionCommand.Shells()) + "\"";
            case String file when file.contains("FILE") || file.contains("FOLDER") || file.contains("DIR") ->
                    "files=1";
            default -> ":";
        };
    }

    private static void arguments(CommandSpec command, List<String> lines) {
        List<String> subcommands = List.copyOf(command.subcommands().keySet());
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            String index = parameter.index().isVariable()
                    || parameter.index().max() > parameter.index().min()
                            ? "*"
                            : String.valueOf(parameter.index().min());
            boolean named = !parameter.paramLabel().equals("VA")
                    || command.positionalParameters().getFirst().paramLabel().equals("MACHINE");
            String offers = named ? offers(parameter.paramLabel()) : ":";
            lines.add(INDENT + "\"" + command.qualifiedName() + " \"" + index + ") "
                    + (subcommands.isEmpty()
                            ? offers
                            : offers.replaceFirst("offers=\"", "offers=\"" + String.join(" ", subcommands) + " "))
                    + " ;;");
        }
        if (command.positionalParameters().isEmpty() && !subcommands.isEmpty()) {
            lines.add(INDENT + "\"" + command.qualifiedName() + " 0\") offers=\"" + String.join(" ", subcommands)
                    + "\" ;;");
        }
    }
}
