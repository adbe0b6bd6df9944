package kspace.app.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kspace.app.cli.console.Console;
import kspace.app.cli.console.Terminal;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs command lines through the entry point that the program itself uses. */
public final class Program {
    private static final JsonMapper JSON = new JsonMapper();

    private Program() {}

    /**
     * What a command line left behind.
     *
     * @param code the exit code
     * @param out the standard output
     * @param err the standard error
     * @param windows the labels of the machines that a window was opened for
     */
    public record Result(int code, String out, String err, List<String> windows) {

        /** Returns the lines of the standard output. */
        public List<String> lines() {
            return out.lines().toList();
        }

        /** Returns the one JSON value of the standard output. */
        public JsonNode json() {
            return JSON.readTree(out);
        }

        /** Returns the JSON values of the standard output, one from each line. */
        public List<JsonNode> jsonLines() {
            return lines().stream().map(JSON::readTree).toList();
        }
    }

    /** Returns all commands as their classes declare them. */
    static CommandLine commands() {
        ByteArrayOutputStream none = new ByteArrayOutputStream();
        return CommandLineInterface.declared(
                new Console(new ByteArrayInputStream(new byte[0]), none, none, Terminal.none()), (_, _, _) -> 0);
    }

    public static Result run(String... args) {
        return runWithInput("", args);
    }

    public static Result runWithInput(String input, String... args) {
        return run(Terminal.none(), input, args);
    }

    /** Runs a command line before a terminal. */
    public static Result run(Terminal terminal, String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        List<String> windows = new ArrayList<>();
        int code = CommandLineInterface.run(
                args,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                terminal,
                (source, machine, stop) -> {
                    windows.add(source.label() + " = " + machine.name());
                    return 0;
                });
        return new Result(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), windows);
    }

    /** Parses JSON that is written with single quotes, for expectations. */
    public static JsonNode parse(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }
}
