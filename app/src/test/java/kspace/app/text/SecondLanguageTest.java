package kspace.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kspace.app.MadeUpLanguage;
import kspace.app.Main;
import kspace.app.OwnProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second language is only a folder of files; {@code PseudoWindowTest} opens the window in it. */
class SecondLanguageTest {
    private static String run(List<String> options, String... args) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(options);
        all.add("-Dstdout.encoding=UTF-8");
        all.add("-Dstderr.encoding=UTF-8");
        OwnProcess.Result result = new OwnProcess(all, Map.of()).run(Main.class, args);
        return result.out() + result.err();
    }

    @Test
    void commandLine_inALanguageOfFiles_hasItsWordsNumbersPluralsAndLists(@TempDir Path folder)
            throws IOException, InterruptedException {
        List<String> options = MadeUpLanguage.in(folder).options();

        assertThat(run(options, "tables", "q35-4g", "--moment", "300"))
                .contains("łéṽéł~ 4 PML4 ", " 256 öƒ 512 éñţŕîéš~~: ", ": ţåƀłéš~~ ", ": ñöţĥîñĝ~~ ",
                        "255 ţåƀłéš~~° åţ ",
                        "1 ţåƀłé~ åţ ")
                .doesNotContain("table", "level", "entries", "nothing");
        assertThat(run(options, "tables", "q35-4g", "--moment", "4")).contains("3 ţåƀłéš~~ åţ ");
        assertThat(run(options, "init", "q35-4g")).contains("3’398", "4 łéṽéłš~~").doesNotContain("3,398");
        assertThat(run(options, "pte", "decode"))
                .isEqualTo("kspace: --arch A; --level L ⁊ RAW åŕé~ ñééđéđ~~ (šéé~: kspace pte decode --ĥéłƥ~)\n");
        assertThat(run(options, "pte")).startsWith("kspace: šåý~ ŵĥåţ~ ţö đö: đéçöđé~~ öŕ éñçöđé~~ ");
    }

    @Test
    void commandLine_inALanguageThatLacksAFile_saysItInEnglish(@TempDir Path folder)
            throws IOException, InterruptedException {
        List<String> options = MadeUpLanguage.in(folder).options();
        Path words = folder.resolve("kspace/app/resources/words/" + MadeUpLanguage.NAME);
        Files.delete(words.resolve("app/entry-command.properties"));
        Files.writeString(words.resolve("app/command-line.properties"), "see-help = {0} → {1}\n");

        assertThat(run(options, "pte")).startsWith("kspace: say what to do: decode or encode ");
        assertThat(run(options, "pte", "decode"))
                .isEqualTo("kspace: --arch A; --level L ⁊ RAW are needed → kspace pte decode\n");
    }

    @Test
    void commandLine_onASystemWhoseLanguageHasNoFiles_isEnglish() throws IOException, InterruptedException {
        assertThat(run(List.of("-Duser.language=xx"), "pte")).startsWith("kspace: say what to do: decode or encode ");
    }
}
