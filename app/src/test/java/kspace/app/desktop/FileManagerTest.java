package kspace.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FileManagerTest {
    private static final Path FILE = Path.of("/home/ada/machines/q35.toml");

    @Test
    void command_eachSystem_marksTheFileOrOpensItsFolder() {
        assertThat(FileManager.command("Linux", FILE)).containsExactly("xdg-open", FILE.getParent().toString());
        assertThat(FileManager.command("Mac OS X", FILE)).containsExactly("open", "-R", FILE.toString());
        assertThat(FileManager.command("Windows 11", FILE)).containsExactly("explorer.exe", "/select," + FILE);
    }
}
