package kspace.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.CheckedThing;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.paging.PageFlags;
import kspace.core.space.ListedSpace;
import kspace.core.space.RecordedSpace;
import kspace.core.space.Recording;
import kspace.core.space.TableProblem;
import kspace.core.words.Message;

/** What can be said about any recorded tables, whatever kernel they are of. */
public final class RecordedChecks {
    private static final String WRITABLE_EXECUTABLE = "writable-executable";

    private RecordedChecks() {}

    /** Returns what each check comes to, in a fixed order. */
    public static List<CheckResult> of(Recording recording) {
        List<CheckResult> results = new ArrayList<>();
        for (TableProblem.Kind kind : TableProblem.Kind.values()) {
            results.add(switch (recording) {
                case ListedSpace _ -> skipped(
                        kind.id(), kind.demand(), RecordedCheckWords.LIST_ALONE.of());
                case RecordedSpace space -> ofTables(space, kind);
            });
        }
        results.add(recording.isListable() ? writableAndExecutable(recording)
                : skipped(WRITABLE_EXECUTABLE, RecordedCheckWords.NOT_BOTH.of(),
                        RecordedCheckWords.TOO_MANY_PAGES.of()));
        return List.copyOf(results);
    }

    private static CheckResult ofTables(RecordedSpace space, TableProblem.Kind kind) {
        Optional<TableProblem> problem = space.survey().problem(kind);
        long entries = space.survey().nrEntries();
        if (problem.isEmpty()) {
            return CheckResult.of(kind.id(), kind.demand(), CheckStatus.PASS, entries, CheckedThing.PTE,
                    RecordedCheckWords.ALL_ENTRIES.of(entries, space.survey().nrDistinctTables()), Optional.empty());
        }
        CheckStatus status = switch (kind) {
            case RESERVED -> CheckStatus.FAIL;
            case NOT_RECORDED, RECURSIVE -> CheckStatus.FINDING;
        };
        long count = problem.get().count();
        Message first = problem.get().words();
        return CheckResult.of(kind.id(), kind.demand(), status, entries, CheckedThing.PTE,
                count == 1 ? first : RecordedCheckWords.ONE_OF_MANY.of(first, count), Optional.of(problem.get().va()));
    }

    private static CheckResult writableAndExecutable(Recording recording) {
        PageFlags both = PageFlags.W.or(PageFlags.X);
        long[] counts = new long[2];
        List<LeafRun> first = new ArrayList<>();
        recording.root().ifPresent(root -> LeafRuns.forEach(root, run -> {
            counts[0] += run.pages().nrPages();
            if (run.property().flags().contains(both)) {
                counts[1] += run.pages().nrPages();
                if (first.isEmpty()) {
                    first.add(run);
                }
            }
        }));
        Message demand = RecordedCheckWords.NOT_BOTH.of();
        return first.stream().findFirst()
                .map(run -> CheckResult.of(WRITABLE_EXECUTABLE, demand, CheckStatus.FINDING, counts[0],
                        CheckedThing.PAGE,
                        RecordedCheckWords.SOME_BOTH.of(
                                counts[1], counts[0], run.pages().va(), run.pages().pa().value()),
                        Optional.of(run.pages().va())))
                .orElseGet(() -> CheckResult.of(WRITABLE_EXECUTABLE, demand, CheckStatus.PASS, counts[0],
                        CheckedThing.PAGE, RecordedCheckWords.ALL_PAGES.of(counts[0]), Optional.empty()));
    }

    private static CheckResult skipped(String id, Message demand, Message reason) {
        return CheckResult.of(id, demand, CheckStatus.SKIPPED, 0, CheckedThing.PTE, reason, Optional.empty());
    }
}
