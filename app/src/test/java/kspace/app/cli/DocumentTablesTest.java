package kspace.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables as documents have them. */
class DocumentTablesTest {

    /** SPEC 6.1: where the ranges of x86-64 with 48 bits lie. */
    @Test
    void layout_markdown_isTheTableAlone() {
        assertThat(Program.run("layout", "q35-4g", "--format", "markdown").out()).isEqualTo(
                """
                        | Range | Start | End | Size | From .. to |
                        |---|---|---|---:|---|
                        | kernel code | `0xffff_ffff_8000_0000` | `0xffff_ffff_ffff_0000` | 2 GiB \u2212 64 KiB | `KERNEL_CODE_BASE .. KERNEL_END` |
                        | hole | `0xffff_fff0_8000_0000` | `0xffff_ffff_8000_0000` | 60 GiB | `FRAME_METADATA_CAP .. KERNEL_CODE_BASE` |
                        | metadata | `0xffff_fff0_0000_0000` | `0xffff_fff0_8000_0000` | 2 GiB | `FRAME_METADATA_BASE .. FRAME_METADATA_CAP` |
                        | KVirtArea | `0xffff_c000_0000_0000` | `0xffff_fff0_0000_0000` | \u224863.94 TiB | `VMALLOC_BASE .. FRAME_METADATA_BASE` |
                        | linear map | `0xffff_8000_0000_0000` | `0xffff_c000_0000_0000` | 64 TiB | `LINEAR_MAPPING_BASE .. VMALLOC_BASE` |
                        """);
    }

    @Test
    void layout_rst_isAListTable() {
        List<String> lines = Program.run("layout", "q35-4g", "--format", "rst").lines();
        assertThat(lines.subList(0, 8)).containsExactly(".. list-table::", "   :header-rows: 1", "", "   * - Range",
                "     - Start", "     - End", "     - Size", "     - From .. to");
        assertThat(lines.subList(8, 10)).containsExactly(
                "   * - kernel code", "     - ``0xffff_ffff_8000_0000``");
        assertThat(lines).hasSize(8 + 5 * 5);
    }

    @Test
    void map_rst_isATableOfEachSpaceAndOfTheConstants() {
        String out = Program.run("map", "q35-4g", "--format", "rst").out();
        assertThat(out.split("\\.\\. list-table::", -1)).hasSize(4);
        assertThat(out).contains("""
                   * - ``0xffff_ffff_8800_0000``
                     - −1920 MiB
                     - ``0xffff_ffff_8980_0000``
                     - 24 MiB
                     - kernel code
                     - ``0x0800_0000`` .. ``0x0980_0000``\
                """);
    }

    @Test
    void pages_markdown_isATableWithTheSumBelow() {
        assertThat(Program.run("pages", "--arch", "x86-64", "ffff800000000000", "0", "6 MiB", "--format", "markdown")
                .lines()).containsExactly(
                        "| Virtual start | End | Physical start | Level | Pages | Page size |",
                        "|---|---|---|---:|---:|---:|",
                        "| `0xffff_8000_0000_0000` | `0xffff_8000_0060_0000` | `0x0000_0000` | 2 | 3 | 2 MiB |", "",
                        "3 pages, 0x600000 bytes: 3 x 2 MiB");
    }

    @Test
    void pages_rstWithReasons_hasThemInAColumn() {
        assertThat(
                Program.run("pages", "--arch", "x86-64", "ffff800000000000", "0", "4 KiB", "--why", "--format", "rst")
                        .lines())
                .contains("     - Why").anyMatch(line -> line.contains("level 2 (2 MiB): does not fit"));
    }

    @Test
    void decode_markdown_saysTheEntryAboveTheTableOfItsFields() {
        List<String> lines = Program.run(
                "pte", "decode", "--arch", "x86-64", "--level", "2", "--format", "markdown", "0x183").lines();
        assertThat(lines.subList(0, 5)).containsExactly(
                "0x0000_0000_0000_0183  level 2 of x86-64: page at 0x0000_0000, RWX, Writeback, global", "",
                "| bits | name | value | meaning | to OSTD | manual |", "|---|---|---|---|---|---|",
                "| `63` | `NX` | `0` | may execute |  | Intel SDM 3A, 4.6 |");
        assertThat(lines.getLast()).isEqualTo("| `0` | `P` | `1` | present |  | Intel SDM 3A, 4.6 |");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "layout q35-4g --format html | --format \"html\" is unknown; allowed are text, markdown, rst",
        "layout q35-4g --json --format rst | --json and --format \"rst\" do not go together; write one of them",
        "pages --arch x86-64 0 0 4096 --json --format rst | --json and --format \"rst\" do not go together; write one of them",
        "pte decode --arch x86-64 --level 1 --json --format rst 0 | --json and --format \"rst\" do not go together; write one of them",
        "map q35-4g --format html | --format \"html\" is unknown; allowed are diagram, markdown, rst, csv, json"})
    void format_thatIsNone_isRefused(String command, String sentence) {
        assertThat(Program.run(command.split(" ")))
                .isEqualTo(new Program.Result(2, "", "kspace: " + sentence + "\n", List.of()));
    }
}
