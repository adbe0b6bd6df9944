package kspace.app.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Terminal;
import kspace.app.cli.data.FindCommand;
import kspace.app.cli.data.LeavesCommand;
import kspace.app.cli.data.MapCommand;
import kspace.app.cli.data.TablesCommand;
import kspace.app.cli.data.TranslateCommand;
import kspace.app.cli.export.ExportCommand;
import kspace.app.cli.learn.ExercisesCommand;
import kspace.app.cli.machine.CheckCommand;
import kspace.app.cli.machine.InitCommand;
import kspace.app.cli.machine.LayoutCommand;
import kspace.app.cli.machine.MemoryCommand;
import kspace.app.cli.pte.PagesCommand;
import kspace.app.cli.pte.PteCommand;
import kspace.app.cli.pte.PteDecodeCommand;
import kspace.app.cli.pte.PteEncodeCommand;
import kspace.app.desktop.FaultReports;
import kspace.app.shell.PictureRenderer;
import kspace.app.shell.display.StartException;
import kspace.app.shell.present.SlidePainter;
import kspace.core.input.NumberText;
import kspace.core.memory.MachineException;
import kspace.core.space.RecordingException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line from its arguments to its exit code. Whatever goes wrong ends in one line on the standard error:
 * never in a stack trace.
 */
public final class CommandLineInterface {
    private static final int HELP_WIDTH = 100;
    /** The command that tells of all others. */
    private static final String COMPLETION = "completion";

    private final Console console;
    private final ExplorerCommand explorer;
    private final CommandLine commands;
    private final FaultReports reports = FaultReports.ofProcess();

    /**
     * Creates the command line with the command that the first argument names, or with all of them. Reading what a command
     * takes from its class is most of what a short command costs.
     */
    private CommandLineInterface(Console console, WindowOpener window, List<String> args) {
        this.console = console;
        this.explorer = new ExplorerCommand(window);
        this.commands = new CommandLine(explorer);
        Map<String, Supplier<Object>> all = commands(console, window);
        String first = args.isEmpty() ? "" : args.getFirst();
        Set<String> wanted = all.containsKey(first) && !first.equals(COMPLETION) ? Set.of(first) : all.keySet();
        if (wanted.size() > 1) {
            explorer.offerStops(commands);
        }
        all.forEach((name, make) -> {
            if (wanted.contains(name)) {
                commands.addSubcommand(make.get());
            }
        });
        // The views map and tables are called as commands are.
        commands.setAllowSubcommandsAsOptionParameters(true)
                .setExpandAtFiles(false)
                .setUsageHelpWidth(HELP_WIDTH)
                .setExecutionStrategy(this::runLast)
                .setExecutionExceptionHandler((e, _, _) -> report(e))
                .setParameterExceptionHandler((e, _) -> reportUsage(e));
    }

