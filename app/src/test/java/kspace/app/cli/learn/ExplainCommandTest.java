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
        assertThat(result.err()).startsWith("kspace: \"" + word + "\" is no term of the glossary; the nearest are ")
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
                .isEqualTo("kspace: explain needs a term, such as \"linear map\", or --list, and not both\n");
        assertThat(result.code()).isEqualTo(2);
    }
}
