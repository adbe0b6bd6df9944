package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kspace.app.cli.console.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machines at the ends of what can be: every command answers or refuses in a sentence. */
class UnusualMachinesTest {
    private static final int INTERNAL = 70;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        out.reset();
        err.reset();
        return CommandLineInterface.run(
                args, new ByteArrayInputStream(new byte[0]), out, err, Terminal.none(), (_, _, _) -> 0);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String machine(String text) throws IOException {
        return Files.writeString(folder.resolve("machine.toml"), text).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "riscv-sv57, 1, 40_0000_0000_0000", "riscv-sv57, 1, 40_0000_0000_1000", "riscv-sv57, 2, 40_0000_0100_0000",
        "riscv-sv57, 3, 80_0000_0000_0000", "riscv-sv57, 4, ff_ffff_ffff_f000", "riscv-sv57, 5, 100_0000_0000_0000",
        "riscv-sv48, 4, 100_0000_0000_0000", "riscv-sv39, 2, 40_0000_0000_1000", "x86-64-la57, 3, 10_0000_0000_0000",
        "loongarch64, 1, 1_0000_0000_0000", "aarch64, 3, 1_0000_0000_0000"})
    void command_memoryUpToTheEndOfAddresses_answersOrRefuses(String arch, int level, String end) throws IOException {
        String file = machine(String.format(Locale.ROOT, """
                arch = "%s"
                highest_translation_level = %d
                [[region]]
                base = 0x8000_0000
                end = 0x%s
                type = "usable"
                [[region]]
                base = 0x8020_0000
                size = "24 MiB"
                type = "kernel"
                """, arch, level, end));
        for (String command : List.of("layout", "init", "check", "map", "leaves", "tables")) {
            assertThat(run(command, file)).as(command + ": " + errors()).isIn(0, 1, 2);
            assertThat(run(command, file, "--json")).as(command + ": " + errors()).isIn(0, 1, 2);
        }
        for (String address : List.of("linear map", "LINEAR_MAPPING_BASE + 0x3f_ffff_ffff_ffff", "meta", "code")) {
            assertThat(run("translate", file, address)).as(errors()).isNotEqualTo(INTERNAL);
        }
        assertThat(run("export", file, "-o", folder.resolve("x.svg").toString())).as(errors()).isEqualTo(0);
    }

    @Test
    void init_noAddressFreeAndAnotherAreaAskedFor_saysWhatIsRefused() throws IOException {
        String file = machine("""
                layout = "constants"
                [[region]]
                base = 0
                size = "8 GiB"
                type = "usable"
                [[region]]
                base = 0x0800_0000
                size = "24 MiB"
                type = "kernel"
                [[kvirt]]
                op = "map-untracked"
                area_size = 0x3ff0_0000_0000
                base = 0
                size = 0
                [[kvirt]]
                op = "protect"
                area = 2
                offset = 0
                size = 4096
                flags = "R"
                """);
        assertThat(run("init", file)).as(errors()).isEqualTo(0);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("there is no KVirtArea 2; 1 has been made before");
        assertThat(run("check", file)).as(errors()).isNotEqualTo(INTERNAL);
    }

    @Test
    void export_recipeWithAQuotedKey_isRefusedByName() throws IOException {
        String recipe = Files.writeString(
                folder.resolve("recipe.toml"), "\"x.machine\" = 1\n[[picture]]\nfile = \"a.svg\"\n").toString();
        assertThat(run("export", "--recipe", recipe)).isEqualTo(2);
        assertThat(errors()).contains("recipe.toml:1: x.machine is not known");
    }
}
