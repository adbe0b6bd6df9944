package kspace.app.shell.bar;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import kspace.app.canvas.Children;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.command.Command;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.controls.KeptList;
import kspace.app.controls.Tip;
import kspace.app.machine.MachinePicker;
import kspace.app.machine.OpenItems;
import kspace.app.shell.look.Magnifier;
import kspace.app.state.Explorer;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar above everything: the machine, the way back and forward, the go-to field, theme, keys and export. */
public final class TopBar extends HBox {
    private static final double GO_TO_MIN_WIDTH = 240;
    private static final double MARK_PADDING = 6;
    /** What the other parts of the bar need if the machine has no long name. */
    private static final double OTHERS_WIDTH = 760;
    /** Room for the beginning of a long name, whatever else there is. */
    private static final double NAME_MIN_WIDTH = 210;
    /** Both, where larger type leaves the bar less room than the least window has. */
    private static final double NARROW_GO_TO_WIDTH = 140;
    private static final double NARROW_NAME_WIDTH = 110;
    private static final double NARROW_OTHERS_WIDTH = 456;

    private final Explorer explorer;
    private final ObservableValue<Look> look;
    private final HBox chips = new HBox();
    private final KeptList<String> machineChips = new KeptList<>(TopBar::chip);
    private final GoToField goTo;
    private final Commands commands;
    private final Region picker;
    private final Function<Look, List<String>> facts;
    private final ObservableValue<Boolean> narrow =
            widthProperty().map(it -> it.doubleValue() > 0 && it.doubleValue() < Magnifier.LEAST_WIDTH);

