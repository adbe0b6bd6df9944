package kspace.app.export.vector;

import java.io.IOException;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/** A PDF file with several pages, each of which shows a node and is as large as it. */
public final class PdfPages implements AutoCloseable {
    private final String title;
    private final String description;
    private Optional<PdfSurface> surface = Optional.empty();

    /**
     * Begins a file.
     *
     * @param title what it is called
     * @param description what it says
     */
    public PdfPages(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /**
     * Adds a page; to be called on the thread of the scene.
     *
     * @param mark what the list of contents beside the pages calls it; empty for nothing
     */
    public void add(Node node, String mark) {
        Bounds bounds = node.getLayoutBounds();
        PdfSurface pages = surface.orElseGet(
                () -> new PdfSurface(bounds.getWidth(), bounds.getHeight(), title, description, ""));
        if (surface.isPresent()) {
            pages.nextPage(bounds.getWidth(), bounds.getHeight());
        }
        surface = Optional.of(pages);
        if (!mark.isEmpty()) {
            pages.mark(mark);
        }
        ScenePainter.paint(node, pages);
    }

    /**
     * Ends the file and returns it.
     *
     * @throws IllegalStateException if it has no page
     */
    public byte[] finish() throws IOException {
        return surface.orElseThrow(() -> new IllegalStateException("no page")).finish();
    }

    @Override
    public void close() throws IOException {
        if (surface.isPresent()) {
            surface.get().close();
        }
    }
}
