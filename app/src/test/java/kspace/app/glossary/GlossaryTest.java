package kspace.app.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
            assertThat(term.text()).endsWith(".").doesNotContainPattern("(?i)level [1-5]|\\bL[1-5]\\b");
            // Nothing that a machine may not have: what levels are called, at most.
            assertThat(term.text().replaceAll("\\{level[1-5]}", "")).doesNotContain("{");
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
                    example -> assertThat(
                            new Term("", List.of(), List.of(), "", List.of(example), List.of(), "", Optional.empty())
                                    .example(placed(q35, example).snapshot()))
                            .as(example).isPresent());
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

    /**
     * What the manuals call the sections that sources name, so that a number with a slip in it is found out: Intel SDM of 2024, RISC-V
     * privileged specification of 2024, LoongArch 1.10, and the files of Asterinas at 60494858.
     */
    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("Intel SDM volume 1, section 1.3.4", "Hexadecimal and Binary Numbers"),
            Map.entry("Intel SDM volume 1, section 2.2", "Brief history: more on specific advances"),
            Map.entry("Intel SDM volume 1, section 3.3", "Memory Organization"),
            Map.entry("Intel SDM volume 1, section 3.3.7.1", "Canonical Addressing"),
            Map.entry("Intel SDM volume 3A, section 2.5", "Control Registers"),
            Map.entry("Intel SDM volume 3A, section 4.1", "Paging Modes and Control Bits"),
            Map.entry("Intel SDM volume 3A, section 4.1.1", "Four Paging Modes"),
            Map.entry("Intel SDM volume 3A, section 4.2", "Hierarchical Paging Structures: an Overview"),
            Map.entry("Intel SDM volume 3A, section 4.5", "4-Level Paging and 5-Level Paging"),
            Map.entry("Intel SDM volume 3A, section 4.6", "Access Rights"),
            Map.entry("Intel SDM volume 3A, section 4.6.1", "Determination of Access Rights"),
            Map.entry("Intel SDM volume 3A, section 4.7", "Page-Fault Exceptions"),
            Map.entry("Intel SDM volume 3A, section 4.8", "Accessed and Dirty Flags"),
            Map.entry("Intel SDM volume 3A, section 4.9", "Paging and Memory Typing"),
            Map.entry("Intel SDM volume 3A, section 4.10", "Caching Translation Information"),
            Map.entry("Intel SDM volume 3A, section 4.10.2.4", "Global Pages"),
            Map.entry("Intel SDM volume 3A, section 4.10.4", "Invalidation of TLBs and Paging-Structure Caches"),
            Map.entry("Intel SDM volume 3A, section 5.5", "Privilege Levels"),
            Map.entry("Intel SDM volume 3A, section 12.3", "Methods of Caching Available"),
            Map.entry("RISC-V privileged specification, section 1.1", "Software Stack Terminology"),
            Map.entry("RISC-V privileged specification, section 10.1.11", "satp Register"),
            Map.entry("RISC-V privileged specification, section 10.3.2", "Virtual Address Translation Process"),
            Map.entry("RISC-V privileged specification, section 10.4", "Sv39"),
            Map.entry("LoongArch reference manual volume 1, section 5.2.1", "Direct Mapping Address Translation Mode"),
            Map.entry("Arm Architecture Reference Manual, section B2.7", "Memory types and attributes"),
            Map.entry("Arm Architecture Reference Manual, section D8",
                    "The AArch64 Virtual Memory System Architecture"),
            Map.entry("Arm Architecture Reference Manual, section D8.7", "The Contiguous bit"),
            Map.entry("UEFI specification, section 7.2", "Memory Allocation Services"),
            Map.entry("ACPI specification, section 15", "System Address Map Interfaces"),
            Map.entry("ACPI specification, section 15.1", "INT 15H, E820H"));
    private static final Pattern SECTION = Pattern.compile("([A-Z][^;]*?), section ([A-Z]?[0-9]+(?:\\.[0-9]+)*)");
    private static final Set<String> ASTERINAS = Set.of(
            "ostd/src/arch/x86/mm/mod.rs", "ostd/src/boot/memory_region.rs", "ostd/src/lib.rs",
            "ostd/src/mm/frame/meta.rs", "ostd/src/mm/frame/mod.rs", "ostd/src/mm/kspace/kvirt_area.rs",
            "ostd/src/mm/kspace/mod.rs", "ostd/src/mm/page_table/boot_pt.rs",
            "ostd/src/mm/page_table/cursor/mod.rs", "ostd/src/mm/page_table/mod.rs",
            "ostd/src/mm/page_table/node/mod.rs", "ostd/src/task/kernel_stack.rs");
    private static final Pattern FILE_OF_ASTERINAS = Pattern.compile("ostd/[a-z0-9_/]+\\.rs");

    @Test
    void sources_ofAllTerms_areSectionsAndFilesThatThereAre() {
        Set<String> sections = new TreeSet<>();
        Set<String> files = new TreeSet<>();
        for (Term term : Glossary.ofProgram().terms()) {
            assertThat(term.source()).as(term.name()).isNotBlank();
            SECTION.matcher(term.source()).results()
                    .forEach(it -> sections
                            .add(it.group(1).replaceFirst("^.* after ", "") + ", section " + it.group(2)));
            FILE_OF_ASTERINAS.matcher(term.source()).results().forEach(it -> files.add(it.group()));
        }
        // Each that is named is known, and each that is known is named.
        assertThat(sections).isEqualTo(new TreeSet<>(SECTIONS.keySet()));
        assertThat(files).isEqualTo(new TreeSet<>(ASTERINAS));
    }
}