    /** Returns what makes each command, by its name, in the order in which they are explained. */
    private static Map<String, Supplier<Object>> commands(Console console, WindowOpener window) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("layout", () -> new LayoutCommand(console));
        commands.put("init", () -> new InitCommand(console));
        commands.put("translate", () -> new TranslateCommand(console));
        commands.put("check", () -> new CheckCommand(console));
        commands.put("pages", () -> new PagesCommand(console));
        commands.put("pte", () -> new CommandLine(new PteCommand())
                .addSubcommand(new PteDecodeCommand(console))
                .addSubcommand(new PteEncodeCommand(console)));
        commands.put("memory", () -> new MemoryCommand(console));
        commands.put("map", () -> new MapCommand(console));
        commands.put("leaves", () -> new LeavesCommand(console));
        commands.put("tables", () -> new TablesCommand(console));
        commands.put("find", () -> new FindCommand(console));
        commands.put("export", () -> new ExportCommand(console, PictureRenderer::inMemory));
        commands.put("tour", () -> new TourCommand(console, window, SlidePainter::inMemory));
        commands.put("exercises", () -> new ExercisesCommand(console));
        commands.put(COMPLETION, () -> new CompletionCommand(console));
        return commands;
    }

    /**
     * Runs one command line.
     *
     * @param args the arguments
     * @param in the standard input
     * @param out the standard output, unbuffered
     * @param err the standard error
     * @param terminal what of that a person watches
     * @param window what opens the window
     * @return the exit code: 0 if the command did what was asked, 1 if a check failed, 2 if the command line or a
     *     machine is wrong, 70 if the program is, 74 if the output cannot be written
     */
    public static int run(
            String[] args, InputStream in, OutputStream out, OutputStream err, Terminal terminal, WindowOpener window) {
        Console console = new Console(in, out, err, terminal);
        try {
            return new CommandLineInterface(console, window, List.of(args)).execute(args);
        } catch (RuntimeException | Error e) {
            return new CommandLineInterface(console, window, List.of(args)).report(e);
        }
    }

    private int execute(String[] args) {
        // picocli writes help and version to a PrintWriter, which would swallow failures.
        StringWriter help = new StringWriter();
        int code = commands.setOut(new PrintWriter(help)).execute(args);
        if (!help.toString().isEmpty()) {
            console.line(help.toString().stripTrailing());
        }
        console.flush();
        return code;
    }

    /** Colours are chosen before anything is printed, help included. */
    private int runLast(ParseResult arguments) {
        try {
            console.setColour(explorer.colour());
            if (arguments.hasSubcommand()) {
                explorer.requireNoStop(arguments.subcommand().commandSpec().name());
            }
        } catch (InputException e) {
            return report(e);
        }
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(console.hasColours() ? Ansi.ON : Ansi.OFF));
        return new CommandLine.RunLast().execute(arguments);
    }

    private int report(Throwable problem) {
        return switch (problem) {
            case InputException e -> complain(e.sentence(), ExitCode.BAD_INPUT);
            case MachineException e -> complain(e.sentence(), ExitCode.BAD_INPUT);
            case RecordingException e -> complain(e.sentence(), ExitCode.BAD_INPUT);
            case StartException e -> complain(e.sentence(), ExitCode.BAD_INPUT);
            case Console.OutputException e when e.isClosedByReader() -> ExitCode.OK;
            case Console.OutputException e -> complain(
                    "the output cannot be written: " + e.reason(), ExitCode.OUTPUT);
            case OutOfMemoryError _ -> complain(
                    "there is not enough memory for this; give the program more with the environment variable"
                            + " JDK_JAVA_OPTIONS=-Xmx8g",
                    ExitCode.INTERNAL);
            default -> complain(
                    reports.keep("internal error, please report it", problem).sentence(), ExitCode.INTERNAL);
        };
    }

    private int reportUsage(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        String sentence = e instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched.getUnmatched().getFirst(), e.getCommandLine())
                : String.valueOf(e.getMessage());
        return complain(sentence + " (see: " + spec.qualifiedName() + " --help)", ExitCode.BAD_INPUT);
    }

    /** With two arguments the first one is no machine to open but a command, and a wrong one. */
    private static String unmatched(String argument, CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        List<String> arguments = command.getParseResult().originalArgs();
        if (argument.startsWith("-")) {
            return NumberText.quoted(argument) + " is not an option of " + spec.qualifiedName() + "; options are "
                    + String.join(", ", spec.options().stream().map(OptionSpec::longestName).toList());
        }
        if (spec.subcommands().isEmpty() || arguments.isEmpty()) {
            return NumberText.quoted(argument) + " is one argument too many for " + spec.qualifiedName();
        }
        return NumberText.quoted(spec.parent() == null ? arguments.getFirst() : argument)
                + " is not a command; commands are " + String.join(", ", spec.subcommands().keySet());
    }

    private int complain(String sentence, int exitCode) {
        console.complain(sentence);
        return exitCode;
    }
}
