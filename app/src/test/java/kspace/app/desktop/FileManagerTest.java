package kspace.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileManagerTest {
    private static final Path FOLDER = Path.of("/home/ada/machines");
    private static final Path FILE = FOLDER.resolve("q35.toml");

    @Test
    void command_eachSystem_marksTheFileOrOpensItsFolder() {
        assertThat(FileManager.command("Linux", FILE)).containsExactly("xdg-open", FOLDER.toString());
        assertThat(FileManager.command("Mac OS X", FILE)).containsExactly("open", "-R", FILE.toString());
        assertThat(FileManager.command("Windows 11", FILE)).containsExactly("explorer.exe", "/select," + FILE);
    }
}
