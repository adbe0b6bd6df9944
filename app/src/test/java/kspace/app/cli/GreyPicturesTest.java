package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kspace.app.export.picture.PictureView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture without colours has none, whatever it shows. */
class GreyPicturesTest {
    private static final Pattern COLOUR = Pattern.compile("#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})\"");

    @TempDir
    private Path folder;

    @Test
    void grey_everyView_hasNoColour() throws IOException {
        StringBuilder recipe = new StringBuilder("""
                machine = "q35-4g"
                theme = "grey"
                va = "code + 8000000"
                """);
        for (PictureView view : PictureView.values()) {
            recipe.append("[[picture]]\nfile = \"" + view.id() + ".svg\"\nview = \"" + view.id() + "\"\n");
        }
        recipe.append("[[picture]]\nfile = \"pair.svg\"\nview = \"map\"\nwith = \"q35-8g\"\n");
        Path file = Files.writeString(folder.resolve("r.toml"), recipe);
        assertThat(Program.run("export", "--recipe", file.toString()))
                .isEqualTo(new Program.Result(0, "", "", List.of()));
        try (var files = Files.newDirectoryStream(folder, "*.svg")) {
            for (Path svg : files) {
                List<MatchResult> colours = COLOUR.matcher(Files.readString(svg)).results().toList();
                assertThat(colours).isNotEmpty();
                assertThat(colours.stream().filter(
                        it -> !it.group(1).equals(it.group(2)) || !it.group(2).equals(it.group(3)))
                        .map(MatchResult::group).distinct()).as(svg.getFileName().toString()).isEmpty();
            }
        }
    }
}
