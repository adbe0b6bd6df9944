package kspace.app.machine.edit;

import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kspace.app.command.CommandId;
import kspace.app.command.Commands;
import kspace.app.controls.IconButton;
import kspace.app.controls.ScrolledPane;
import kspace.app.machine.field.FieldRow;
import kspace.app.resources.Resources;
import kspace.core.kernel.asterinas.LayoutProfile;
import kspace.core.memory.RegionType;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/** The sheet in which the machine is changed. */
public final class MachineEditorView extends VBox {
    private final MachineEditorViewModel model;
    private final Commands commands = new Commands();
    private final RegionList regions;

    /** What the buttons do that concern more than the machine. */
    public interface Actions {
        /** Saves the machine. */
        void save();

        /** Shows the machine beside another. */
        void compare();

        /** Closes the sheet. */
        void close();
    }

    /** Creates the sheet. */
    public MachineEditorView(MachineEditorViewModel model, Actions actions) {
        this.model = model;
        setId("machine-editor");
        getStyleClass().add("machine-editor");
        getStylesheets().add(Resources.url("css/machine.css").toExternalForm());
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(EditorMessage.EDIT_THE_MACHINE.text());
        FieldRow numbers = new FieldRow()
                .text(EditorMessage.BASE_MOVES_IT.text(), "edit-region-base", model.regions().base())
                .text(EditorMessage.SIZE_WORDS.text(), "edit-region-size", model.regions().size());
        regions = new RegionList(model.regions(), commands);
        commands.offer(CommandId.REVERT, model.modifiedProperty(), model::revert)
                .offer(CommandId.REGION_ADD, model.regions()::add)
                .offer(CommandId.REGION_REMOVE, model.regions()::remove)
                .offer(CommandId.REGION_FIELDS, () -> focus(numbers, "edit-region-base"));
        FieldRow bounds = new FieldRow()
                .text(EditorMessage.END_EXCLUSIVE.text(), "edit-region-end", model.regions().end())
                .choice(EditorMessage.TYPE.text(), "edit-region-type", model.regions().type(), RegionType::displayName);
        VBox body = new VBox(
                new FieldRow().text(EditorMessage.NAME_WORDS.text(), "edit-name", model.name()),
                new FieldRow()
                        .choice(EditorMessage.ARCHITECTURE.text(), "edit-mode", model.mode(), PagingMode::id)
                        .choice(EditorMessage.LAYOUT.text(), "edit-layout", model.profile(), LayoutProfile::id),
                new FieldRow()
                        .choice(EditorMessage.PAGES_UP_TO.text(), "edit-level", model.level(), MachineEditorView::pages)
                        .text("CPUs", "edit-cpus", model.cpus()),
                addressBits(),
                svpbmt(),
                new VBox(regionsHeader(), FieldRow.explanation("edit-regions-error", model.regions().errorProperty())),
                regions,
                numbers,
                bounds,
                heading(EditorMessage.KERNEL.text()),
                new FieldRow()
                        .text(EditorMessage.BASE.text(), "edit-kernel-base", model.kernelBase())
                        .text(EditorMessage.SIZE_WORDS.text(), "edit-kernel-size", model.kernelSize()),
                heading(EditorMessage.FRAME_METADATA.text()),
                metadata(),
                new TrialsPart(model.trials()));
        body.getStyleClass().add("editor-body");
        ScrollPane scroll = new ScrolledPane(body);
        scroll.getStyleClass().add("editor-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(actions), scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                actions.close();
                event.consume();
            }
        });
    }

    private static String pages(int level) {
        // The size of a level is the same in every mode that has it.
        return EditorMessage.LEVEL.text(PagingConsts.pageSizeOf(level), level);
    }

    private HBox header(Actions actions) {
        Label title = new Label(EditorMessage.MACHINE.text());
        title.getStyleClass().add("pane-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label modified = new Label();
        modified.setId("edit-modified");
        modified.getStyleClass().add("editor-modified");
        modified.textProperty().bind(model.modifiedProperty().map(it -> it ? EditorMessage.CHANGED.text() : ""));
        modified.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(
                title,
                modified,
                space,
                undoing("edit-undo", MaterialDesignU.UNDO_VARIANT, EditorMessage.UNDO.text(), CommandId.UNDO.keyText(),
                        model.undoTitleProperty(),
                        model::undo),
                undoing("edit-redo", MaterialDesignR.REDO_VARIANT, EditorMessage.REDO.text(), CommandId.REDO.keyText(),
                        model.redoTitleProperty(),
                        model::redo),
                whenModified("edit-revert", new IconButton(
                        MaterialDesignR.RESTORE, EditorMessage.REVERT_TO_THE_FILE.text(), "", model::revert)),
                whenModified("edit-save", new IconButton(
                        MaterialDesignC.CONTENT_SAVE_OUTLINE, EditorMessage.SAVE.text(), CommandId.SAVE.keyText(),
                        actions::save)),
                button("edit-compare", new IconButton(
                        MaterialDesignC.COMPARE, EditorMessage.COMPARE_WITH_ANOTHER_MACHINE.text(),
                        CommandId.COMPARE.keyText(),
                        actions::compare)),
                button("edit-close",
                        new IconButton(MaterialDesignC.CLOSE, EditorMessage.CLOSE.text(), "Esc", actions::close)));
        header.getStyleClass().add("editor-header");
        return header;
    }

    private static IconButton button(String id, IconButton button) {
        button.setId(id);
        return button;
    }

    private IconButton whenModified(String id, IconButton button) {
        button.disableProperty().bind(model.modifiedProperty().not());
        return button(id, button);
    }

    private static IconButton undoing(
            String id, org.kordamp.ikonli.Ikon icon, String verb, String key, ObservableValue<String> title,
            Runnable action) {
        IconButton button = button(id, new IconButton(icon, verb, key, action));
        title.subscribe(what -> {
            button.show(icon, what.isEmpty() ? verb : verb + ": " + what, key);
            button.setDisable(what.isEmpty());
        });
        return button;
    }

    private HBox regionsHeader() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(
                heading(EditorMessage.MEMORY_REGIONS.text()),
                space,
                button("edit-add-region", new IconButton(
                        MaterialDesignP.PLUS, EditorMessage.ADD_A_REGION.text(), CommandId.REGION_ADD.keyText(),
                        model.regions()::add)),
                button("edit-remove-region", new IconButton(
                        MaterialDesignM.MINUS, EditorMessage.REMOVE_THE_SELECTED_REGION.text(),
                        CommandId.REGION_REMOVE.keyText(),
                        model.regions()::remove)));
        header.getStyleClass().add("regions-header");
        return header;
    }

    /** Only RISC-V has it as an extension. */
    private FieldRow svpbmt() {
        FieldRow row = new FieldRow().choice(
                EditorMessage.PAGE_BASED_MEMORY_TYPES.text(), "edit-svpbmt", model.svpbmt(),
                has -> has ? "Svpbmt" : EditorMessage.NONE.text());
        row.visibleProperty().bind(model.mode().valueProperty().map(PagingMode::hasSvpbmt));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private FieldRow addressBits() {
        FieldRow row = new FieldRow()
                .text(EditorMessage.PHYSICAL_ADDRESS_BITS_EMPTY_AS.text(), "edit-address-bits", model.addressBits());
        TextField field = (TextField) row.lookup("#edit-address-bits");
        field.promptTextProperty().bind(model.usualAddressBits());
        return row;
    }

    private FieldRow metadata() {
        FieldRow row =
                new FieldRow().text(EditorMessage.BASE_EMPTY_ALLOCATED_BOOT.text(), "edit-metadata-base",
                        model.metadataBase());
        TextField field = (TextField) row.lookup("#edit-metadata-base");
        field.promptTextProperty().bind(model.metadataNow());
        return row;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("editor-heading");
        return heading;
    }

    private static void focus(Node within, String id) {
        Node field = within.lookup("#" + id);
        field.requestFocus();
        if (field instanceof TextField text) {
            text.selectAll();
        }
    }

    /** Returns what can be done in the sheet. */
    public Commands commands() {
        return commands;
    }

    /** Goes to the regions, which are in the window once the skins around them have been made. */
    public void start() {
        applyCss();
        regions.requestFocus();
    }

    /** The fields have an undo of their own for what is typed; here one undo serves all. */
    private void press(KeyEvent event) {
        if (CommandId.UNDO.isKey(event)) {
            model.undo();
            event.consume();
        } else if (CommandId.REDO.isKey(event)) {
            model.redo();
            event.consume();
        }
    }
}
