package kspace.app.learn.lesson;

import kspace.app.desktop.Settings;

/**
 * How far a learner has come in each lesson; remembered from run to run.
 *
 * @param settings where it is remembered
 */
public record LessonProgress(Settings settings) {
    private static final String SETTING = "lesson.";
    private static final String DONE = "done";

    /** Returns the step to go on with, counted from 0; 0 if the lesson was not begun or is done. */
    public int step(Lesson lesson) {
        String kept = settings.get(SETTING + lesson.id(), "");
        return kept.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(kept), lesson.nrSteps() - 1) : 0;
    }

    /** Returns whether a lesson was gone through to its end once. */
    public boolean isDone(Lesson lesson) {
        return settings.get(SETTING + lesson.id() + "." + DONE, "").equals(DONE);
    }

    /** Returns whether a lesson was begun, and is to be gone on with. */
    public boolean isBegun(Lesson lesson) {
        return step(lesson) > 0;
    }

    /** Remembers the step that is shown. */
    public void reach(Lesson lesson, int step) {
        settings.put(SETTING + lesson.id(), String.valueOf(step));
    }

    /** Remembers that a lesson was gone through to its end. */
    public void finish(Lesson lesson) {
        settings.put(SETTING + lesson.id() + "." + DONE, DONE);
        settings.remove(SETTING + lesson.id());
    }

    /** Returns the first lesson that is not done, or else the first one. */
    public Lesson next() {
        return Lessons.all().stream().filter(it -> !isDone(it)).findFirst().orElseGet(() -> Lessons.all().getFirst());
    }
}
