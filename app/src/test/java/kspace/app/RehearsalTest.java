package kspace.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kspace.app.cli.CommandLineInterface;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.Terminal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RehearsalTest {

    static List<List<String>> commands() {
        return Rehearsal.COMMANDS;
    }

    /** A command that is refused teaches the JVM only how to refuse. */
    @ParameterizedTest
    @MethodSource("commands")
    void commands_each_doWhatTheyAreFor(List<String> command) {
        var errors = new ByteArrayOutputStream();
        int code = CommandLineInterface.run(command.toArray(String[]::new), InputStream.nullInputStream(),
                OutputStream.nullOutputStream(), errors, Terminal.none(),
                Main.windows(OutputStream.nullOutputStream()));
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(code).isEqualTo(ExitCode.OK);
    }
}
