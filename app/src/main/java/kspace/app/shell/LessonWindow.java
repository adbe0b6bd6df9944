package kspace.app.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import kspace.app.canvas.look.Cover;
import kspace.app.canvas.look.Look;
import kspace.app.data.ViewKind;
import kspace.app.machine.MachineViewModel;
import kspace.app.panes.PaneId;
import kspace.app.panes.PanesModel;
import kspace.app.sample.MachineSource;
import kspace.app.sample.Samples;
import kspace.app.shell.lesson.LessonPlace;
import kspace.app.shell.look.WindowLook;
import kspace.app.shell.space.SpaceModels;
import kspace.app.shell.space.SpaceViews;
import kspace.app.state.Explorer;
import kspace.app.state.Snapshot;
import kspace.app.timeline.TimelineView;
import kspace.app.tour.PlayedStop;
import kspace.core.kernel.asterinas.boot.Machine;

/**
 * What a lesson does to the window of a machine.
 *
 * @param everything all that is seen
 * @param explorer the state of the window
 * @param machines its machine
 * @param models the models of its views
 * @param windowLook how it looks
 * @param panes which views are seen
 * @param spaceViews the views of every address space
 * @param timeline the timeline
 * @param closeOthers closes what else takes the place of the panel
 * @param refused gets what did not work
 */
record LessonWindow(Parent everything, Explorer explorer, MachineViewModel machines, SpaceModels models,
        WindowLook windowLook, PanesModel panes, SpaceViews spaceViews, TimelineView timeline, Runnable closeOthers,
        Consumer<String> refused)
        implements
            LessonPlace.Window {

    @Override
    public void beforeOther(Runnable then) {
        machines.unsaved().before(then);
    }

    @Override
    public void show(PlayedStop.Shown shown, String machine) {
        // A boot that plays would go on from the moment of the step.
        timeline.pause();
        Snapshot wanted = shown.explorer().snapshot();
        Machine now = explorer.snapshot().boot().machine();
        if (!now.equals(shown.boot().machine())) {
            machines.show(
                    Optional.of(machine).filter(Samples::isNameOfOne).map(MachineSource::of), shown.boot());
        }
        explorer.setMoment(wanted.moment());
        explorer.visit(wanted.place());
        panes.leaveFull();
        models.walk().finish();
        WindowStop.show(shown.sight(), models);
    }

    @Override
    public void cover(Set<Cover> covers) {
        windowLook.cover(covers);
    }

    @Override
    public Look look() {
        return windowLook.lookProperty().getValue();
    }

    @Override
    public Map<ViewKind, Region> views() {
        Map<ViewKind, Region> views = new EnumMap<>(ViewKind.class);
        views.put(ViewKind.MAP, spaceViews.map());
        views.put(ViewKind.TABLES, spaceViews.tables());
        views.put(ViewKind.TRANSLATION, spaceViews.translation());
        views.put(ViewKind.TIMELINE, timeline);
        return views;
    }

    @Override
    public void tell(String sentence) {
        machines.tell(sentence);
    }

    @Override
    public void refuse(String sentence) {
        refused.accept(sentence);
    }

    @Override
    public void reveal() {
        closeOthers.run();
        panes.reveal(PaneId.INSPECTOR);
    }
}
