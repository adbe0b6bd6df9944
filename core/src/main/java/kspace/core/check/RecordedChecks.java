package kspace.core.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kspace.core.address.Hex;
import kspace.core.address.Vaddr;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.CheckStatus;
import kspace.core.pagetable.read.LeafRun;
import kspace.core.pagetable.read.LeafRuns;
import kspace.core.paging.PageFlags;
import kspace.core.space.ListedSpace;
import kspace.core.space.RecordedSpace;
import kspace.core.space.Recording;
import kspace.core.space.TableProblem;

/** What can be said about any recorded tables, whatever kernel they are of. */
public final class RecordedChecks {
    private static final String WRITABLE_EXECUTABLE = "writable-executable";
    private static final String NOT_BOTH = "No page is both writable and executable";

    private RecordedChecks() {}

    /** Returns what each check comes to, in a fixed order. */
    public static List<CheckResult> of(Recording recording) {
        List<CheckResult> results = new ArrayList<>();
        for (TableProblem.Kind kind : TableProblem.Kind.values()) {
            results.add(switch (recording) {
                case ListedSpace _ -> skipped(
                        kind.id(), kind.demand().toString(), "a list of pages does not tell what their tables hold");
                case RecordedSpace space -> ofTables(space, kind);
            });
        }
        results.add(recording.isListable() ? writableAndExecutable(recording)
                : skipped(WRITABLE_EXECUTABLE, NOT_BOTH, "there are more pages than can be listed"));
        return List.copyOf(results);
    }

    private static CheckResult ofTables(RecordedSpace space, TableProblem.Kind kind) {
        Optional<TableProblem> problem = space.survey().problem(kind);
        long entries = space.survey().nrEntries();
        if (problem.isEmpty()) {
            return new CheckResult(kind.id(), kind.demand().toString(), kind.demand().toString(), CheckStatus.PASS,
                    entries, "PTE",
                    "so it is for all " + count(entries) + " present entries of "
                            + count(space.survey().nrDistinctTables())
                            + " tables",
                    Optional.empty());
        }
        CheckStatus status = switch (kind) {
            case RESERVED -> CheckStatus.FAIL;
            case NOT_RECORDED, RECURSIVE -> CheckStatus.FINDING;
        };
        return new CheckResult(kind.id(), kind.demand().toString(), "Not kept: " + kind.demand(), status, entries,
                "PTE",
                problem.get().sentence() + others(problem.get().count()), Optional.of(problem.get().va()));
    }

    private static String others(long count) {
        return count == 1 ? ""
                : "; there are " + count(count) + " such entries, and this is the one for the lowest address";
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
        return first.stream().findFirst()
                .map(run -> new CheckResult(
                        WRITABLE_EXECUTABLE, NOT_BOTH, "Not kept: " + NOT_BOTH, CheckStatus.FINDING, counts[0], "page",
                        count(counts[1]) + " of " + count(counts[0])
                                + " pages are both by their own entries; the first is at "
                                + run.pages().va() + " and shows " + Hex.of(run.pages().pa().value()),
                        Optional.of(run.pages().va())))
                .orElseGet(() -> new CheckResult(
                        WRITABLE_EXECUTABLE, NOT_BOTH, NOT_BOTH, CheckStatus.PASS, counts[0], "page",
                        "so it is for all " + count(counts[0]) + " pages", Optional.<Vaddr>empty()));
    }

    private static CheckResult skipped(String id, String title, String reason) {
        return new CheckResult(id, title, title, CheckStatus.SKIPPED, 0, "PTE", reason, Optional.empty());
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
