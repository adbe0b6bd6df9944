package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kspace.core.words.LevelNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the output of commands calls levels. */
class LevelNamesOptionTest {
    private static final String VA = "0xffff800048234567";

    @AfterEach
    void usualNames() {
        LevelNames.begin(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    q35-4g          | 0xffff800048234567 | ostd  | PML4 256, PDPT 1, PD 65, PT 52    | level 4
                    q35-4g          | 0xffff800048234567 | intel | PML4 256, PDPT 1, PD 65, PT 52    | level PML4
                    q35-4g          | 0xffff800048234567 | linux | PGD 256, PUD 1, PMD 65, PTE 52    | level PGD
                    q35-4g-la57     | 0xff00000048234567 | linux | PGD 256, P4D 0, PUD 1, PMD 65, PTE 52 | level P4D
                    riscv-virt-sv39 | 0xffffffc0a2345678 | linux | PGD 258, PMD 273, PTE 325         | level PGD
                    """)
    void translate_withNames_saysThemInsteadOfNumbers(
            String machine, String va, String names, String indices, String level) {
        String out = Program.run("translate", machine, va, "--level-names", names).out();
        assertThat(out).contains("indices " + indices + ", offset").contains("  " + level + " ");
    }

    @Test
    void names_ofOneRun_areNotThoseOfTheNext() {
        Program.run("translate", "q35-4g", VA, "--level-names", "linux");
        assertThat(Program.run("translate", "q35-4g", VA).out()).contains("level 4").doesNotContain("PGD");
    }

    @Test
    void json_withNames_keepsTheNumbers() {
        assertThat(Program.run("translate", "q35-4g", VA, "--json", "--level-names", "linux").out())
                .isEqualTo(Program.run("translate", "q35-4g", VA, "--json").out());
    }

    @Test
    void unknownNames_areRefusedInASentence() {
        Program.Result result = Program.run("translate", "q35-4g", VA, "--level-names", "arm");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).isEqualTo(
                "kspace: --level-names \"arm\" is unknown; allowed are ostd, intel, linux\n");
    }
}
