package kspace.app.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.MenuItem;
import kspace.app.sample.MachineSource;
import kspace.app.sample.Sample;
import kspace.core.address.PlainText;
import org.kordamp.ikonli.javafx.FontIcon;

/** What menus offer to open: the samples, and the files that were opened last. */
public final class OpenItems {
    private final Opening opening;
    private final Predicate<Sample> isShown;

    /** Creates the items of a machine's window. */
    public OpenItems(MachineViewModel machines) {
        this(machines.opening(), machines::isShown);
    }

    /** Creates the items of a window that shows no sample. */
    public OpenItems(Opening opening) {
        this(opening, _ -> false);
    }

    private OpenItems(Opening opening, Predicate<Sample> isShown) {
        this.opening = opening;
        this.isShown = isShown;
    }

    /** Returns what opens. */
    public Opening opening() {
        return opening;
    }

    /** Returns an item for each sample, in their order; the one that is shown is marked. */
    public List<MenuItem> samples() {
        return opening.samples().stream().map(sample -> {
            MenuItem item = item(sample.title(), isShown.test(sample), new MachineSource.Packed(sample.name()));
            item.setId("sample-" + sample.name());
            return item;
        }).toList();
    }

    /** Returns an item for each file that was opened last, the last one first. */
    public List<MenuItem> recent() {
        return opening.recentFiles().stream()
                .map(path -> item(shortened(path), false, new MachineSource.OnDisk(path))).toList();
    }

    private MenuItem item(String words, boolean shown, MachineSource source) {
        MenuItem item = new MenuItem(words, mark(shown));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> opening.open(source));
        return item;
    }

    /** Returns a tick, or as much room. */
    static FontIcon mark(boolean shown) {
        FontIcon icon = new FontIcon("mdi2c-check");
        icon.setVisible(shown);
        return icon;
    }

    /** Returns the file with its folder: enough to tell two of them apart. */
    public static String shortened(Path path) {
        int names = path.getNameCount();
        return PlainText.word(names <= 2 ? path.toString() : "\u2026" + path.getFileSystem().getSeparator()
                + path.subpath(names - 2, names));
    }
}
