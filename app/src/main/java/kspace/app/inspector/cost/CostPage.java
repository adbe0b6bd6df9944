package kspace.app.inspector.cost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import kspace.app.canvas.LevelTag;
import kspace.app.canvas.Prose;
import kspace.app.data.Phrase;
import kspace.app.inspector.parts.NumberTable;
import kspace.app.inspector.parts.Parts;
import kspace.core.address.ByteSize;
import kspace.core.address.Unsigned;
import kspace.core.paging.PagingConsts;
import kspace.core.words.Message;

/** What the page table costs now, at the end, and with other page sizes. */
public final class CostPage extends VBox {
    private static final String NONE = "\u2013";
    private static final String PENDING = "\u2026";

    private final NumberTable totals;
    private final NumberTable levels;
    private final NumberTable phases;
    private final VBox sizes = Parts.column("page-sizes");
    private final int nrMoments;

    /**
     * Creates the page.
     *
     * @param isOfBoot whether there is an end of a boot to compare with, and other page sizes to try; a recording has neither
     */
    public CostPage(boolean isOfBoot) {
        nrMoments = isOfBoot ? 2 : 1;
        totals = new NumberTable("totals-table", CostMessage.WHOLE_TABLE.text(),
                moments(CostMessage.NOW.text(), CostMessage.AT_THE_END.text()));
        levels = new NumberTable("parts-table", CostMessage.LEVEL.text(),
                moments(CostMessage.TABLES_NOW.text(), CostMessage.TAKE.text(), CostMessage.AT_THE_END.text(),
                        CostMessage.TAKE.text()));
        phases = new NumberTable("parts-table", CostMessage.PHASE.text(),
                moments(CostMessage.TABLES_NOW.text(), CostMessage.TAKE.text(), CostMessage.AT_THE_END.text(),
                        CostMessage.TAKE.text()));
        getStyleClass().addAll("inspector-page", "cost-page");
        getChildren().setAll(Parts.heading(CostMessage.WHAT_PAGE_TABLE_COSTS.text()), totals, levels);
        if (isOfBoot) {
            getChildren().addAll(phases, Parts.heading(CostMessage.WITH_OTHER_PAGE_SIZES.text()), sizes);
        }
    }

    /** Returns what there is to say of the moments that there are: of now first, of the end after it. */
    private String[] moments(String... ofNowAndEnd) {
        return Arrays.copyOf(ofNowAndEnd, ofNowAndEnd.length / 2 * nrMoments);
    }

    public void show(CostFacts cost) {
        totals.show(List.of(
                row(CostMessage.TABLES.text(), Phrase.count(cost.now().tables()), Phrase.count(cost.end().tables())),
                row(CostMessage.THEY_TAKE.text(), ByteSize.format(cost.now().tableBytes()),
                        ByteSize.format(cost.end().tableBytes())),
                row(CostMessage.PAGES.text(), Phrase.count(cost.now().leaves()), Phrase.count(cost.end().leaves())),
                row(CostMessage.THEY_MAP.text(), ByteSize.format(cost.now().mappedBytes()),
                        ByteSize.format(cost.end().mappedBytes())),
                row(CostMessage.OVERHEAD.text(), overhead(cost.now()), overhead(cost.end()))));
        levels.show(cost.levels().stream()
                .map(level -> new NumberTable.Row(
                        CostMessage.AT_LEVEL.text(level.level()),
                        () -> new LevelTag(level.level()),
                        tables(level.now(), level.end())))
                .toList());
        phases.show(cost.phases().stream()
                .map(phase -> new NumberTable.Row(
                        phase.name().displayName(),
                        () -> Parts.label(phase.name().displayName()),
                        tables(phase.now(), phase.end())))
                .toList());
    }

    /** Tables and what they take, now and at the end. */
    private List<String> tables(long now, long end) {
        return Stream.of(now, end)
                .limit(nrMoments)
                .flatMap(count -> count == 0
                        ? Stream.of(NONE, NONE)
                        : Stream.of(Phrase.count(count), ByteSize.format(count * PagingConsts.BASE_PAGE_SIZE)))
                .toList();
    }

    private NumberTable.Row row(String name, String... values) {
        return new NumberTable.Row(name, () -> Parts.label(name), List.of(moments(values)));
    }

    /** How much memory tables take for the memory that they map, in percent. */
    public static String overhead(CostFacts.Total total) {
        if (total.mappedBytes() == 0) {
            return NONE;
        }
        double percent = 100 * Unsigned.toDouble(total.tableBytes()) / Unsigned.toDouble(total.mappedBytes());
        return String.format(Locale.ROOT, percent < 1 ? "%.3f %%" : "%.1f %%", percent);
    }

    public void show(PageSizes choices) {
        NumberTable table = new NumberTable("sizes-table", CostMessage.PAGES_UP_TO.text(), CostMessage.TABLES.text(),
                CostMessage.THEY_TAKE.text(), CostMessage.PAGES.text(), CostMessage.OVERHEAD.text());
        List<NumberTable.Row> rows = new ArrayList<>();
        List<Node> stops = new ArrayList<>();
        for (PageSizes.Choice choice : choices.choices()) {
            String name = ByteSize.format(choice.pageSizeBytes());
            List<String> values = switch (choice.outcome()) {
                case PageSizes.Whole whole ->
                        List.of(
                                Phrase.count(whole.total().tables()), ByteSize.format(whole.total().tableBytes()),
                                Phrase.count(whole.total().leaves()), overhead(whole.total()));
                case PageSizes.Pending _ -> List.of(PENDING, PENDING, PENDING, PENDING);
                case PageSizes.Stops stop -> {
                    stops.add(new Prose(CostMessage.PAGES_UP_BOOT_STOPS.of(name, stop.words())));
                    yield List.of(NONE, NONE, NONE, NONE);
                }
            };
            String[] styles = choice.inUse() ? new String[]{"in-use"} : new String[0];
            rows.add(new NumberTable.Row(name, () -> Parts.label(name, styles), values));
        }
        table.show(rows);
        sizes.getChildren().setAll(table);
        sizes.getChildren().addAll(stops);
        choices.choices().stream().filter(PageSizes.Choice::inUse).findFirst().ifPresent(
                choice -> sizes.getChildren().add(new Prose(comparison(choice, choices))));
    }

    /** Says in a sentence what the page size in use saves over the smallest one. */
    static Message comparison(PageSizes.Choice used, PageSizes choices) {
        PageSizes.Choice smallest = choices.choices().getFirst();
        Message name = CostMessage.MACHINE_USES_PAGES_UP.of(used.pageSizeBytes());
        if (used.equals(smallest) || !(used.outcome() instanceof PageSizes.Whole now)
                || !(smallest.outcome() instanceof PageSizes.Whole then)) {
            return name;
        }
        return CostMessage.PAGES_ONLY_TABLE_WOULD_HAVE.of(name, smallest.pageSizeBytes(), then.total().tables(),
                now.total().tables(), then.total().tableBytes());
    }
}
