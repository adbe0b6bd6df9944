package kspace.app.export.vector;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/** Turns nodes that are laid out into files, and into the words that stand in them. */
public final class Drawing {
    private Drawing() {}

    /** A drawing whose calls are done; making the file of it needs no scene. */
    @FunctionalInterface
    public interface Pending {
        /** Returns the file. */
        byte[] finish() throws IOException;
    }

    /** Draws a node as SVG, with its title and its description; to be called on the thread of the scene. */
    public static Pending svg(Node node, String title, String description) {
        return svg(node, title, description, true);
    }

    /** As {@link #svg(Node, String, String)}, or without the letters of its typefaces. */
    public static Pending svg(Node node, String title, String description, boolean embedsFonts) {
        return svg(node, title, description, new SvgFonts(Optional.empty(), embedsFonts));
    }

    /** Draws a node as SVG for a page, which embeds the typefaces; to be called on the thread of the scene. */
    public static Pending svg(Node node, String title, String description, PageFonts page) {
        return svg(node, title, description, new SvgFonts(Optional.of(page), false));
    }

    private static Pending svg(Node node, String title, String description, SvgFonts fonts) {
        Bounds bounds = node.getLayoutBounds();
        SvgSurface surface = new SvgSurface(bounds.getWidth(), bounds.getHeight(), title, description, fonts);
        ScenePainter.paint(node, surface);
        return surface::finish;
    }

    /** Draws a node as PDF, with its title and its description; to be called on the thread of the scene. */
    public static Pending pdf(Node node, String title, String description) {
        Bounds bounds = node.getLayoutBounds();
        PdfSurface surface =
                new PdfSurface(bounds.getWidth(), bounds.getHeight(), title, description, description);
        ScenePainter.paint(node, surface);
        return () -> {
            try (surface) {
                return surface.finish();
            }
        };
    }

    /** Returns the texts of a node, in drawing order; to be called on the thread of the scene. */
    public static List<String> words(Node node) {
        WordSurface surface = new WordSurface();
        ScenePainter.paint(node, surface);
        return surface.words();
    }
}
