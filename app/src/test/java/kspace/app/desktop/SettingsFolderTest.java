package kspace.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where settings lie on each system. */
class SettingsFolderTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final String ELSEWHERE = HOME.resolve("elsewhere").toString();

    private static Path path(String system, Map<String, String> environment) {
        return new SettingsFolder(system, environment, HOME).path();
    }

    @Test
    void path_onLinux_followsTheXdgSpecification() {
        assertThat(path("Linux", Map.of())).isEqualTo(HOME.resolve(".config/kspace-explorer"));
        assertThat(path("Linux", Map.of("XDG_CONFIG_HOME", ELSEWHERE)))
                .isEqualTo(HOME.resolve("elsewhere/kspace-explorer"));
        assertThat(path("Linux", Map.of("XDG_CONFIG_HOME", "relative")))
                .isEqualTo(HOME.resolve(".config/kspace-explorer"));
        assertThat(path("Linux", Map.of("XDG_CONFIG_HOME", ""))).isEqualTo(HOME.resolve(".config/kspace-explorer"));
        assertThat(path("Linux", Map.of("XDG_CONFIG_HOME", "\0"))).isEqualTo(HOME.resolve(".config/kspace-explorer"));
    }

    @Test
    void path_onWindows_isAppData() {
        assertThat(path("Windows 11", Map.of("APPDATA", ELSEWHERE)))
                .isEqualTo(HOME.resolve("elsewhere").resolve("kspace-explorer"));
        assertThat(path("Windows 11", Map.of()))
                .isEqualTo(HOME.resolve("AppData").resolve("Roaming").resolve("kspace-explorer"));
    }

    @Test
    void path_onMac_isInTheLibrary() {
        assertThat(path("Mac OS X", Map.of("XDG_CONFIG_HOME", ELSEWHERE)))
                .isEqualTo(HOME.resolve("Library").resolve("Application Support").resolve("kspace-explorer"));
    }
}
