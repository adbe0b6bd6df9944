package kspace.app.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import kspace.app.Machines;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.address.VaddrRange;
import kspace.core.kernel.CheckResult;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.contract.Contracts;
import org.junit.jupiter.api.Test;

class ExplorerTest {
    private static final VaddrRange WHOLE = new VaddrRange(new Vaddr(0), new Vaddr(-1L));
    private static final VaddrRange PAGE = VaddrRange.ofSize(new Vaddr(0xffff_ffff_ffff_f000L), 4096);

    private final Explorer explorer = new Explorer(Machines.q35());

    @Test
    void zoomTo_thenBack_returnsToTheZoomBefore() {
        explorer.zoomTo(WHOLE);
        explorer.zoomTo(PAGE);
        assertThat(explorer.snapshot().zoom()).contains(PAGE);
        explorer.back();
        assertThat(explorer.snapshot().zoom()).contains(WHOLE);
        explorer.back();
        assertThat(explorer.snapshot().zoom()).isEmpty();
        explorer.forward();
        assertThat(explorer.snapshot().zoom()).contains(WHOLE);
    }

    @Test
    void adjustZoom_often_isOneThingToGoBackFrom() {
        explorer.zoomTo(WHOLE);
        explorer.adjustZoom(PAGE);
        explorer.adjustZoom(VaddrRange.ofSize(new Vaddr(0), 8192));
        explorer.back();
        assertThat(explorer.snapshot().zoom()).isEmpty();
    }

    @Test
    void select_inSightWhileZoomed_keepsTheZoom() {
        explorer.zoomTo(PAGE);
        explorer.select(new Vaddr(0xffff_ffff_ffff_f123L));
        assertThat(explorer.snapshot().zoom()).contains(PAGE);
    }

    @Test
    void select_outOfSightWhileZoomed_movesTheZoomThereWithItsSize() {
        VaddrRange zoom = VaddrRange.ofSize(new Vaddr(0xffff_8000_0000_0000L), 0x10_0000);
        explorer.zoomTo(zoom);
        explorer.select(new Vaddr(0xffff_8000_0100_0000L));
        VaddrRange moved = explorer.snapshot().zoom().orElseThrow();
        assertThat(moved.sizeBytes()).isEqualTo(zoom.sizeBytes());
        assertThat(moved.contains(VaddrRange.ofSize(new Vaddr(0xffff_8000_00fd_0000L), 0x6_0000))).isTrue();
        explorer.back();
        assertThat(explorer.snapshot().zoom()).contains(zoom);
    }

    @Test
    void showAll_whileZoomed_keepsTheSelection() {
        explorer.zoomTo(PAGE);
        explorer.select(new Vaddr(0x1000));
        explorer.showAll();
        assertThat(explorer.snapshot().zoom()).isEmpty();
        assertThat(explorer.snapshot().selection().va()).isEqualTo(new Vaddr(0x1000));
    }

    @Test
    void change_toAnotherBoot_keepsPlaceAndMoment() {
        explorer.zoomTo(PAGE);
        explorer.select(new Vaddr(0x1000));
        explorer.setMoment(300);
        Place place = explorer.snapshot().place();
        Boot other = Machines.q35();
        explorer.change(other);
        assertThat(explorer.snapshot().boot()).isSameAs(other);
        assertThat(explorer.snapshot().place()).isEqualTo(place);
        assertThat(explorer.snapshot().moment()).isEqualTo(300);
        assertThat(explorer.canGoBackProperty().get()).isTrue();
    }

    @Test
    void change_atTheLastMoment_staysAtTheLastMoment() {
        Boot other = Machines.q35();
        explorer.change(other);
        assertThat(explorer.snapshot().moment()).isEqualTo(other.nrSteps());
        assertThat(explorer.snapshot().zoom()).isEqualTo(Optional.empty());
    }

