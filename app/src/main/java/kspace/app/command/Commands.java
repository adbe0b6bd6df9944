package kspace.app.command;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;

/** What can be done in a window, or in a part of it. */
public final class Commands {
    private final Map<CommandId, Command> commands = new EnumMap<>(CommandId.class);

    /** Offers a command that is always possible. */
    public Commands offer(CommandId id, Runnable run) {
        return offer(id, new ReadOnlyBooleanWrapper(true), run);
    }

    /** Offers a command that is possible while {@code enabled} says so. */
    public Commands offer(CommandId id, ObservableValue<Boolean> enabled, Runnable run) {
        commands.put(id, new Command(id, enabled, run));
        return this;
    }

    /** Offers what a part offers, too. */
    public Commands offerAll(Commands part) {
        commands.putAll(part.commands);
        return this;
    }

    /** Returns a command, if it is offered. */
    public Optional<Command> find(CommandId id) {
        return Optional.ofNullable(commands.get(id));
    }

    /** Returns all that is offered, in the order of the menus. */
    public List<Command> all() {
        return List.copyOf(commands.values());
    }

    /** Returns what a menu offers. */
    public List<Command> of(Menu menu) {
        return commands.values().stream().filter(it -> it.id().menu() == menu).toList();
    }

    /** Returns what a part of the window offers. */
    public List<Command> of(Scope scope) {
        return commands.values().stream().filter(it -> it.id().scope() == scope).toList();
    }

    /**
     * Does what a key asks for in a part of the window.
     *
     * @return whether it asked for something that was possible; the event is consumed then
     */
    public boolean press(KeyEvent event, Scope scope) {
        Stream<CommandId> ids = Arrays.stream(CommandId.values()).filter(id -> id.scope() == scope)
                .filter(id -> id.isKey(event));
        boolean done = ids.flatMap(id -> find(id).stream()).anyMatch(Command::perform);
        if (done) {
            event.consume();
        }
        return done;
    }
}
