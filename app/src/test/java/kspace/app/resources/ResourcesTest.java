package kspace.app.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class ResourcesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("kspace.root", ".."), "samples");

    @Test
    void sampleNames_always_listEachMachineFileOnce() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            var machines = files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(".toml"))
                    .map(n -> n.substring(0, n.length() - ".toml".length())).toList();
            assertThat(Resources.sampleNames()).containsExactlyInAnyOrderElementsOf(machines);
        }
    }

    @Test
    void url_missingFile_namesIt() {
        assertThatThrownBy(() -> Resources.url("css/no-such.css"))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("no resource css/no-such.css");
    }

    @Test
    void text_licence_isReadable() {
        assertThat(Resources.text("fonts/Inter-OFL.txt")).contains("SIL OPEN FONT LICENSE");
    }

    @Test
    void loadFonts_threeWeights_areFamiliesOfTheirOwn() {
        Resources.loadFonts();
        for (var family : List.of("Inter", "JetBrains Mono NL")) {
            for (var weight : List.of("", " Medium", " SemiBold")) {
                assertThat(Font.font(family + weight, 13).getFamily()).isEqualTo(family + weight);
            }
        }
    }
}