    @Test
    void checks_placeChanges_areThoseAlreadyFoundOut() {
        explorer.setMoment(837);
        List<CheckResult> before = explorer.snapshot().checks().results();
        assertThat(before).isEqualTo(Contracts.of(explorer.snapshot().state()));
        explorer.select(new Vaddr(0xffff_8000_0020_0000L));
        assertThat(explorer.snapshot().checks().results()).isSameAs(before);
        explorer.setMoment(838);
        assertThat(explorer.snapshot().checks().results())
                .isEqualTo(Contracts.of(explorer.snapshot().state())).isNotEqualTo(before);
    }

    @Test
    void whileShown_hidden_staysAsItWasAndFollowsOnceShown() {
        SimpleBooleanProperty shown = new SimpleBooleanProperty(true);
        Explorer view = explorer.whileShown(shown);
        List<Long> moments = new ArrayList<>();
        view.snapshotProperty().addListener((_, _, now) -> moments.add(now.moment()));
        explorer.setMoment(1);
        shown.set(false);
        explorer.setMoment(2);
        explorer.setMoment(3);
        assertThat(view.snapshot().moment()).isEqualTo(1);
        shown.set(true);
        assertThat(view.snapshot()).isSameAs(explorer.snapshot());
        view.setMoment(4);
        assertThat(explorer.snapshot().moment()).isEqualTo(4);
        assertThat(moments).containsExactly(1L, 3L, 4L);
    }

    private List<Boolean> canGoBackAndForward() {
        return List.of(explorer.canGoBackProperty().get(), explorer.canGoForwardProperty().get());
    }

    @Test
    void backAndForward_atBothEndsOfTheWay_stayThere() {
        assertThat(canGoBackAndForward()).containsExactly(false, false);
        explorer.back();
        explorer.forward();
        assertThat(explorer.snapshot().zoom()).isEmpty();
        explorer.zoomTo(WHOLE);
        explorer.zoomTo(PAGE);
        assertThat(canGoBackAndForward()).containsExactly(true, false);
        explorer.back();
        assertThat(canGoBackAndForward()).containsExactly(true, true);
        explorer.back();
        assertThat(canGoBackAndForward()).containsExactly(false, true);
        explorer.back();
        assertThat(explorer.snapshot().zoom()).isEmpty();
        explorer.forward();
        explorer.forward();
        explorer.forward();
        assertThat(explorer.snapshot().zoom()).contains(PAGE);
        assertThat(canGoBackAndForward()).containsExactly(true, false);
    }

    @Test
    void visit_afterGoingBack_forgetsWhatWasFurtherOn() {
        explorer.zoomTo(WHOLE);
        explorer.zoomTo(PAGE);
        explorer.back();
        explorer.back();
        explorer.zoomTo(PAGE);
        assertThat(canGoBackAndForward()).containsExactly(true, false);
        explorer.back();
        assertThat(explorer.snapshot().zoom()).isEmpty();
    }

    @Test
    void open_afterALongWay_beginsANewOne() {
        explorer.zoomTo(WHOLE);
        explorer.zoomTo(PAGE);
        explorer.back();
        explorer.seek(Optional.of(new Paddr(0x1000)));
        explorer.open(Machines.q35());
        assertThat(canGoBackAndForward()).containsExactly(false, false);
        assertThat(explorer.soughtProperty().get()).isEmpty();
        explorer.back();
        explorer.forward();
        assertThat(explorer.snapshot().zoom()).isEmpty();
    }

    @Test
    void stepZoom_manyStepsInAndOut_areTwoThingsToGoBackFrom() {
        explorer.stepZoom(Optional.of(WHOLE));
        explorer.stepZoom(Optional.of(VaddrRange.ofSize(new Vaddr(0), 8192)));
        explorer.stepZoom(Optional.of(PAGE));
        assertThat(explorer.snapshot().zoom()).contains(PAGE);
        explorer.stepZoom(Optional.empty());
        assertThat(explorer.snapshot().zoom()).isEmpty();
        explorer.back();
        assertThat(explorer.snapshot().zoom()).contains(PAGE);
        explorer.back();
        assertThat(explorer.snapshot().zoom()).isEmpty();
        assertThat(canGoBackAndForward()).containsExactly(false, true);
    }
}
