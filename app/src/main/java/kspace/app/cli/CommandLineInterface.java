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
import kspace.app.cli.console.InputException;
import kspace.app.cli.console.Terminal;
import kspace.app.cli.data.FindCommand;
import kspace.app.cli.data.LeavesCommand;
import kspace.app.cli.data.MapCommand;
import kspace.app.cli.data.TablesCommand;
import kspace.app.cli.data.TranslateCommand;
import kspace.app.cli.export.ExportCommand;
import kspace.app.cli.learn.ExercisesCommand;
import kspace.app.cli.learn.ExplainCommand;
import kspace.app.cli.machine.CheckCommand;
import kspace.app.cli.machine.InitCommand;
import kspace.app.cli.machine.LayoutCommand;
import kspace.app.cli.machine.MemoryCommand;
import kspace.app.cli.pte.PagesCommand;
import kspace.app.cli.pte.PteCommand;
import kspace.app.cli.pte.PteDecodeCommand;
import kspace.app.cli.pte.PteEncodeCommand;
import kspace.app.shell.PictureRenderer;
import kspace.app.shell.lesson.SheetPainter;
import kspace.app.shell.present.SlidePainter;
import kspace.core.words.LevelNames;
import kspace.core.words.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/**
 * The command line from its arguments to its exit code. Whatever goes wrong ends in one line on the standard error:
 * never in a stack trace.
 */
public final class CommandLineInterface {
    private static final int HELP_WIDTH = 100;
    /** The command that tells of all others. */
    private static final String COMPLETION = "completion";
    private static final Set<String> VERSION = Set.of("-V", "--version");

    private final Console console;
    private final ExplorerCommand explorer;
    private final CommandLine commands;
    private final Complaints complaints;

    /**
     * Creates the command line with the command that the first argument names, or with none where it is a machine for the
     * window or only the version is asked for, or with all of them. Reading what a command takes from its class is most of what a short command costs, and
     * much of what the window does.
     */
    private CommandLineInterface(Console console, WindowOpener window, Complaints complaints, List<String> args) {
        this.console = console;
        this.complaints = complaints;
        Map<String, Supplier<Object>> all = commands(console, window);
        this.explorer = new ExplorerCommand(window, all.keySet());
        this.commands = new CommandLine(explorer);
        String first = args.isEmpty() ? "" : args.getFirst();
        boolean isOne = all.containsKey(first) && !first.equals(COMPLETION);
        boolean isMachine = args.size() <= 1 && !first.startsWith("-") && !all.containsKey(first);
        boolean isVersion = args.size() == 1 && VERSION.contains(first);
        Set<String> wanted = isOne ? Set.of(first) : isMachine || isVersion ? Set.of() : all.keySet();
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
                .setExecutionExceptionHandler((e, _, _) -> complaints.about(e))
                .setParameterExceptionHandler((e, _) -> complaints.about(new InputException(UsageProblem.of(e))));
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
        commands.put("explain", () -> new ExplainCommand(console));
        commands.put("exercises", () -> new ExercisesCommand(console, SheetPainter::inMemory));
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
        Complaints complaints = new Complaints(console);
        try {
            return new CommandLineInterface(console, window, complaints, List.of(args)).execute(args);
        } catch (RuntimeException | Error e) {
            return complaints.about(e);
        }
    }

    /** Returns all commands as they are declared, before they have their help. */
    static CommandLine declared(Console console, WindowOpener window) {
        return new CommandLineInterface(console, window, new Complaints(console), List.of(COMPLETION)).commands;
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
            LevelNames.begin(explorer.levelNames());
            if (arguments.hasSubcommand()) {
                explorer.requireNoStop(arguments.subcommand().commandSpec().name());
            }
        } catch (InputException e) {
            return complaints.about(e);
        }
        if (asksForHelp(arguments)) {
            new HelpTexts(Wording.current()).give(commands);
        }
        commands.setColorScheme(CommandLine.Help.defaultColorScheme(console.hasColours() ? Ansi.ON : Ansi.OFF));
        return new CommandLine.RunLast().execute(arguments);
    }

    private static boolean asksForHelp(ParseResult arguments) {
        return arguments.isUsageHelpRequested()
                || (arguments.hasSubcommand() && asksForHelp(arguments.subcommand()));
    }
}
