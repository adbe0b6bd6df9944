package kspace.app.data.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import kspace.app.data.PageFilter;
import kspace.app.data.PageTest;
import kspace.app.data.Phrase;
import kspace.app.data.Scene;
import kspace.app.data.ViewWords;
import kspace.app.data.list.LeafFilter;
import kspace.app.data.list.LeafList;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.paging.PageRun;

/** What the list of pages says. */
public final class ListWords implements ViewWords {
    /** Words for more rows than this are read by nobody. */
    private static final long MOST_ROWS = 12;

    private final Scene scene;
    private final LeafList list;

    /** @param tests which pages are listed */
    public ListWords(Scene scene, Set<PageTest> tests) {
        this.scene = scene;
        this.list = LeafList.of(scene.snapshot().space(),
                LeafFilter.ALL.with(new PageFilter(tests, scene.snapshot().zoom())));
    }

    @Override
    public String brief() {
        LeafList.Totals totals = list.totals();
        return totals.nrPages().sum() == 0 ? PartFigureMessage.LIST_EMPTY.text(scene.machineInSight(), scene.moment())
                : PartFigureMessage.LIST_OF.text(scene.machineInSight(), scene.moment(), totals.nrPages().sum(),
                        totals.bytes());
    }

    @Override
    public List<String> more() {
        return LongStream.range(0, Math.min(MOST_ROWS, list.nrRows()))
                .mapToObj(number -> sentence(list.row(number).run()))
                .toList();
    }

    private static String sentence(LeafRun run) {
        PageRun pages = run.pages();
        return PartFigureMessage.LIST_ROW.text(
                PartFigureMessage.PAGES_OF.text(pages.nrPages(), pages.pageSizeBytes()), pages.va().toString(),
                pages.pa().toString(), Phrase.property(run.property()));
    }
}
