package kspace.app.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import kspace.app.cli.Program;
import kspace.app.glossary.Glossary;
import kspace.app.glossary.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The glossary on the command line. */
class ExplainCommandTest {
    @Test
    void explain_aTermOfTwoWords_printsItWithNumbersOfTheMachine() {
        Program.Result result = Program.run("explain", "linear", "map");
        assertThat(result.code()).isZero();
        Term term = Glossary.ofProgram().named("linear map").orElseThrow();
        assertThat(result.lines()).first().isEqualTo("linear map");
        assertThat(result.out().replace("\n ", "")).endsWith(" Source: " + term.source() + ".\n");
        assertThat(result.out()).contains("  On QEMU q35, 4 GiB: ");
        assertThat(result.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        assertThat(Program.run("explain", "linear map", "--machine", "q35-128g").out())
                .contains("  On QEMU q35, 128 GiB: ").isNotEqualTo(result.out());
    }

    @ParameterizedTest
    @CsvSource({"page table entry, PTE", "pte, PTE", "Linear Maps, linear map"})
    void explain_otherSpellings_findTheTerm(String word, String name) {
        assertThat(Program.run("explain", word).lines()).first().isEqualTo(name);
    }

    @Test
    void json_aTerm_hasAllThatIsKnownOfIt() {
        Term term = Glossary.ofProgram().named("huge page").orElseThrow();
        JsonNode json = Program.run("explain", "huge page", "--json").json();
        assertThat(json.propertyNames()).containsExactly("name", "also", "text", "example", "see", "source");
        assertThat(json.get("name").asString()).isEqualTo("huge page");
        assertThat(json.get("text").asString()).isEqualTo(term.text());
        assertThat(Program.run("explain", "PS").lines()).anyMatch(it -> it.contains("an entry above level 1:"));
        assertThat(Program.run("--level-names", "linux", "explain", "PS").lines())
                .anyMatch(it -> it.contains("an entry above level PTE:"));
        assertThat(StreamSupport.stream(json.get("see").spliterator(), false).map(JsonNode::asString))
                .containsExactlyElementsOf(term.see());
    }

    @Test
    void list_always_hasEveryTermOnce() {
        List<String> names = Glossary.ofProgram().terms().stream().map(Term::name).toList();
        assertThat(names).hasSizeGreaterThan(60);
        assertThat(Program.run("explain", "--list").lines()).hasSize(names.size())
                .zipSatisfy(names, (line, name) -> assertThat(line).startsWith(name + "  "));
        assertThat(StreamSupport.stream(Program.run("explain", "--list", "--json").json().spliterator(), false)
                .map(it -> it.get("name").asString())).containsExactlyElementsOf(names);
    }

    @ParameterizedTest
    @CsvSource({
        "linaer map, linear map", "pagetable, page table", "cannonical, canonical",
        "metadata of frames, frame metadata"})
    void explain_aWordThatIsNone_namesTheNearest(String word, String nearest) {
        Program.Result result = Program.run("explain", word);
        assertThat(result.err()).startsWith("kspace: \"" + word
                + "\" is no term of the glossary, and no address, entry or line of an oops; the nearest terms are ")
                .contains(nearest).endsWith("; --list has all\n");
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain", "explain PTE --list"})
    void explain_neitherOrBoth_saysWhatItNeeds(String line) {
        Program.Result result = Program.run(line.split(" ", -1));
        assertThat(result.err())
                .isEqualTo(
                        "kspace: explain needs a term, such as \"linear map\", a text such as an oops or an address, or --list, "
                                + "and not several of them\n");
        assertThat(result.code()).isEqualTo(2);
    }

    private static final String OOPS = """
            Corrupted page table at address 2aaaaaabf800
            PGD 8a983067 PUD c7e5a067 PMD 91588067 PTE ffffffff8048a025
            Bad pagetable: 000d [1] SMP
            """;

    @Test
    void explain_anOopsFromStandardInput_saysWhatItsNumbersSay() {
        Program.Result result = Program.runWithInput(OOPS, "explain", "-");
        assertThat(result.code()).isZero();
        assertThat(result.lines()).first().isEqualTo("Lines of a log, read as x86-64");
        assertThat(result.lines()).contains(
                "0x0000_2aaa_aaab_f800 is a canonical address of x86-64, in the user\u2019s half.",
                "  Its indices are PML4 85, PDPT 170, PD 341, PT 191; the offset in a page of 4 KiB is 0x800.",
                "PGD 0x8a983067 at level 4 of x86-64: a table at 0x8a98_3000, P W U A.",
                "  For a user\u2019s read it raises #PF, error code 0xd, as the text says.");
        assertThat(result.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void json_anOops_hasItsFactsAsValues() {
        JsonNode json = Program.runWithInput(OOPS, "explain", "-", "--json").json();
        assertThat(json.get("form").asString()).isEqualTo("log");
        assertThat(json.get("arch").asString()).isEqualTo("x86-64");
        List<JsonNode> facts = StreamSupport.stream(json.get("facts").spliterator(), false).toList();
        assertThat(facts).extracting(it -> it.get("kind").asString())
                .containsExactly("address", "code", "entry", "entry", "entry", "entry", "walk");
        assertThat(facts.getFirst().get("va").asString()).isEqualTo("0x2aaaaaabf800");
        assertThat(facts.get(1).get("bits").get("RSVD").asBoolean()).isTrue();
        assertThat(facts.get(5).get("hardware").get("kind").asString()).isEqualTo("fault");
        assertThat(facts.getLast().get("fault").get("code").asInt()).isEqualTo(13);
    }

    @ParameterizedTest
    @CsvSource({
        "0x656363615f636970, 0x6563_6361_5f63_6970 is not a canonical address of x86-64",
        "error_code(0x0002), The error code is 0x2: #PF (page fault).",
        "satp 8000000000123456, 'The register satp holds 0x8000000000123456: the root table lies at 0x1_2345_6000'"})
    void explain_aSingleNumberOrNamedOne_saysWhatItSays(String text, String said) {
        Program.Result result = Program.run("explain", text);
        assertThat(result.out()).contains(said);
        assertThat(result.code()).isZero();
    }

    @Test
    void explain_anEntryOfALevel_isReadByItsMode() {
        assertThat(Program.run("explain", "200004cf", "--arch", "riscv-sv39", "--level", "3").out())
                .startsWith(
                        "A number, read as riscv-sv39\nAs an entry, 0x200004cf at level 3 of riscv-sv39: page fault: ");
        assertThat(Program.run("explain", "200004cf", "--arch", "riscv-sv39", "--level", "4").code()).isEqualTo(2);
        assertThat(Program.run("explain", "200004cf", "--arch", "vax").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing\nof that kind\n", "[mem 0x1000-0x1fff] usable\n"})
    void explain_aTextOfNothingKnown_isOneSentence(String text) {
        Program.Result result = Program.runWithInput(text, "explain", "-");
        assertThat(result.err()).isEqualTo("kspace: nothing in this text is understood: neither an oops, page tables, "
                + "an entry, an address nor a register of a root\n");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(2);
    }

    @Test
    void explain_withFewerAddressBits_refusesAnEntryAboveThem() {
        assertThat(Program.run("explain", "0000010000000063", "--arch", "x86-64", "--level", "1").out())
                .contains("a page of 4 KiB at 0x100_0000_0000");
        assertThat(Program.run("explain", "0000010000000063", "--arch", "x86-64", "--level", "1",
                "--physical-address-bits", "39").out()).contains("physical addresses have 39 bits");
        Program.Result refused = Program.run("explain", "ESR = 0x96000007", "--physical-address-bits", "52");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--physical-address-bits");
    }
}
