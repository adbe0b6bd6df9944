package kspace.app.command;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return offer(new Command(id, enabled, Optional.empty(), run));
    }

    /** Offers a command that switches something on, or off again if {@code isOn} says that it is on. */
    public Commands offerSwitch(
            CommandId id, ObservableValue<Boolean> enabled, ObservableValue<Boolean> isOn, Runnable run) {
        return offer(new Command(id, enabled, Optional.of(isOn), run));
    }

    /** As {@link #offerSwitch(CommandId, ObservableValue, ObservableValue, Runnable)}, always possible. */
    public Commands offerSwitch(CommandId id, ObservableValue<Boolean> isOn, Runnable run) {
        return offerSwitch(id, new ReadOnlyBooleanWrapper(true), isOn, run);
    }

    private Commands offer(Command command) {
        commands.put(command.id(), command);
        return this;
    }

    /** Offers what a part offers, too. */
    public Commands offerAll(Commands part) {
        commands.putAll(part.commands);
        return this;
    }

    /** Offers what a part offers, possible only while {@code isShown} says so, but for what is copied. */
    public Commands offerAll(Commands part, ObservableValue<Boolean> isShown) {
        for (Command command : part.all()) {
            boolean isSeen = command.id().menu() != Menu.EDIT;
            offer(new Command(command.id(),
                    isSeen ? isShown.flatMap(it -> it ? command.enabled() : isShown) : command.enabled(),
                    command.isOn(), command.run()));
        }
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
     * Does what a key asks for in a part of the window. A key of a part is its own, also while what it asks for is not
     * possible: the window would take it for something else.
     *
     * @return whether the event was consumed
     */
    public boolean press(KeyEvent event, Scope scope) {
        List<Command> asked = of(scope).stream().filter(it -> it.id().isKey(event)).toList();
        boolean done = asked.stream().anyMatch(Command::perform);
        boolean taken = done || (scope != Scope.WINDOW && !asked.isEmpty());
        if (taken) {
            event.consume();
        }
        return taken;
    }
}
