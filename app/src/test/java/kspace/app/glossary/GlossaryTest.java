package kspace.app.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kspace.app.Machines;
import kspace.app.Recordings;
import kspace.app.machine.Opening;
import kspace.app.sample.Sample;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTest {
    private static final int MOST_WORDS = 45;

    private final Glossary glossary = Glossary.ofProgram();

    private static List<String> names(List<Glossary.Place> places) {
        return places.stream().map(it -> it.term().name()).toList();
    }

    @Test
    void terms_all_haveASentenceASourceAndLinksThatLeadSomewhere() {
        assertThat(glossary.terms()).hasSizeBetween(60, 120);
        assertThat(glossary.terms()).allSatisfy(term -> {
            assertThat(term.text()).endsWith(".").doesNotContain("{");
            assertThat(term.text().split("\\s+")).as(term.text()).hasSizeBetween(6, MOST_WORDS);
            assertThat(term.source()).isNotBlank();
            assertThat(term.see()).isNotEmpty().doesNotContain(term.name()).doesNotHaveDuplicates()
                    .allMatch(it -> glossary.named(it).isPresent());
        });
    }

    @Test
    void spellings_all_belongToOneTerm() {
        Map<String, List<String>> terms = glossary.terms().stream()
                .flatMap(term -> term.spellings().distinct().map(it -> Map.entry(it, term.name())))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        assertThat(terms.entrySet().stream().filter(it -> it.getValue().size() > 1).toList()).isEmpty();
    }

    /** Numbers of the machine at hand, where they are: no example has a name that nothing fills, and none is missing. */
    @Test
    void example_ofEachTermForEachAddressSpace_isThereAndFilled() {
        List<Explorer> spaces = new ArrayList<>(Stream.concat(
                Samples.all().stream().map(Sample::machine).map(Boot::of),
                Stream.of(Machines.q35WithAreas())).map(Explorer::new).toList());
        spaces.add(Opening.explorer(Recordings.linux4()));
        spaces.add(Opening.explorer(Recordings.listed()));
        for (Explorer space : spaces) {
            for (Term term : glossary.terms()) {
                assertThat(term.example(space.snapshot())).as("%s, %s", term.name(), space.snapshot().space().name())
                        .hasValueSatisfying(it -> assertThat(it).endsWith(".").doesNotContain("{", "}"));
            }
        }
        Explorer q35 = spaces.getFirst();
        for (Term term : glossary.terms()) {
            assertThat(term.examples()).as("%s: examples that no machine fills", term.name()).allSatisfy(
                    example -> assertThat(new Term("", List.of(), List.of(), "", List.of(example), List.of(), "")
                            .example(placed(q35, example).snapshot())).as(example).isPresent());
        }
    }

    /** A step that maps a page, and an address that is mapped then. */
    private static Explorer placed(Explorer explorer, String example) {
        explorer.setMoment(example.contains("{step_") ? 1000 : explorer.snapshot().boot().nrSteps());
        explorer.select(new Vaddr(0xffff_8000_4823_4567L));
        return explorer;
    }

    @Test
    void example_ofTheWalkOfASelectedAddress_hasItsNumbers() {
        Explorer q35 = placed(Machines.explorer(), "");
        assertThat(glossary.named("index").orElseThrow().example(q35.snapshot()))
                .contains("At level 2, 0xffff_8000_4823_4567 has index 65, at level 1 index 52.");
        assertThat(glossary.named("offset").orElseThrow().example(q35.snapshot()))
                .contains("The last 21 bits of 0xffff_8000_4823_4567 are its offset, 0x34567.");
        assertThat(glossary.named("canonical").orElseThrow().example(q35.snapshot()))
                .contains("With 48 bits, the upper 16 bits of 0xffff_8000_4823_4567 have to be all 0 or all 1.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            linear map                              | linear map
            Linear maps of physical memory          | linear map,physical address
            3,132 leaves map 6264 MiB               | leaf,KiB, MiB, GiB
            PML4 256, PDPT 0, PD 1, PT 0            | PML4,PML4,PML4,PML4
            A page of 2 MiB is huge                 | page,KiB, MiB, GiB,huge page
            P W PS G NX                             | present,W,PS,GLOBAL,NX
            = P W PS G NX, 2 MiB page at            | present,W,PS,GLOBAL,NX,KiB, MiB, GiB,page
            W^X                                     | W^X
            HIGHEST_TRANSLATION_LEVEL               | HIGHEST_TRANSLATION_LEVEL
            canonical                               | canonical
            nothing to see here                     |
            0xffff_8000_0000_0000                   |
            """)
    void in_textsAsTheyArePainted_findsTheLongestTerms(String text, String expected) {
        assertThat(String.join(",", names(glossary.in(text)))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void in_aText_saysWhereEachTermStands() {
        String text = "the linear map, and page tables";
        assertThat(glossary.in(text).stream().map(it -> text.substring(it.start(), it.end())).toList())
                .containsExactly("linear map", "page tables");
        assertThat(glossary.in(text).getFirst().contains(3)).isFalse();
        assertThat(glossary.in(text).getFirst().contains(4)).isTrue();
        assertThat(glossary.in(text).getFirst().contains(14)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"tlb, TLB", "direct map, linear map", "Leaves, leaf", "pml4, PML4", "VMALLOC, KVirtArea", "pte, PTE"})
    void find_whatPeopleType_isTheTerm(String typed, String name) {
        assertThat(glossary.find(typed).map(Term::name)).contains(name);
    }

    @Test
    void find_aWordThatNobodyExplains_isNone() {
        assertThat(glossary.find("banana")).isEmpty();
    }

    @Test
    void search_someLetters_findsNamesBeforeSentences() {
        List<String> found = glossary.search("tlb").stream().map(Term::name).toList();
        assertThat(found.subList(0, 2)).containsExactlyInAnyOrder("flush", "TLB");
        assertThat(found).contains("GLOBAL");
        assertThat(glossary.search("")).isEqualTo(glossary.terms());
        assertThat(glossary.search("banana")).isEmpty();
    }

    @Test
    void terms_all_standInTheOrderOfTheirNames() {
        assertThat(glossary.terms().stream().map(it -> it.name().toLowerCase(Locale.ROOT)).toList()).isSorted();
    }
}
