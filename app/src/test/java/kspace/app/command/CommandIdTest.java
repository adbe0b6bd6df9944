package kspace.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandIdTest {
    @ParameterizedTest
    @EnumSource
    void words_each_areThere(CommandId id) {
        assertThat(id.words()).isNotBlank().doesNotEndWith(".");
        assertThat(id.nodeId()).matches("command-[a-z-]+");
    }

    /** What works everywhere may not be taken by a part of the window, and no part has a key twice. */
    @Test
    void keys_inOneScopeAndEverywhere_areUnique() {
        for (Scope scope : Scope.values()) {
            Map<String, CommandId> taken = new HashMap<>();
            for (CommandId id : CommandId.values()) {
                // While a tour is presented, the window is not there.
                if (id.scope() == scope || (id.scope() == Scope.WINDOW && scope != Scope.HALL)) {
                    for (Shortcut key : id.keys()) {
                        String text = key instanceof Shortcut.Typed(String character) ? character : key.text();
                        // Two keys with one name, as on the number pad, may do the same.
                        assertThat(taken.put(text, id)).as(text + " of " + id).isIn(null, id);
                    }
                }
            }
        }
    }

    @Test
    void words_inOneMenuAndScope_areUnique() {
        List<String> all = Arrays.stream(CommandId.values())
                .map(id -> id.menu() + " " + id.scope() + " " + id.words()).toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    /** What is copied is said, for the palette shows such commands one below the other. */
    @Test
    void words_ofTheEditMenu_areUnique() {
        assertThat(CommandId.values()).filteredOn(id -> id.menu() == Menu.EDIT).extracting(CommandId::words)
                .doesNotHaveDuplicates();
    }
}
