package kspace.app.shell;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.stop.Stop;
import kspace.core.address.PlainText;

/**
 * Copies what a window shows.
 *
 * @param shown what it shows
 * @param modified whether its machine has changes that are not saved
 * @param clipboard gets what is copied
 * @param tell says what was copied
 */
record StopCommands(
        WindowStop shown, ObservableValue<Boolean> modified, Consumer<String> clipboard, Consumer<String> tell) {
    private static final String TABLE = "stop";

    /** Offers all of it. */
    void offerTo(Commands commands) {
        commands.offer(CommandId.COPY_COMMAND, () -> copy(Stop::command))
                .offer(CommandId.COPY_STOP, () -> copy(stop -> stop.toml(TABLE)));
    }

    private void copy(Function<Stop, String> form) {
        Stop stop = shown.stop();
        String text = form.apply(stop);
        clipboard.accept(text);
        String news = ShellMessage.COPIED.text(text.strip().replace('\n', ' '));
        tell.accept(PlainText.sentence(stop.machine().isEmpty() || modified.getValue()
                ? ShellMessage.COPIED_WITHOUT_CHANGES.text(news)
                : news));
    }
}
