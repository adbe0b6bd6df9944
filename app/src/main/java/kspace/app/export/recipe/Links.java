package kspace.app.export.recipe;

import java.io.File;
import java.nio.file.Path;

/**
 * How documents name the files of pictures.
 *
 * @param base what stands before their names, as they are written in the recipe; empty where documents name them as the program
 *     does
 * @param folder the folder from which the recipe names files
 */
public record Links(String base, Path folder) {
    /** Files are named as the program names them. */
    public static final Links NONE = new Links("", Path.of(""));

    /** Returns how a document names a file. */
    public String of(Path file) {
        if (base.isEmpty()) {
            return file.toString();
        }
        Path from = folder.toAbsolutePath().normalize();
        Path to = file.toAbsolutePath().normalize();
        String name = (to.startsWith(from) ? from.relativize(to) : to.getFileName()).toString();
        return base + (base.endsWith("/") ? "" : "/") + name.replace(File.separatorChar, '/');
    }
}
