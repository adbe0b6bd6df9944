package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import kspace.core.space.AddressSpace;

/** What the page about the cost of the page table says. */
final class CostWords implements ViewWords {
    private final Scene scene;

    CostWords(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String brief() {
        return DataMessage.COST_PAGE_OF.text(scene.machine(), scene.moment(), scene.figures());
    }

    @Override
    public List<String> more() {
        List<String> sentences = new ArrayList<>();
        AddressSpace now = scene.snapshot().space();
        for (int level = now.consts().nrLevels(); level >= 1; level--) {
            long count = now.tablesPerLevel().at(level);
            if (scene.snapshot().booted().isEmpty()) {
                sentences.add(DataMessage.COST_PAGE_LEVEL.text(level, count));
            } else {
                sentences.add(DataMessage.COST_PAGE_LEVEL_AT_END.text(
                        level, count, scene.snapshot().lastSpace().tablesPerLevel().at(level)));
            }
        }
        return sentences;
    }
}
