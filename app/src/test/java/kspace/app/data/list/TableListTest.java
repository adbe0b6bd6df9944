package kspace.app.data.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kspace.app.Machines;
import kspace.app.Recordings;
import kspace.app.data.PageFilter;
import kspace.app.data.PageTest;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.pagetable.TableView;
import kspace.core.pagetable.read.TableRun;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rows of the lists of tables and steps, compared with all tables, read one by one, and with every step of a boot. */
class TableListTest {
    private record Table(int level, long va, Optional<Paddr> frame, int nrPresent) {
        static Table of(TableRun run) {
            assertThat(run.nrTables()).isEqualTo(1);
            return new Table(run.level(), run.range().first().value(), run.first(), run.nrPresent());
        }
    }

    static Stream<Arguments> spaces() {
        return Stream.of(
                Arguments.of("q35", new BootSpace(Machines.q35().lastState())),
                Arguments.of("areas", new BootSpace(Machines.q35WithAreas().lastState())),
                Arguments.of("moment", new BootSpace(Machines.q35().state(300))),
                Arguments.of("no table", new BootSpace(Machines.q35().state(0))),
                Arguments.of("raw", Recordings.raw()),
                Arguments.of("linux", Recordings.linux4()));
    }

    private static List<Table> naive(AddressSpace space) {
        List<Table> tables = new ArrayList<>();
        space.root().ifPresent(root -> {
            tables.add(new Table(root.level(), space.rootRange().first().value(), root.frame(), root.nrChildren()));
            below(root, tables);
        });
        tables.sort(Comparator.comparingInt((Table table) -> -table.level())
                .thenComparing((a, b) -> Long.compareUnsigned(a.va(), b.va())));
        return tables;
    }

    private static void below(TableView table, List<Table> tables) {
        for (int i = 0; i < 512; i++) {
            table.child(i).ifPresent(child -> {
                tables.add(new Table(child.level(), child.firstVa().value(), child.frame(), child.nrChildren()));
                below(child, tables);
            });
        }
    }

    private static List<Table> rows(TableList list) {
        return LongStream.range(0, list.nrRows()).mapToObj(list::row).map(Table::of).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spaces")
    void rows_eachTable_areTheTablesOneByOne(String name, AddressSpace space) {
        List<Table> tables = naive(space);
        TableList list = TableList.of(space, PageFilter.ALL);
        TableList each = list.in(TableSort.LEVEL, false, true).orElseThrow();
        assertThat(rows(each)).as(name).isEqualTo(tables);
        assertThat(each.nrTables()).isEqualTo(space.nrTables());
        assertThat(rows(list.in(TableSort.LEVEL, true, true).orElseThrow())).isEqualTo(tables.reversed());
        assertThat(rows(list.in(TableSort.ENTRIES, false, true).orElseThrow())).isEqualTo(tables.stream()
                .sorted(Comparator.comparingInt(Table::nrPresent)).toList());
        for (int i = 0; i < tables.size(); i++) {
            assertThat(each.rowOf(new Vaddr(tables.get(i).va()), tables.get(i).level())).hasValue(i);
        }
        assertThat(list.in(TableSort.ADDRESS, false, true)).isEmpty();
    }

    @Test
    void rows_filtered_areTheTablesThatLeadToSuchPages() {
        AddressSpace space = new BootSpace(Machines.q35().lastState());
        TableList list = TableList.of(space, new PageFilter(Set.of(PageTest.EXECUTABLE), Optional.empty()))
                .in(TableSort.LEVEL, false, true).orElseThrow();
        assertThat(rows(list)).extracting(Table::level).containsExactly(4, 3, 2);
        assertThat(rows(list)).extracting(Table::nrPresent).containsExactly(256, 2, 12);
    }

    @Test
    void rows_ofSixtyFourTebibytes_areFoundOneByOne() {
        AddressSpace space = new BootSpace(Machines.with64TebibytesInSmallPages().lastState());
        TableList list = TableList.of(space, PageFilter.ALL).in(TableSort.LEVEL, false, true).orElseThrow();
        assertThat(list.nrRows()).isEqualTo(space.nrTables()).isGreaterThan(1L << 25);
        Random random = new Random(15);
        for (int i = 0; i < 500; i++) {
            long number = random.nextLong(list.nrRows());
            TableRun table = list.row(number);
            assertThat(list.rowOf(table.range().first(), table.level())).as("seed 15, row %d", number)
                    .hasValue(number);
            assertThat(table.nrTables()).isEqualTo(1);
            assertThat(table.first()).isPresent();
        }
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void steps_eachRow_areThoseOfTheBootWithoutGaps(boolean descending, boolean unfolded) {
        Boot boot = Machines.q35WithAreas();
        StepList list = StepList.of(boot, descending, unfolded);
        assertThat(list.nrRows()).isEqualTo(unfolded ? boot.nrSteps() : boot.line().runEnds().size());
        long next = 1;
        for (long i = 0; i < list.nrRows(); i++) {
            long row = descending ? list.nrRows() - 1 - i : i;
            assertThat(list.firstStep(row)).isEqualTo(next);
            next = list.lastStep(row) + 1;
            assertThat(list.rowOf(list.firstStep(row))).isEqualTo(row);
            assertThat(list.rowOf(list.lastStep(row))).isEqualTo(row);
        }
        assertThat(next).isEqualTo(boot.nrSteps() + 1);
        BootState last = list.stateAfter(descending ? 0 : list.nrRows() - 1);
        assertThat(last.moment()).isEqualTo(boot.nrSteps());
    }
}
