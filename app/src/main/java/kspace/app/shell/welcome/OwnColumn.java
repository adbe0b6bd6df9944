package kspace.app.shell.welcome;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.desktop.Settings;
import kspace.app.machine.OpenItems;
import kspace.app.machine.RecentFiles;
import kspace.app.sample.MachineSource;
import org.kordamp.ikonli.javafx.FontIcon;

/** How to open something of one's own, what can be read, and what was opened last. */
final class OwnColumn extends VBox {
    OwnColumn(Settings settings, Commands commands, WelcomeActions actions) {
        getStyleClass().addAll("welcome-column", "welcome-own");
        Label drop = new Label(WelcomeMessage.DROP_HERE.text());
        drop.getStyleClass().add("sample-title");
        drop.setWrapText(true);
        Label paste = new Label(WelcomeMessage.OR_PASTE.text());
        paste.getStyleClass().add("sample-line");
        FlowPane buttons = new FlowPane(
                button("welcome-open", WelcomeMessage.CHOOSE, "mdi2f-file-outline", CommandId.OPEN, commands),
                button("welcome-paste", WelcomeMessage.PASTE, "mdi2c-clipboard-outline", CommandId.PASTE, commands));
        buttons.getStyleClass().add("drop-buttons");
        VBox zone = new VBox(new FontIcon("mdi2d-download-outline"), drop, paste, buttons);
        zone.getStyleClass().add("drop-zone");
        VBox body = new VBox(zone, group(WelcomeMessage.WHAT_IT_READS),
                fact(WelcomeMessage.MEMORY_MAP, WelcomeMessage.MEMORY_MAP_FORMS),
                fact(WelcomeMessage.MACHINE_FILE, WelcomeMessage.MACHINE_FILE_FORMS),
                fact(WelcomeMessage.DUMP, WelcomeMessage.DUMP_FORMS),
                fact(WelcomeMessage.OOPS, WelcomeMessage.OOPS_FORMS),
                fact(WelcomeMessage.TOUR_FILE, WelcomeMessage.TOUR_FILE_FORMS));
        body.getStyleClass().add("welcome-body");
        List<Path> recent = RecentFiles.of(settings);
        if (!recent.isEmpty()) {
            body.getChildren().add(group(WelcomeMessage.RECENT));
            recent.forEach(path -> body.getChildren().add(recent(path, actions)));
        }
        getChildren().addAll(LearnColumn.heading(WelcomeMessage.OPEN_YOUR_OWN.text(), ""), body);
    }

    private static Label group(WelcomeMessage title) {
        Label label = new Label(title.text());
        label.getStyleClass().add("welcome-group");
        return label;
    }

    private static HBox fact(WelcomeMessage name, WelcomeMessage forms) {
        Label what = new Label(name.text());
        what.getStyleClass().add("fact-name");
        what.setWrapText(true);
        what.setMinWidth(Region.USE_PREF_SIZE);
        Label how = new Label(forms.text());
        how.getStyleClass().add("fact-forms");
        how.setWrapText(true);
        how.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(how, Priority.ALWAYS);
        HBox fact = new HBox(what, how);
        fact.getStyleClass().add("fact");
        return fact;
    }

    private static Button button(String id, WelcomeMessage words, String icon, CommandId command, Commands commands) {
        Label key = new Label(command.keyText());
        key.getStyleClass().add("key");
        Label text = new Label(words.text(), new FontIcon(icon));
        HBox content = new HBox(text, key);
        content.getStyleClass().add("drop-button");
        Button button = new Button("", content);
        button.setId(id);
        button.getStyleClass().setAll("button", "welcome-button");
        button.setAccessibleText(words.text());
        button.setOnAction(_ -> commands.find(command).ifPresent(Command::perform));
        return button;
    }

    private static Button recent(Path path, WelcomeActions actions) {
        Button row = new Button(OpenItems.shortened(path), new FontIcon("mdi2f-file-outline"));
        row.getStyleClass().setAll("button", "tour-row", "recent-row");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setOnAction(_ -> actions.open(new MachineSource.OnDisk(path)));
        return row;
    }
}
