package kspace.app.tables.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.Machines;
import kspace.app.data.PageTest;
import kspace.app.state.Explorer;
import kspace.app.tables.TablesViewModel;
import kspace.app.tables.columns.TableColumn;
import kspace.core.address.Vaddr;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which entries match what is looked for. */
class EntryFilterTest {

    private static List<Integer> matches(long moment, long va, String tests) {
        Explorer explorer = new Explorer(Machines.q35());
        explorer.setMoment(moment);
        explorer.select(new Vaddr(va));
        TablesViewModel model = new TablesViewModel(explorer);
        Set<PageTest> all =
                Stream.of(tests.split("[+]")).map(PageTest::valueOf).collect(Collectors.toSet());
        model.filterProperty().set(new EntryFilter(all));
        return model.path().columns().stream().map(TableColumn::nrMatching).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "PRESENT, 256 6 512",
        "HUGE, 2 6 512",
        "WRITABLE, 2 6 512",
        "EXECUTABLE, 1 0 0",
        "TRACKED, 0 0 0",
        "PRESENT+HUGE, 2 6 512",
        "HUGE+EXECUTABLE, 1 0 0",
        "EXECUTABLE+TRACKED, 0 0 0"})
    void matching_lastMoment_countsPagesAndTheTablesThatLeadToThem(String tests, String counts) {
        assertThat(matches(Machines.q35().nrSteps(), 0xffff_8000_4823_4567L, tests))
                .isEqualTo(Stream.of(counts.split(" ")).map(Integer::parseInt).toList());
    }

    @ParameterizedTest
    @CsvSource({"PRESENT, 256 2 66", "WRITABLE, 1 2 66", "EXECUTABLE, 0 0 0"})
    void matching_whilePagesAreToCome_countsOnlyWhatIsThere(String tests, String counts) {
        assertThat(matches(837, 0xffff_8000_4823_4567L, tests))
                .isEqualTo(Stream.of(counts.split(" ")).map(Integer::parseInt).toList());
    }
}
