package kspace.app.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kspace.app.Machines;
import kspace.app.canvas.look.Density;
import kspace.app.canvas.look.Look;
import kspace.app.canvas.look.Theme;
import kspace.app.sample.Samples;
import kspace.app.state.Explorer;
import kspace.app.tables.overview.BandRun;
import kspace.app.tables.overview.Overview;
import kspace.app.tables.overview.SchematicScale;
import kspace.core.address.Vaddr;
import kspace.core.kernel.asterinas.boot.Boot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All levels at once, and the scale that they are drawn at. */
class OverviewTest {
    private static final Look LOOK = new Look(Theme.LIGHT, Density.NORMAL);

    private static Overview overview(Boot boot, long moment) {
        Explorer explorer = new Explorer(boot);
        explorer.setMoment(moment);
        explorer.select(new Vaddr(0xffff_8000_4823_4567L));
        return new TablesViewModel(explorer).overview().shown();
    }

    private static List<String> band(Overview overview, int level) {
        Overview.Band band = overview.bands().stream().filter(it -> it.level() == level).findFirst().orElseThrow();
        List<String> texts = new ArrayList<>();
        for (BandRun run : band.runs()) {
            texts.add(run.sizeBytes() / band.entryBytes() + " " + run.kind());
        }
        return texts;
    }

    @Test
    void bands_moment837_tellWhatIsThereFromWhatIsToCome() {
        Overview overview = overview(Machines.q35(), 837);
        assertThat(band(overview, 4)).containsExactly(
                "1 TABLE", "127 EMPTY_TABLE", "127 EMPTY_TABLE", "1 EMPTY_TABLE");
        assertThat(band(overview, 3)).startsWith("2 TABLE", "4 TO_COME_TABLE", "506 ABSENT");
        assertThat(band(overview, 2)).startsWith("578 LEAF", "446 TO_COME_LEAF", "2048 TO_COME_LEAF",
                "48 TO_COME_LEAF");
        assertThat(band(overview, 1)).isEmpty();
        assertThat(overview.bands().getLast().remark()).contains("no level 1 tables: every page is 2 MiB");
        assertThat(overview.path()).extracting(Overview.EntryPlace::level).containsExactly(4, 3, 2);
    }

    @Test
    void bands_moment0_allIsToCome() {
        Overview overview = overview(Machines.q35(), 0);
        assertThat(band(overview, 4)).containsExactly(
                "1 TO_COME_TABLE", "127 TO_COME_TABLE", "127 TO_COME_TABLE", "1 TO_COME_TABLE");
        assertThat(overview.path()).isEmpty();
    }

    @Test
    void axis_anyMoment_staysTheSame() {
        Boot boot = Machines.q35();
        assertThat(overview(boot, 0).axis()).isEqualTo(overview(boot, boot.nrSteps()).axis());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pc-512m", "q35-4g", "q35-8g", "q35-128g", "q35-uefi-16g"})
    void scale_everyMachine_keepsWhatIsMappedReadableAndTheOrder(String name) {
        Boot boot = Boot.of(Samples.find(name).orElseThrow().machine());
        Overview overview = overview(boot, boot.nrSteps());
        for (double width : new double[]{500, 936, 1600}) {
            SchematicScale scale = new SchematicScale(overview.axis(), 50, width, LOOK);
            double before = 50;
            for (Overview.Piece piece : overview.axis()) {
                double x = scale.x(piece.start());
                assertThat(x).isGreaterThanOrEqualTo(before);
                if (piece.nrPages() > 0) {
                    assertThat(scale.x(piece.end()) - x).isGreaterThanOrEqualTo(12);
                }
                before = x;
            }
        }
    }

    @Test
    void scale_pixelOfAnOffset_leadsBackToItsPiece() {
        Overview overview = overview(Machines.q35(), 837);
        SchematicScale scale = new SchematicScale(overview.axis(), 50, 936, LOOK);
        for (Overview.Piece piece : overview.axis()) {
            long middle = piece.start() + piece.sizeBytes() / 2;
            long found = scale.offset(scale.x(middle));
            assertThat(found).isBetween(piece.start(), piece.end() - 1);
        }
        assertThat(scale.offset(-5)).isZero();
        assertThat(scale.offset(5000)).isEqualTo(overview.axis().getLast().end() - 1);
    }
}
