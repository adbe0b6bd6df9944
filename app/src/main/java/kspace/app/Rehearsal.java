package kspace.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import kspace.app.cli.CommandLineInterface;
import kspace.app.cli.console.Terminal;
import kspace.core.arch.Architectures;

/**
 * Runs, once, the commands that people use most, for the JVM to learn by. Only the build of the program's image calls it.
 */
public final class Rehearsal {
    static final List<List<String>> COMMANDS = List.of(
            List.of("--help"),
            List.of("--version"),
            List.of("init", "q35-4g"),
            List.of("init", "q35-4g", "--json"),
            List.of("layout", "q35-4g"),
            List.of("translate", "q35-4g", "0xffff_8000_0000_0000"),
            List.of("translate", "q35-4g", "0xffff_ffff_8000_0000", "--json"),
            List.of("check", "q35-4g"),
            List.of("pte", "decode", "--arch", Architectures.modes().getFirst().id(), "--level", "2",
                    "0x8000000048200183"),
            List.of("leaves", "q35-4g", "--moment", "300"),
            List.of("tables", "q35-4g", "--moment", "300", "--json"));

    private Rehearsal() {}

    /**
     * Entry point.
     *
     * @param args none
     */
    public static void main(String[] args) {
        for (List<String> command : COMMANDS) {
            OutputStream nothing = OutputStream.nullOutputStream();
            CommandLineInterface.run(
                    command.toArray(String[]::new), InputStream.nullInputStream(), nothing, nothing,
                    Terminal.none(), Main.windows(nothing));
        }
    }
}
