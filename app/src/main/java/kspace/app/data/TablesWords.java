package kspace.app.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kspace.core.arch.walk.WalkStep;
import kspace.core.pagetable.TableView;
import kspace.core.pagetable.read.TableRun;
import kspace.core.pagetable.read.TableRuns;
import kspace.core.paging.PagingConsts;
import kspace.core.space.AddressSpace;
import kspace.core.space.RecordedSpace;
import kspace.core.space.Recording;
import kspace.core.space.TableProblem;

/** What the page tables say. */
final class TablesWords implements ViewWords {
    /** Of more tables of a recording, which follow no rule, nobody wants to hear one by one. */
    private static final int MOST_TABLES_OF_RECORDING = 256;

    private final Scene scene;

    TablesWords(Scene scene) {
        this.scene = scene;
    }

    @Override
    public String brief() {
        AddressSpace space = scene.snapshot().space();
        return space.nrTables() == 0
                ? DataMessage.NO_PAGE_TABLES.text(scene.machineInSight(), scene.moment())
                : DataMessage.PAGE_TABLES_ARE.text(scene.machineInSight(), scene.moment(), nrTables(space),
                        pages(space));
    }

    private static String nrTables(AddressSpace space) {
        return space instanceof Recording recording && !recording.isListable()
                ? DataMessage.TABLES_IN_CIRCLES.text()
                : DataMessage.TABLES_BY_LEVEL.text(space.nrTables(), Phrase.tables(space.tablesPerLevel()));
    }

    private String pages(AddressSpace space) {
        if (space.nrLeaves() == 0) {
            return scene.snapshot().booted().isPresent() ? DataMessage.NO_PAGE_MAPPED_YET.text()
                    : DataMessage.NO_PAGE_IS_MAPPED.text();
        }
        return space.tellsPageSizes()
                ? DataMessage.PAGES_ARE_MAPPED.text(Phrase.pages(scene.consts(), space.leavesPerLevel()))
                : DataMessage.UNKNOWN_PAGES_ARE_MAPPED.text(space.mappedBytes());
    }

    @Override
    public List<String> more() {
        AddressSpace space = scene.snapshot().space();
        List<String> sentences = new ArrayList<>();
        boolean isMuch = space instanceof Recording && space.nrTables() > MOST_TABLES_OF_RECORDING;
        space.root().filter(_ -> !isMuch)
                .ifPresent(root -> TableRuns.forEach(root, space.consts(), space.rootRange(), run -> {
                    if (scene.isInSight(run.range()) && run.content() != TableRun.Content.NOTHING) {
                        sentences.add(tables(run));
                    }
                }));
        if (isMuch) {
            sentences.add(DataMessage.TOO_MANY_TABLES.text());
        }
        if (space instanceof RecordedSpace recorded) {
            Arrays.stream(TableProblem.Kind.values()).flatMap(kind -> recorded.survey().problem(kind).stream())
                    .forEach(problem -> sentences.add(Phrase.sentence(problem.sentence()) + "."));
        }
        path().ifPresent(sentences::add);
        return sentences;
    }

    private Optional<String> path() {
        List<WalkStep> steps = scene.translation().steps();
        List<TableView> path = scene.snapshot().space().path(scene.snapshot().selection().va());
        if (!steps.isEmpty()) {
            return Optional.of((steps.size() == 1
                    ? DataMessage.ONE_ENTRY_ON_WAY.text(scene.selectedPlace(), steps.stream()
                            .map(step -> DataMessage.ENTRY_ON_WAY.of(step.index(), step.level(),
                                    step.table(), TranslationWords.meaning(step)))
                            .toList())
                    : DataMessage.ENTRIES_ON_WAY.text(scene.selectedPlace(),
                            steps.stream()
                                    .map(step -> DataMessage.ENTRY_ON_WAY.of(step.index(), step.level(),
                                            step.table(), TranslationWords.meaning(step)))
                                    .toList())));
        }
        return path.isEmpty() ? Optional.empty()
                : Optional.of(DataMessage.WAY_OF_LIST.text(scene.selectedPlace(),
                        path.stream()
                                .map(table -> DataMessage.ENTRY_ON_WAY_SOMEWHERE.of(
                                        scene.consts().pteIndex(scene.snapshot().selection().va(), table.level()),
                                        table.level()))
                                .toList()));
    }

    private String tables(TableRun run) {
        String name = scene.snapshot().mode().tableName(run.level());
        String held = switch (run.content()) {
            case NOTHING, TABLES, PAGES_AND_TABLES -> run.content().message().toString();
            case PAGES -> scene.snapshot().space().tellsPageSizes()
                    ? DataMessage.PAGES_OF.text(scene.consts().pageSize(run.level()))
                    : run.content().message().toString();
        };
        String covered = Phrase.range(run.range());
        if (run.nrTables() > 1) {
            return DataMessage.TABLES_COVER.text(run.nrTables(), run.level(), name, covered, run.nrPresent(),
                    PagingConsts.NR_ENTRIES, held);
        }
        return run.first()
                .map(first -> DataMessage.ONE_TABLE_COVERS.text(run.level(), name, first, covered, run.nrPresent(),
                        PagingConsts.NR_ENTRIES, held))
                .orElseGet(() -> DataMessage.ONE_TABLE_SOMEWHERE_COVERS.text(run.level(), name, covered,
                        run.nrPresent(), PagingConsts.NR_ENTRIES, held));
    }
}
