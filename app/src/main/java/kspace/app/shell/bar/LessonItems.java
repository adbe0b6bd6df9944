package kspace.app.shell.bar;

import java.util.List;
import java.util.function.Consumer;
import kspace.app.learn.lesson.Lesson;
import kspace.app.learn.lesson.Lessons;
import kspace.app.palette.PaletteItem;
import kspace.app.palette.PaletteKind;

/** The lessons, as things that the palette finds. */
public final class LessonItems {
    private static final String ICON = "mdi2s-school-outline";

    private LessonItems() {}

    /**
     * Returns an item for each lesson, in their order.
     *
     * @param start begins a lesson, or goes on with it
     */
    public static List<PaletteItem> of(Consumer<Lesson> start) {
        return Lessons.all().stream().map(it -> new PaletteItem(PaletteKind.LESSON, it.title(),
                it.lengthText(), "", ICON, true, () -> {
                    start.accept(it);
                    return true;
                })).toList();
    }
}
