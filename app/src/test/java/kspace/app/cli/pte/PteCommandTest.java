package kspace.app.cli.pte;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kspace.app.cli.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands pte decode and pte encode. */
class PteCommandTest {

    private static Program.Result run(String line) {
        return Program.run(line.split(" ", -1));
    }

    private static JsonNode withoutFields(JsonNode entry) {
        ObjectNode copy = (ObjectNode) entry.deepCopy();
        copy.remove(List.of("fields", "hardware", "ostd", "page_size_bytes"));
        return copy;
    }

    @Test
    void decode_text_isATableOfAllBits() {
        assertThat(run("pte decode --arch riscv-sv48 --level 3 0x2000_0401").out()).isEqualTo("""
                0x0000_0000_2000_0401  level 3 of riscv-sv48: table at 0x8000_1000
                  bits   name      value        meaning                   to OSTD  manual
                  63     N         0            reserved, must be 0                RISC-V privileged, Sv39
                  62:61  PBMT      00           reserved, must be 0                RISC-V privileged, Sv39
                  60:54  reserved  0000000      reserved, must be 0                RISC-V privileged, Sv39
                  53:10  PPN       0x8000_1000  next table                         RISC-V privileged, Sv39
                  9:8    RSW       00           ignored                            RISC-V privileged, Sv39
                  7      D         0            reserved, must be 0                RISC-V privileged, Sv39
                  6      A         0            reserved, must be 0                RISC-V privileged, Sv39
                  5      G         0            says nothing about below           RISC-V privileged, Sv39
                  4      U         0            reserved, must be 0                RISC-V privileged, Sv39
                  3:1    X W R     000          pointer, not page                  RISC-V privileged, Sv39
                  0      V         1            valid                              RISC-V privileged, Sv39
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x86-64 --level 2      | 8000000000200183   | {'raw':'0x8000000000200183','kind':'leaf','pa':'0x200000',\
            'flags':'RW','cache':'Writeback','user':false,'global':true,'accessed':false,'dirty':false,\
            'avail1':false,'avail2':false}
            x86-64-la57 --level 1 | 00300000001000ff   | {'raw':'0x300000001000ff','kind':'leaf','pa':'0x100000',\
            'flags':'RWX','cache':'Uncacheable','user':true,'global':false,'accessed':true,'dirty':true,\
            'avail1':true,'avail2':true}
            x86-64 --level 4      | 0x0020_0000_0000_2007 | {'raw':'0x20000000002007','kind':'table','pa':'0x2000',\
            'avail1':false,'avail2':true}
            x86-64 --level 1      | 0                  | {'raw':'0x0','kind':'absent'}
            riscv-sv39 --level 1  | 400000000400002f   | {'raw':'0x400000000400002f','kind':'leaf','pa':'0x10000000',\
            'flags':'RWX','cache':'Uncacheable','user':false,'global':true,'accessed':false,'dirty':false,\
            'avail1':false,'avail2':false}
            aarch64 --level 2     | 20000040200fc1     | {'raw':'0x20000040200fc1','kind':'leaf','pa':'0x40200000',\
            'flags':'RX','cache':'Writeback','user':true,'global':false,'accessed':true,'dirty':false,\
            'avail1':false,'avail2':false}
            loongarch64 --level 2 | 4000000000201153   | {'raw':'0x4000000000201153','kind':'leaf','pa':'0x200000',\
            'flags':'RW','cache':'Writeback','user':false,'global':true,'accessed':false,'dirty':true,\
            'avail1':false,'avail2':false}
            """)
    void decode_json_isWhatTheEntryMeans(String where, String raw, String expected) {
        Program.Result result = run("pte decode --arch " + where + " --json " + raw);

        assertThat(result.code()).isZero();
        assertThat(withoutFields(result.json())).isEqualTo(Program.parse(expected));
        ObjectNode ostd = (ObjectNode) withoutFields(result.json());
        ostd.remove("raw");
        assertThat(result.json().get("ostd")).isEqualTo(ostd);
        for (JsonNode field : result.json().get("fields")) {
            assertThat(field.propertyNames().stream().filter(it -> !it.equals("ostd")))
                    .containsExactly("name", "bits", "value", "meaning", "manual");
        }
    }

    @Test
    void decode_severalEntriesAndStandardInput_areReadInOrder() {
        Program.Result result = Program.runWithInput(
                "0x81\n\n 1000 0087 \n", "pte", "decode", "--arch", "x86-64", "--level", "2", "--json", "2007", "-",
                "0");

        assertThat(result.jsonLines()).map(it -> it.get("raw").stringValue() + " " + it.get("kind").stringValue())
                .containsExactly("0x2007 table", "0x81 leaf", "0x10000087 leaf", "0x0 absent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    x86-64 --level 2 --pa 200000 --flags RW --global                          | 0x8000000000200183
                    x86-64 --level 3 --pa 0x4000_0000 --flags xr --cache Uncacheable          | 0x40000099
                    x86-64 --level 1 --pa 4KiB --flags R --cache wc --user --accessed --dirty --avail1 --avail2 | 0x80300000000010f5
                    riscv-sv48 --level 1 --pa 10000000 --flags RW --cache Uncacheable         | 0x4000000004000007
                    riscv-sv57 --level 5 --pa 0 --flags RWX --no-svpbmt                       | 0xf
                    loongarch64 --level 1 --pa fffffffff000 --flags RWX --global              | 0xfffffffff353
                    loongarch64 --level 3 --pa 5000 --table --avail1                          | 0x5401
                    aarch64 --level 1 --pa 40001000 --flags RW --global                       | 0x60000040001703
                    aarch64 --level 2 --pa 40200000 --flags RX --user                         | 0x20000040200fc1
                    aarch64 --level 1 --pa 9000000 --flags RW --global --cache Uncacheable    | 0x6000000900070f
                    aarch64 --level 3 --pa 46a02000 --table --avail1                          | 0x100000046a02003
                    x86-64-la57 --level 5 --pa ffffffffff000 --table --avail1 --avail2        | 0x3ffffffffff007
                    """)
    void encode_everyKindOfEntry_isWhatOstdWrites(String options, String raw) {
        Program.Result result = run("pte encode --json --arch " + options);

        assertThat(result.err()).isEmpty();
        assertThat(result.json().get("raw").stringValue()).isEqualTo(raw);
    }

    @Test
    void encode_text_isThatOfDecode() {
        String encoded = run("pte encode --arch x86-64 --level 1 --pa 1000 --flags RX").out();
        assertThat(encoded)
                .startsWith("0x0000_0000_0000_1081  level 1 of x86-64: page at 0x0000_1000, RX, Writeback\n");
        assertThat(run("pte decode --arch x86-64 --level 1 1081").out()).isEqualTo(encoded);
    }

    @Test
    void encode_noAccess_isSaidSo() {
        Program.Result result = Program.run(
                "pte", "encode", "--arch", "x86-64", "--level", "1", "--pa", "1000", "--flags", "");
        assertThat(result.lines().subList(0, 2)).containsExactly(
                "0x8000_0000_0000_1080  level 1 of x86-64: absent, as P = 0",
                "  to OSTD: page at 0x0000_1000, no access, Writeback");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    pte                                       | say what to do: decode or encode (see: kspace pte --help)
                    pte read                                  | "read" is not a command; commands are decode, encode (see: kspace pte --help)
                    pte decode --arch arm --level 1 0         | --arch "arm" is unknown; allowed are x86-64, x86-64-la57, riscv-sv39, riscv-sv48, riscv-sv57, loongarch64, aarch64
                    pte decode --arch x86-64 --level 5 0      | --level "5" is not allowed; it is a whole number, 1 to 4 on x86-64
                    pte decode --arch x86-64 --level 0 0      | --level "0" is not allowed; it is a whole number, 1 to 4 on x86-64
                    pte decode --arch x86-64 --level 1 xyz  | "xyz" is not a page table entry; write at most 16 hexadecimal digits such as 0x8000000000200183
                    pte decode --arch x86-64 --level 1 10000000000000000 | "10000000000000000" is not a page table entry; write at most 16 hexadecimal digits such as 0x8000000000200183
                    pte decode --arch x86-64 --svnapot --level 1 0 | --svnapot is only allowed on RISC-V, and --arch is x86-64
                    pte decode --arch x86-64 --level 1 --physical-address-bits 53 0 | --physical-address-bits "53" is not allowed; it is a whole number, 32 to 52 on x86-64
                    pte encode --arch riscv-sv48 --level 2 --pa 80001000 --flags RWX | --pa 0x80001000 is not a multiple of 2 MiB, as a page of level 2 needs it
                    pte decode --arch x86-64 --no-svpbmt --level 1 0 | --no-svpbmt is only allowed on RISC-V, and --arch is x86-64
                    pte encode --arch x86-64 --level 1 --pa 1000 | --flags is missing; give the letters of RWX that the page allows, or --table for a table
                    pte encode --arch x86-64 --level 1 --pa 1000 --flags RWA | --flags "RWA" is not allowed; it takes each of the letters R, W and X at most once
                    pte encode --arch x86-64 --level 1 --pa 1000 --flags RR | --flags "RR" is not allowed; it takes each of the letters R, W and X at most once
                    pte encode --arch x86-64 --level 1 --pa x --flags R | --pa: "x" is not a physical address; write hexadecimal digits such as 0x1000, or a size such as 1.5 GiB
                    pte encode --arch x86-64 --level 2 --pa 1000 --flags R | --pa 0x1000 is not a multiple of 2 MiB, as a page of level 2 needs it
                    pte encode --arch loongarch64 --level 4 --pa 1800 --table | --pa 0x1800 is not a multiple of 4 KiB, as a table needs it
                    pte encode --arch x86-64 --level 1 --pa 10000000000000 --flags R | --pa 0x10000000000000 is beyond the physical addresses of x86-64, which have 52 bits and end before 0x10000000000000
                    pte encode --arch riscv-sv39 --level 1 --pa 100000000000000 --flags R | --pa 0x100000000000000 is beyond the physical addresses of RISC-V, which have 56 bits and end before 0x100000000000000
                    pte encode --arch riscv-sv39 --level 1 --pa 40000000000000 --flags R | the page address 0x40000000000000 is refused by OSTD, which takes multiples of 0x400 below 0x40000000000000
                    pte encode --arch loongarch64 --level 1 --pa 1000000000000 --flags R | --pa 0x1000000000000 is beyond the physical addresses of LoongArch, which have 48 bits and end before 0x1000000000000
                    pte encode --arch x86-64 --level 4 --pa 0 --flags R | --level 4 has no pages on x86-64, the largest are at level 3; --table names a table
                    pte encode --arch x86-64 --level 1 --pa 0 --table | --level 1 is not allowed with --table: entries of the last table name no table
                    pte encode --arch x86-64 --level 2 --pa 0 --table --user | --table allows only --avail1 and --avail2 beside it: the other options are of pages
                    pte encode --arch x86-64 --level 1 --pa 0 --flags R --cache XX | --cache "XX" is unknown; allowed are Uncacheable, WriteCombining, WriteProtected, Writethrough, Writeback
                    pte encode --arch x86-64 --level 1 --pa 0 --flags R --cache WP | cache policy WriteProtected cannot be encoded in an x86-64 entry
                    pte encode --arch riscv-sv48 --level 1 --pa 0 --flags R --cache WT | cache policy Writethrough cannot be encoded in a RISC-V entry
                    pte encode --arch riscv-sv48 --level 1 --pa 0 --flags R --cache UC --no-svpbmt | cache policy Uncacheable cannot be encoded in a RISC-V entry without Svpbmt
                    pte encode --arch aarch64 --level 1 --pa 0 --flags R --cache WriteProtected | cache policy WriteProtected cannot be encoded in an AArch64 entry
                    pte encode --arch aarch64 --level 4 --pa 0 --flags R --global | --level 4 has no pages on aarch64, the largest are at level 3; --table names a table
                    pte encode --arch loongarch64 --level 1 --pa 0 --flags R --cache Writethrough | cache policy Writethrough cannot be encoded in a LoongArch entry
                    """)
    void pte_whatCannotBe_isOneSentence(String line, String sentence) {
        Program.Result result = run(line);

        assertThat(result.err()).isEqualTo("kspace: " + sentence + "\n");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(2);
    }

    /** The form of wild cases 37, 41, 46, 50, 52, 53 and 66, and the examples of issue 12. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            x86-64 1 | 8000000421a53063 | leaf 0x421a53000 4096 P W A D NX | table 0x421a53000
            x86-64 2 | 200082 | absent - - | leaf 0x200000
            x86-64 4 | a0000013d174867 | table 0x13d174000 - P W U A | table 0x13d174000
            x86-64 3 | a0000013d177867 | table 0x13d177000 - P W U A | table 0x13d177000
            x86-64 2 | a0000013d178867 | table 0x13d178000 - P W U A | table 0x13d178000
            x86-64 1 | 810000010010d025 | leaf 0x10010d000 4096 P U A NX | table 0x10010d000
            x86-64 1 | e6500000716fd963 | leaf 0x716fd000 4096 P W A D G NX | table 0x716fd000
            x86-64 1 | 8a0000004a847b63 | leaf 0x4a847000 4096 P W A D G NX | table 0x4a847000
            x86-64 1 | 2840000133cdc867 | leaf 0x133cdc000 4096 P W U A D | table 0x133cdc000
            x86-64 1 | ffffffff8048a025 | fault 0xfffff8048a000 - P U A NX | table 0xfffff8048a000
            x86-64 2 | 2e2e2e2e2e205d31 | fault 0xe2e2e2e205000 - P PCD A | table 0xe2e2e2e205000
            x86-64-la57 2 | e3 | leaf 0x0 2097152 P W A D PS | leaf 0x0
            x86-64-la57 1 | 500063 | leaf 0x500000 4096 P W A D | table 0x500000
            riscv-sv39 3 | 200004cf | fault 0x80001000 - V R W X A D | leaf 0x80001000
            riscv-sv39 3 | 200000cf | leaf 0x80000000 1073741824 V R W X A D | leaf 0x80000000
            riscv-sv48 4 | 200044c1 | fault 0x80011000 - V A D | table 0x80011000
            riscv-sv48 3 | 200048c1 | fault 0x80012000 - V A D | table 0x80012000
            riscv-sv48 2 | 4000000020004cc1 | fault 0x80013000 - V A D PBMT=2 | table 0x80013000
            riscv-sv39 1 | 4000000020004cc1 | fault 0x80013000 - V A D PBMT=2 | leaf 0x80013000
            riscv-sv39 1 | 21fdac1f | leaf 0x87f6b000 4096 V R W X U | leaf 0x87f6b000
            riscv-sv39 1 | 21fda00f | leaf 0x87f68000 4096 V R W X | leaf 0x87f68000
            riscv-sv39 1 | 21fd9c1f | leaf 0x87f67000 4096 V R W X U | leaf 0x87f67000
            riscv-sv39 1 | 21fdd807 | leaf 0x87f76000 4096 V R W | leaf 0x87f76000
            riscv-sv39 1 | 20001c0b | leaf 0x80007000 4096 V R X | leaf 0x80007000
            riscv-sv39 3 | 21fda801 | table 0x87f6a000 - V | table 0x87f6a000
            x86-64 4 | e3 | fault 0x0 - P W A D PS | refused -
            """)
    void decode_realEntry_isWhatTheProcessorDoesAndBesideItOstd(
            String where, String raw, String hardware, String ostd) {
        String[] parts = where.split(" ", -1);
        Program.Result result = Program.run(
                "pte", "decode", "--arch", parts[0], "--level", parts[1], "--json", raw);
        assertThat(result.code()).isZero();
        JsonNode json = result.json();
        JsonNode read = json.get("hardware");
        String size = json.has("page_size_bytes") ? json.get("page_size_bytes").asString() : "-";
        assertThat((read.get("kind").stringValue() + " " + pa(read) + " " + size + " "
                + read.get("flags").stringValue()).strip()).isEqualTo(hardware);
        assertThat(json.get("kind").stringValue() + " " + pa(json)).isEqualTo(ostd);
        assertThat(read.has("reason")).isEqualTo(!hardware.startsWith("leaf") && !hardware.startsWith("table"));
        assertThat(read.has("fault")).isEqualTo(read.has("reason"));
    }

    private static String pa(JsonNode reading) {
        return reading.has("pa") ? reading.get("pa").stringValue() : "-";
    }

    @Test
    void decode_reservedBits_areNamedWithTheFault() {
        assertThat(run("pte decode --arch x86-64 --level 1 --json ffffffff8048a025").json().get("hardware"))
                .isEqualTo(Program.parse("""
                        {'kind':'fault','pa':'0xfffff8048a000','flags':'P U A NX',
                        'reason':'reserved bits 51:46 are 0x3f, not 0: physical addresses have 46 bits',
                        'fault':{'code':9,'name':'#PF'},'physical_address_bits':46}
                        """));
        assertThat(run("pte decode --arch x86-64 --level 1 --physical-address-bits 52 ffffffff8048a025").lines())
                .startsWith("0xffff_ffff_8048_a025  level 1 of x86-64: 4 KiB page at 0xf_ffff_8048_a000, P U A NX",
                        "  to OSTD: table at 0xf_ffff_8048_a000");
        assertThat(run("pte decode --arch riscv-sv39 --level 1 --no-svpbmt 4000000020000007").lines().getFirst())
                .endsWith(": page fault: PBMT (bits 62:61) is 2, not 0, without Svpbmt");
        assertThat(run("pte decode --arch riscv-sv39 --level 1 --svnapot 8000000020002007").lines().getFirst())
                .endsWith(": 64 KiB page at 0x8000_0000, V R W N");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    x86-64 --level 1 8000000421a53063         | 4 KiB page at 0x4_21a5_3000, P W A D NX  | table at 0x4_21a5_3000
                    aarch64 --level 4 40000741                | translation fault: bits 1:0 are 01, a block, which is reserved at level 4: it has none | absent
                    aarch64 --level 1 40001701                | translation fault: bits 1:0 are 01, which is reserved at level 1: a page has 11 | page at 0x4000_1000, RWX, Writeback, global
                    loongarch64 --level 1 90001d3             | 4 KiB page at 0x0900_0000, V D MAT=CC G  | page at 0x0900_0000, RWX, Writeback
                    loongarch64 --level 1 90011d3             | 4 KiB page at 0x0900_1000, V D MAT=CC G  | page at 0x0900_0000, RWX, Writeback, global
                    loongarch64 --level 1 9001193             | 4 KiB page at 0x0900_1000, V D MAT=CC    | page at 0x0900_1000, RWX, Writeback, global
                    loongarch64 --level 1 9000383             | 4 KiB page at 0x0900_0000, V D MAT=SUC   | page at 0x0900_0000, RWX, Writeback
                    riscv-sv39 --level 1 20000000200020cf     | 4 KiB page at 0x8000_8000, V R W X A D PBMT=1 | page at 0x8000_8000, RWX, Writeback
                    """)
    void decode_pageThatOstdReadsInAnotherWay_leadsWithTheHardwares(String entry, String hardware, String ostd) {
        Program.Result result = run("pte decode --arch " + entry);
        assertThat(result.lines().getFirst()).endsWith(": " + hardware);
        assertThat(result.lines().get(1)).isEqualTo("  to OSTD: " + ostd);
    }

    @Test
    void decode_globalPageOfLoongArchWithoutBit9_hasGAndNoHugePage() {
        assertThat(run("pte decode --arch loongarch64 --level 1 90011d3").lines())
                .anySatisfy(it -> assertThat(it).startsWith("  47:12  PA        0x0900_1000  start of the page")
                        .contains("start of the page but for bit 12, GLOBAL"))
                .anySatisfy(it -> assertThat(it).startsWith("  6      G         1            in all address spaces")
                        .contains("huge page, GLOBAL by bit 12"))
                .noneSatisfy(it -> assertThat(it).contains(" H "));
    }

    @Test
    void decode_entriesAsOtherProgramsWriteThem_areTheSame() {
        Program.Result result = Program.run("pte", "decode", "--arch", "x86-64", "--level", "1", "--json",
                "80000000`fee0017b", "0x8000_0000_fee0_017b", "80000000fee0017bh", " 0x80000000fee0017bULL");
        assertThat(result.jsonLines()).hasSize(4)
                .allSatisfy(it -> assertThat(it.get("raw").stringValue()).isEqualTo("0x80000000fee0017b"));
    }

    @Test
    void decode_oneBadEntry_isNamedAndTheOthersAreRead() {
        Program.Result result = Program.runWithInput("200083\n\nno\n83`00000001\n", "pte", "decode", "--arch", "x86-64",
                "--level", "2", "--json", "0", "xyz", "-", "10000000000000000", "5007");
        assertThat(result.jsonLines()).map(it -> it.get("raw").stringValue())
                .containsExactly("0x0", "0x200083", "0x8300000001", "0x5007");
        String needed = " is not a page table entry; write at most 16 hexadecimal digits such as 0x8000000000200183\n";
        assertThat(result.err()).isEqualTo("kspace: entry 2: \"xyz\"" + needed
                + "kspace: standard input, line 3: \"no\"" + needed
                + "kspace: entry 4: \"10000000000000000\"" + needed);
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void decode_wrongLineOfInput_isNamedAfterThoseBefore() {
        Program.Result result = Program.runWithInput(
                "1007\nzz\n", "pte", "decode", "--arch", "x86-64", "--level", "2", "--json", "-");
        List<String> kinds = new ArrayList<>();
        result.jsonLines().forEach(it -> kinds.add(it.get("kind").stringValue()));
        assertThat(kinds).containsExactly("table");
        assertThat(result.err()).startsWith("kspace: standard input, line 2: \"zz\" is not a page table entry");
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void help_everyCommand_endsInExamples() {
        assertThat(Stream.of("pte --help", "pte decode --help", "pte encode --help").map(PteCommandTest::run))
                .allSatisfy(result -> {
                    assertThat(result.code()).isZero();
                    assertThat(result.out()).contains("Examples:\n  kspace pte ");
                });
    }
}
