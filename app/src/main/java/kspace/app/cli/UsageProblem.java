package kspace.app.cli;

import java.util.Arrays;
import java.util.List;
import kspace.core.words.Message;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with arguments that picocli cannot read, in words of ours: what it says itself is English. */
final class UsageProblem {
    private final CommandLine command;
    private final CommandSpec spec;

    private UsageProblem(CommandLine command) {
        this.command = command;
        this.spec = command.getCommandSpec();
    }

    /** Returns what is wrong, and where help is. */
    static Message of(ParameterException problem) {
        UsageProblem usage = new UsageProblem(problem.getCommandLine());
        return CommandLineMessage.SEE_HELP.of(usage.sentence(problem), usage.spec.qualifiedName());
    }

    private Message sentence(ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException e -> unmatched(e.getUnmatched().getFirst());
            case MissingParameterException e -> missing(e.getMissing());
            case OverwrittenOptionException e -> CommandLineMessage.ONLY_ONCE.of(name(e.getOverwritten()));
            default -> refused(problem);
        };
    }

    /** With two arguments the first one is no machine to open but a command, and a wrong one. */
    private Message unmatched(String argument) {
        List<String> arguments = command.getParseResult().originalArgs();
        if (argument.startsWith("-")) {
            return CommandLineMessage.NO_OPTION.of(argument, spec.qualifiedName(),
                    spec.options().stream().map(OptionSpec::longestName).toList());
        }
        if (spec.subcommands().isEmpty() || arguments.isEmpty()) {
            return CommandLineMessage.ONE_ARGUMENT_TOO_MANY.of(argument, spec.qualifiedName());
        }
        return CommandLineMessage.NO_COMMAND.of(
                spec.parent() == null ? arguments.getFirst() : argument, List.copyOf(spec.subcommands().keySet()));
    }

    /** An option that is there misses its value; what is not there is missed itself. */
    private Message missing(List<ArgSpec> all) {
        if (all.getFirst() instanceof OptionSpec option && isGiven(option)) {
            return CommandLineMessage.VALUE_NEEDED.of(option.longestName(), option.paramLabel());
        }
        List<String> names = all.stream().map(UsageProblem::withValue).toList();
        return names.size() == 1
                ? CommandLineMessage.ONE_NEEDED.of(names.getFirst())
                : CommandLineMessage.SEVERAL_NEEDED.of(names);
    }

    private boolean isGiven(OptionSpec option) {
        return command.getParseResult().originalArgs().stream()
                .anyMatch(argument -> Arrays.stream(option.names())
                        .anyMatch(name -> argument.equals(name) || argument.startsWith(name + "=")));
    }

    private static Message refused(ParameterException problem) {
        ArgSpec argument = problem.getArgSpec();
        if (argument == null || problem.getValue() == null) {
            return CommandLineMessage.ARGUMENTS_NOT_UNDERSTOOD.message();
        }
        return argument.arity().max() == 0
                ? CommandLineMessage.NO_VALUE_TAKEN.of(name(argument), problem.getValue())
                : CommandLineMessage.VALUE_REFUSED.of(name(argument), problem.getValue());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String withValue(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }
}
