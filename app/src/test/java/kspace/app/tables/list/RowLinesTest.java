package kspace.app.tables.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.app.Machines;
import kspace.app.Recordings;
import kspace.app.data.PageFilter;
import kspace.app.data.list.LeafFilter;
import kspace.app.data.list.LeafList;
import kspace.app.data.list.TableList;
import kspace.app.data.table.DataFormat;
import kspace.app.tables.OddTables;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is copied from the list, compared with what the command line prints. */
class RowLinesTest {
    static Stream<Arguments> spaces() {
        return Stream.of(
                Arguments.of("areas", new BootSpace(Machines.q35WithAreas().lastState())),
                Arguments.of("moment", new BootSpace(Machines.q35().state(837))),
                Arguments.of("linux", Recordings.linux4()),
                Arguments.of("listed", Recordings.listed()),
                Arguments.of("ranges", OddTables.ranges()));
    }

    private static List<String> printed(DataFormat format, AddressSpace space, boolean expand) {
        List<String> lines = new ArrayList<>();
        format.write(space, PageFilter.ALL, expand, lines::add);
        // The dump names the ranges between the rows.
        lines.removeIf(line -> line.startsWith("---["));
        return lines;
    }

    private static List<String> copied(ListRows rows) {
        return LongStream.range(0, rows.nrRows()).mapToObj(rows::line).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spaces")
    void lines_ofLeaves_areThoseOfTheCommand(String name, AddressSpace space) {
        LeafList leaves = LeafList.of(space, LeafFilter.ALL);
        assertThat(copied(new LeafRows(leaves.in(LeafList.Form.USUAL).orElseThrow()))).as(name)
                .isEqualTo(printed(DataFormat.LEAVES_DUMP, space, true)).isNotEmpty();
        assertThat(copied(new LeafRows(leaves))).isEqualTo(printed(DataFormat.LEAVES_DUMP, space, false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spaces")
    void lines_ofTables_areThoseOfTheCommand(String name, AddressSpace space) {
        TableList tables = TableList.of(space, PageFilter.ALL);
        ListViewModel.Sort sort = ListViewModel.Sort.usual(ListKind.TABLES);
        assertThat(copied(ListSource.of(tables).rows(sort, true).orElseThrow())).as(name)
                .isEqualTo(printed(DataFormat.TABLES_TEXT, space, true));
        assertThat(copied(ListSource.of(tables).rows(sort, false).orElseThrow()))
                .isEqualTo(printed(DataFormat.TABLES_TEXT, space, false));
    }
}
