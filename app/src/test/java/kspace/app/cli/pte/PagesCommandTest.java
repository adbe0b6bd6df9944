package kspace.app.cli.pte;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import kspace.app.cli.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command pages. */
class PagesCommandTest {
    /** The example that Asterinas gives for largest_pages: 4 KiB, 2 MiB, 1 GiB, 4 KiB, 4 KiB. */
    private static final String[] EXAMPLE = {
        "pages", "--arch", "x86-64", "--highest-level", "3", "0x3fdff000", "0x3fdff000", "0x40203000"};

    private static Program.Result example(String... more) {
        String[] args = Stream.of(EXAMPLE, more).flatMap(Arrays::stream).toArray(String[]::new);
        return Program.run(args);
    }

    @Test
    void pages_json_isOnePageALine() {
        Program.Result result = example("--json");
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo("""
                {"va":"0x3fdff000","pa":"0x3fdff000","level":1}
                {"va":"0x3fe00000","pa":"0x3fe00000","level":2}
                {"va":"0x40000000","pa":"0x40000000","level":3}
                {"va":"0x80000000","pa":"0x80000000","level":1}
                {"va":"0x80001000","pa":"0x80001000","level":1}
                """);
    }

    @Test
    void pages_jsonWithWhy_givesAReasonForEachLevel() {
        Program.Result result = example("--json", "--why");
        assertThat(result.jsonLines()).allSatisfy(
                page -> assertThat(page.propertyNames()).containsExactly("va", "pa", "level", "why"));
        assertThat(result.jsonLines().get(1).get("why")).isEqualTo(Program.parse("""
                ['level 4 (512 GiB): not allowed, the highest translation level is 3',
                'level 3 (1 GiB): virtual address 0x3fe00000 is not a multiple of 1 GiB; \
                physical address 0x3fe00000 is not a multiple of 1 GiB',
                'level 2 (2 MiB): chosen, it fits in the \u22481 GiB left and both addresses are aligned']
                """));
    }

    @Test
    void pages_text_endsInTheTotal() {
        assertThat(example().out()).isEqualTo("""
                0x0000_0000_3fdf_f000 .. 0x0000_0000_3fe0_0000 -> 0x3fdf_f000  level 1  1 x 4 KiB
                0x0000_0000_3fe0_0000 .. 0x0000_0000_4000_0000 -> 0x3fe0_0000  level 2  1 x 2 MiB
                0x0000_0000_4000_0000 .. 0x0000_0000_8000_0000 -> 0x4000_0000  level 3  1 x 1 GiB
                0x0000_0000_8000_0000 .. 0x0000_0000_8000_2000 -> 0x8000_0000  level 1  2 x 4 KiB
                5 pages, 0x40203000 bytes: 1 x 1 GiB, 1 x 2 MiB, 3 x 4 KiB
                """);
    }

    @Test
    void pages_manyOfOneSize_areOneLine() {
        assertThat(Program.run("pages", "--arch", "x86-64", "ffff800000000000", "0", "64 TiB").lines()).containsExactly(
                "0xffff_8000_0000_0000 .. 0xffff_c000_0000_0000 -> 0x0000_0000  level 2  33,554,432 x 2 MiB",
                "33,554,432 pages, 0x400000000000 bytes: 33,554,432 x 2 MiB");
    }

    @Test
    void pages_expand_isOnePageALine() {
        assertThat(example("--expand").lines()).startsWith(
                "0x0000_0000_3fdf_f000 -> 0x3fdf_f000  level 1  4 KiB",
                "0x0000_0000_3fe0_0000 -> 0x3fe0_0000  level 2  2 MiB",
                "0x0000_0000_4000_0000 -> 0x4000_0000  level 3  1 GiB",
                "0x0000_0000_8000_0000 -> 0x8000_0000  level 1  4 KiB",
                "0x0000_0000_8000_1000 -> 0x8000_1000  level 1  4 KiB");
    }

    @Test
    void pages_textWithWhy_indentsTheReasons() {
        Program.Result result = Program.run("pages", "--arch", "x86-64", "--why", "0", "0", "4 KiB");
        assertThat(result.out()).isEqualTo("""
                0x0000_0000_0000_0000 .. 0x0000_0000_0000_1000 -> 0x0000_0000  level 1  1 x 4 KiB
                    level 3 (1 GiB): not allowed, the highest translation level is 2
                    level 2 (2 MiB): does not fit, 4 KiB left
                    level 1 (4 KiB): chosen, it fits in the 4 KiB left and both addresses are aligned
                1 page, 0x1000 bytes: 1 x 4 KiB
                """);
    }

    @Test
    void pages_physicalAddressesOfDifferentLength_areAligned() {
        assertThat(
                Program.run("pages", "--arch", "x86-64", "ffff800000000000", "ffe00000", "4 MiB", "--expand").lines())
                .startsWith(
                        "0xffff_8000_0000_0000 ->   0xffe0_0000  level 2  2 MiB",
                        "0xffff_8000_0020_0000 -> 0x1_0000_0000  level 2  2 MiB");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    --arch arm 0 0 1000         | --arch "arm" is unknown; \
                    allowed are x86-64, x86-64-la57, riscv-sv39, riscv-sv48, riscv-sv57, loongarch64, aarch64
                    --arch x86-64 --highest-level 4 0 0 1000 | --highest-level "4" is not allowed; \
                    it is a whole number, 1 to 3 on x86-64
                    --arch x86-64 --highest-level 0 0 0 1000 | --highest-level "0" is not allowed; \
                    it is a whole number, 1 to 3 on x86-64
                    --arch x86-64 --highest-level x 0 0 1000 | --highest-level "x" is not allowed; \
                    it is a whole number, 1 to 3 on x86-64
                    --arch x86-64 xyz 0 1000    | VA: "xyz" is not a virtual address; \
                    write hexadecimal digits such as 0x1000, or a size such as 1.5 GiB
                    --arch x86-64 0 xyz 1000    | PA: "xyz" is not a physical address; \
                    write hexadecimal digits such as 0x1000, or a size such as 1.5 GiB
                    --arch x86-64 0 0 10000000000000000 | LEN: "10000000000000000" is past the end of the 64-bit address space, \
                    0xffff_ffff_ffff_ffff; at most 16 hexadecimal digits are allowed
                    --arch x86-64 1 0 1000      | the virtual address 0x1 is not a multiple of 4 KiB
                    --arch x86-64 0 1 1000      | the physical address 0x1 is not a multiple of 4 KiB
                    --arch x86-64 0 0 4096      | the length 0x4096 is not a multiple of 4 KiB
                    --arch x86-64 0 0 0         | the range at 0x0 is empty: length 0
                    --arch x86-64 7ffffffff000 0 2000 | the range 0x7ffffffff000 .. 0x800000000fff is not inside 0x0000_0000_0000_0000 .. 0x0000_7fff_ffff_ffff
                    0 0 0                       | --arch A is needed (see: kspace pages --help)
                    --arch x86-64 0 0           | LEN is needed (see: kspace pages --help)
                    """)
    void pages_badInput_isOneSentence(String args, String sentence) {
        Program.Result result = Program.run(("pages " + args).split(" ", -1));
        assertThat(result.err()).isEqualTo("kspace: " + sentence + "\n");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
    }
}