    public TopBar(
            Explorer explorer,
            MachinePicker picker,
            OpenItems opening,
            Function<Look, List<String>> facts,
            ObservableValue<Look> look,
            ObservableValue<Theme> theme,
            GoToField goTo,
            Commands commands) {
        this.explorer = explorer;
        this.look = look;
        this.goTo = goTo;
        this.commands = commands;
        this.picker = picker;
        this.facts = facts;
        getStyleClass().add("top-bar");
        minHeightProperty().bind(look.map(it -> it.pick(48, 44)));
        maxHeightProperty().bind(minHeightProperty());
        chips.getStyleClass().add("chips");
        explorer.snapshotProperty().subscribe(_ -> fillChips());
        look.map(Look::density).subscribe(_ -> fillChips());
        // In a narrow window, the field gives way first, then a long name, and then the chips.
        goTo.prefWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.clamp(getWidth() - (narrow.getValue() ? NARROW_OTHERS_WIDTH : OTHERS_WIDTH), goToMinWidth(),
                        look.getValue().pick(396, 360)),
                widthProperty(), look));
        goTo.minWidthProperty().bind(narrow.map(_ -> goToMinWidth()));
        chips.setMinWidth(0);
        goTo.setMaxHeight(Region.USE_PREF_SIZE);
        Button export = new Button("", new FontIcon("mdi2t-tray-arrow-up"));
        export.textProperty().bind(narrow.map(it -> it ? "" : BarMessage.EXPORT.text()));
        describe(export, "export", CommandId.EXPORT.tip());
        export.setOnAction(_ -> perform(CommandId.EXPORT));
        export.setMinWidth(Region.USE_PREF_SIZE);
        Button edit = editButton();
        MenuStrip menus = new MenuStrip(commands, opening);
        HBox history = history();
        Button keys = keysButton();
        ObservableValue<Boolean> titles = menus.inBarProperty();
        ObservableValue<Boolean> isCovered = narrow.flatMap(it -> titles.map(shown -> it && shown));
        boolean canEdit = commands.find(CommandId.EDIT_MACHINE).isPresent();
        showWhile(edit, isCovered.map(covered -> canEdit && !covered));
        getChildren().addAll(menuButton(), picker, menus, chips, space(), history, goTo, space(), edit, keys,
                themeButton(theme), export);
        showWhile(chips, narrow.flatMap(it -> titles.map(shown -> !it && !shown)));
        showWhile(keys, narrow.map(it -> !it));
        showWhile(picker, isCovered.map(it -> !it));
        showWhile(history, isCovered.map(it -> !it));
        commands.offer(CommandId.MENUS, menus::toggle);
    }

    private double goToMinWidth() {
        return narrow.getValue() ? NARROW_GO_TO_WIDTH : GO_TO_MIN_WIDTH;
    }

    private static void showWhile(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }

    /** A name takes what the others leave, and its end is cut where that is too little. */
    @Override
    protected void layoutChildren() {
        double others = snappedLeftInset() + snappedRightInset() + getSpacing() * (getManagedChildren().size() - 1);
        for (Node child : getManagedChildren()) {
            others += child.equals(picker) ? 0 : snapSizeX(child.prefWidth(-1));
        }
        double name = Math.min(picker.prefWidth(-1),
                Math.max(narrow.getValue() ? NARROW_NAME_WIDTH : NAME_MIN_WIDTH, getWidth() - others));
        picker.setMinWidth(name);
        picker.setMaxWidth(name);
        super.layoutChildren();
    }

    private HBox history() {
        Button back = iconButton("back", "mdi2c-chevron-left", CommandId.BACK.tip());
        back.setOnAction(_ -> explorer.back());
        back.disableProperty().bind(explorer.canGoBackProperty().not());
        Button forward = iconButton("forward", "mdi2c-chevron-right", CommandId.FORWARD.tip());
        forward.setOnAction(_ -> explorer.forward());
        forward.disableProperty().bind(explorer.canGoForwardProperty().not());
        HBox pair = new HBox(back, forward);
        pair.getStyleClass().add("history");
        return pair;
    }

    private void perform(CommandId id) {
        commands.find(id).ifPresent(Command::perform);
    }

    private Button menuButton() {
        Button menu = new Button("", new LogoMark());
        menu.getStyleClass().add("mark-button");
        // Only what is within the margin of the bar, so that the mark stays where it is.
        HBox.setMargin(menu, new Insets(0, -MARK_PADDING, 0, -MARK_PADDING));
        describe(menu, "menus", CommandId.MENUS.tip());
        menu.setOnAction(_ -> perform(CommandId.MENUS));
        return menu;
    }

    private Button editButton() {
        Button edit = iconButton("edit", "mdi2p-pencil-outline", CommandId.EDIT_MACHINE.tip());
        edit.setOnAction(_ -> perform(CommandId.EDIT_MACHINE));
        return edit;
    }

    private Button keysButton() {
        Button keys = iconButton("keys", "mdi2k-keyboard-outline", CommandId.KEYS.tip());
        keys.setOnAction(_ -> perform(CommandId.KEYS));
        return keys;
    }

    private Button themeButton(ObservableValue<Theme> theme) {
        Button toggle = iconButton("theme", "mdi2m-moon-waning-crescent", "");
        FontIcon icon = (FontIcon) toggle.getGraphic();
        theme.subscribe(now -> {
            icon.setIconLiteral(switch (now.next()) {
                case LIGHT, PRINT, GREY -> "mdi2w-white-balance-sunny";
                case DARK -> "mdi2m-moon-waning-crescent";
                case PROJECTOR -> "mdi2p-projector-screen-outline";
            });
            String words = CommandId.THEME.tip(switch (now.next()) {
                case LIGHT, PRINT, GREY -> BarMessage.LIGHT_THEME.text();
                case DARK -> BarMessage.DARK_THEME.text();
                case PROJECTOR -> BarMessage.PROJECTOR_THEME.text();
            });
            Tip.put(toggle, words);
            toggle.setAccessibleText(words);
        });
        toggle.setOnAction(_ -> perform(CommandId.THEME));
        return toggle;
    }

    private static Button iconButton(String id, String icon, String words) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().add("icon-button");
        describe(button, id, words);
        return button;
    }

    private static void describe(Button button, String id, String words) {
        button.setId(id);
        Tip.put(button, words);
        button.setAccessibleText(words);
    }

    private static Region space() {
        Region space = new Region();
        space.setMinWidth(0);
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    /** Returns the field in the middle. */
    GoToField goTo() {
        return goTo;
    }

    private void fillChips() {
        boolean roomy = look.getValue().density() == Density.NORMAL;
        List<String> words = facts.apply(look.getValue());
        List<String> shown = roomy ? words : List.of(String.join(" \u00b7 ", words));
        Children.show(chips, machineChips.of(shown));
    }

    private static Label chip(String text) {
        Label chip = new Label(text);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(0);
        Tip.put(chip, text);
        return chip;
    }
}
