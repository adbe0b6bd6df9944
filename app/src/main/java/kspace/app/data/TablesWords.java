package kspace.app.data;

import java.util.ArrayList;
import java.util.List;
import kspace.core.address.ByteSize;
import kspace.core.arch.walk.WalkStep;
import kspace.core.pagetable.read.TableRun;
import kspace.core.pagetable.read.TableRuns;
import kspace.core.paging.PagingConsts;

/** What the page tables say. */
final class TablesWords implements ViewWords {
    private final Scene scene;

    TablesWords(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String brief() {
        String start = "Page tables of " + scene.machine() + scene.zoomed() + " " + scene.moment() + ": ";
        if (scene.table().nrTables() == 0) {
            return start + "there is none yet.";
        }
        return start + Phrase.count(scene.table().nrTables(), "table") + ", "
                + Phrase.tables(scene.table().tablesPerLevel()) + "; "
                + (scene.table().nrLeaves() == 0
                        ? "no page is mapped yet."
                        : Phrase.pages(scene.consts(), scene.table().leavesPerLevel()) + " mapped.");
    }

    @Override
    public List<String> more() {
        List<String> sentences = new ArrayList<>();
        TableRuns.forEach(scene.table(), run -> {
            if (scene.isInSight(run.range()) && run.content() != TableRun.Content.NOTHING) {
                sentences.add(tables(run));
            }
        });
        List<WalkStep> steps = scene.translation().steps();
        if (!steps.isEmpty()) {
            sentences.add("On the way to " + scene.selectedPlace()
                    + (steps.size() == 1 ? " stands " : " stand ") + Phrase.list(steps.stream()
                            .map(step -> "entry " + step.index() + " of the level " + step.level() + " table at "
                                    + step.table() + ", " + TranslationWords.meaning(step))
                            .toList())
                    + ".");
        }
        return sentences;
    }

    private String tables(TableRun run) {
        String name = scene.boot().machine().mode().tableName(run.level());
        String what = run.nrTables() == 1
                ? "One table of level " + run.level() + " (" + name + ")"
                        + run.first().map(first -> " at " + first).orElse("") + " covers "
                : Phrase.count(run.nrTables()) + " tables of level " + run.level() + " (" + name + ") cover ";
        String held = switch (run.content()) {
            case NOTHING, TABLES, PAGES_AND_TABLES -> run.content().displayName();
            case PAGES -> "pages of " + ByteSize.format(scene.consts().pageSize(run.level()));
        };
        return what + Phrase.range(run.range()) + "; " + Phrase.count(run.nrPresent()) + " of "
                + PagingConsts.NR_ENTRIES + " entries" + (run.nrTables() == 1 ? "" : " of each")
                + (run.nrPresent() == 1 ? " is present: " : " are present: ")
                + held + ".";
    }
}
