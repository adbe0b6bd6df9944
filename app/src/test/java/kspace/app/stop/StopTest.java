package kspace.app.stop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import kspace.app.Machines;
import kspace.app.data.InspectorPage;
import kspace.app.data.PageTest;
import kspace.app.data.ViewKind;
import kspace.app.state.Explorer;
import kspace.app.state.Selection;
import kspace.app.zoom.ScaleMode;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

class StopTest {
    private static final AddressSpace SPACE = new BootSpace(Machines.q35().lastState());
    private static final Stop ALL = new Stop("my machine.toml", Map.of(
            StopKey.MOMENT, "end of metadata", StopKey.VA, "code+8000000", StopKey.LEVEL, "3", StopKey.ZOOM, "code",
            StopKey.AXIS, "true", StopKey.ONLY, "writable,huge", StopKey.STEP, "2", StopKey.PAGE, "cost",
            StopKey.CAPTION, "It's \"here\"\\\nand there", StopKey.TRANSPARENT, "true"));

    @Test
    void sight_everything_isRead() {
        Sight sight = Sight.of(ALL, SPACE);
        assertThat(sight).isEqualTo(new Sight(
                ViewKind.WINDOW, Optional.of(new Vaddr(0xffff_ffff_8800_0000L)), OptionalInt.of(3),
                OptionalLong.of(3384), Optional.of(VaddrRange.ofBounds(0xffff_ffff_8000_0000L, 0xffff_ffff_ffff_0000L)),
                Optional.of(ScaleMode.TRUE), Set.of(PageTest.HUGE, PageTest.WRITABLE), OptionalInt.of(2),
                Optional.of(InspectorPage.COST), Optional.empty()));
        Explorer explorer = sight.explorer(SPACE);
        assertThat(explorer.snapshot().moment()).isEqualTo(3384);
        assertThat(explorer.snapshot().selection()).isEqualTo(new Selection(new Vaddr(0xffff_ffff_8800_0000L), 3));
    }

    /** What is seen can be said again. */
    @Test
    void sight_inWords_comesToTheSame() {
        Sight sight = Sight.of(ALL, SPACE);
        assertThat(Sight.of(new Stop("", sight.words()), SPACE)).isEqualTo(sight);
        Sight top = Sight.of(new Stop("", Map.of(StopKey.ZOOM, "ffff_ffff_ffff_0000..2^64")), SPACE);
        assertThat(top.words()).containsEntry(StopKey.ZOOM, "0xffff_ffff_ffff_0000..2^64");
        assertThat(Sight.of(new Stop("", top.words()), SPACE)).isEqualTo(top);
    }

    @Test
    void command_wordsThatAShellWouldTakeApart_areQuoted() {
        assertThat(ALL.command()).isEqualTo("kspace 'my machine.toml' --va code+8000000 --level 3"
                + " --moment 'end of metadata' --zoom code --axis true --only writable,huge --step 2 --page cost"
                + " --transparent --caption 'It'\\''s \"here\"\\\nand there'");
        assertThat(Stop.NONE.command()).isEqualTo("kspace");
        assertThat(Stop.NONE.of("-x").command()).isEqualTo("kspace '-x'");
    }

    /** What a picture points at is said once for each. */
    @Test
    void pointing_atSeveralPlaces_isSaidOnceForEach() {
        Stop stop = Stop.NONE.with(StopKey.CALLOUT, "code: kernel\nlinear: all").with(StopKey.MARK, "metadata");
        assertThat(stop.command()).isEqualTo("kspace --callout 'code: kernel' --callout 'linear: all' --mark metadata");
        assertThat(stop.toml("stop"))
                .isEqualTo("[[stop]]\ncallout = [\"code: kernel\", \"linear: all\"]\nmark = [\"metadata\"]\n");
    }

    @Test
    void toml_readAgain_saysTheSame() {
        JsonNode table = new TomlMapper().readTree(ALL.toml("stop")).path("stop").path(0);
        assertThat(table.path("machine").asString()).isEqualTo("my machine.toml");
        assertThat(table.size()).isEqualTo(1 + ALL.words().size());
        ALL.words().forEach((key, word) -> assertThat(table.path(key.id()).asString()).as(key.id()).isEqualTo(word));
        assertThat(table.path("step").isIntegralNumber()).isTrue();
        assertThat(table.path("transparent").isBoolean()).isTrue();
    }

    @Test
    void over_wordOfItsOwn_goesBeforeTheUsualOne() {
        assertThat(new Stop("", Map.of(StopKey.VA, "code")).over(
                new Stop("q35-4g", Map.of(StopKey.VA, "linear", StopKey.MOMENT, "3"))))
                .isEqualTo(new Stop("q35-4g", Map.of(StopKey.VA, "code", StopKey.MOMENT, "3")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "timeline | va | code | is only for view window, map, tables, translation, entry, decision, tlb",
        "map | level | 1 | is only for view window, tables, entry", "map | page | cost | is only for view window",
        "tables | axis | true | is only for view window, map",
        "map | only | huge | is only for view window, tables, list",
        "map | step | 1 | is only for view window, translation"})
    void sight_wordThatChangesNothingInItsView_isRefused(String view, String key, String word, String predicate) {
        Stop stop = Stop.NONE.with(StopKey.VIEW, view).with(StopKey.of(key).orElseThrow(), word);
        StopException refused = catchThrowableOfType(StopException.class, () -> Sight.of(stop, SPACE));
        assertThat(refused.option()).isEqualTo(key);
        assertThat(refused.predicate()).isEqualTo(predicate);
    }
}
