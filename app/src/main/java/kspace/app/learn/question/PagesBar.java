package kspace.app.learn.question;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import kspace.app.ask.AnswerFigure;

/** Pages side by side along what they are to map, the largest first: each of its own as long as there is room to see it. */
final class PagesBar extends Pane {
    /** Narrower than this, pages are no longer drawn one by one. */
    private static final double LEAST_WIDTH = 3;
    private static final int MOST_SINGLE = 64;

    private final AnswerFigure.Pages pages;
    private final Region range = new Region();
    private final List<Block> blocks = new ArrayList<>();

    /**
     * A page, or all pages of a size.
     *
     * @param node it
     * @param bytes how much it maps
     */
    private record Block(Region node, long bytes) {}

    PagesBar(AnswerFigure.Pages pages) {
        this.pages = pages;
        getStyleClass().add("answer-pages");
        range.getStyleClass().add("answer-range");
        getChildren().add(range);
        for (AnswerFigure.Part part : pages.parts()) {
            if (part.count() <= MOST_SINGLE) {
                for (long i = 0; i < part.count(); i++) {
                    add(part, part.pageBytes());
                }
            } else {
                add(part, part.pageBytes() * part.count());
            }
        }
    }

    private void add(AnswerFigure.Part part, long bytes) {
        Region node = new Region();
        node.getStyleClass().addAll("answer-page", "answer-page-" + part.level());
        getChildren().add(node);
        if (blocks.stream().mapToLong(Block::bytes).sum() + bytes > pages.sizeBytes()) {
            node.getStyleClass().add("answer-past");
        }
        blocks.add(new Block(node, bytes));
    }

    @Override
    protected void layoutChildren() {
        double perByte = getWidth() / Math.max(pages.sizeBytes(), pages.mappedBytes());
        range.resizeRelocate(0, 0, Math.rint(pages.sizeBytes() * perByte), getHeight());
        double at = 0;
        for (Block block : blocks) {
            // What is too small to be seen stands at its place all the same.
            double end = Math.min(getWidth(), Math.max(at + LEAST_WIDTH, at + block.bytes() * perByte));
            double start = Math.min(at, getWidth() - LEAST_WIDTH);
            double gap = end - start > 2 * LEAST_WIDTH ? 1 : 0;
            block.node().resizeRelocate(Math.rint(start), 0, Math.max(2, Math.rint(end) - Math.rint(start) - gap),
                    getHeight());
            at += block.bytes() * perByte;
        }
    }
}
