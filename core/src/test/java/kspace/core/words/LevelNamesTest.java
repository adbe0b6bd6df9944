package kspace.core.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kspace.core.arch.x86.X86;
import kspace.core.exercise.ExerciseKind;
import kspace.core.paging.PagingMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What levels are called. */
@Isolated("the names are those of all that the JVM says")
class LevelNamesTest {
    @AfterEach
    void usualNames() {
        LevelNames.begin(Optional.empty());
        LevelNames.speakOf(4);
    }

    /** Intel SDM volume 3A, 4.5; Linux, Documentation/mm/page_tables.rst. */
    @ParameterizedTest
    @CsvSource({"ostd,4,L1 L2 L3 L4", "ostd,5,L1 L2 L3 L4 L5", "intel,4,PT PD PDPT PML4",
        "intel,5,PT PD PDPT PML4 PML5",
        "linux,3,PTE PMD PGD", "linux,4,PTE PMD PUD PGD", "linux,5,PTE PMD PUD P4D PGD"})
    void tags_ofEachLevel_areThoseOfTheSource(String id, int nrLevels, String tags) {
        LevelNames.begin(LevelNames.of(id));
        LevelNames.speakOf(nrLevels);
        String[] wanted = tags.split(" ", -1);
        for (int level = 1; level <= nrLevels; level++) {
            assertThat(LevelNames.tag(level)).isEqualTo(wanted[level - 1]);
            assertThat(LevelNames.number(level)).isEqualTo(wanted[level - 1].replaceFirst("^L", ""));
        }
    }

    @Test
    void names_askedForByTheCommandLine_areNotReplacedByThoseThatWereChosenOnce() {
        LevelNames.begin(Optional.of(LevelNames.LINUX));
        LevelNames.INTEL.useUnlessAsked();
        assertThat(LevelNames.current()).isEqualTo(LevelNames.LINUX);
        LevelNames.begin(Optional.empty());
        LevelNames.INTEL.useUnlessAsked();
        assertThat(LevelNames.current()).isEqualTo(LevelNames.INTEL);
    }

    /** A page of level 3 that is not allowed says so in the sentence of the decision. */
    @Test
    void sentence_withALevel_hasItsName() {
        PagingMode mode = X86.FOUR_LEVELS;
        assertThat(mode.tableName(4)).isEqualTo("PML4");
        Pattern pattern = Pattern.of("entry {1} at level {0:level}, {0:L} [{1}]");
        assertThat(pattern.parts()).contains(new Pattern.Level(0, false), new Pattern.Level(0, true));
        assertThat(Pattern.of("level {=1:level} and {=2:L}").parts())
                .contains(new Pattern.NamedLevel(1, false), new Pattern.NamedLevel(2, true));
        LevelNames.begin(Optional.of(LevelNames.INTEL));
        assertThat(ExerciseKind.OFFSET.way()).asString().startsWith("A page of level PT has 12 bits of offset");
        LevelNames.begin(Optional.empty());
        assertThat(ExerciseKind.LEVEL.way()).hasToString(
                "Follow the walk to the first entry that maps a page: its level says how large the page is.");
    }
}
