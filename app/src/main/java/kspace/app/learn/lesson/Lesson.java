package kspace.app.learn.lesson;

/**
 * A lesson that is packed with the program.
 *
 * @param id the name that opens it: {@code 04-walk}
 * @param number its number, from 1
 * @param title what it is called
 * @param minutes how long it takes
 * @param nrSteps how many steps it has
 */
public record Lesson(String id, int number, String title, int minutes, int nrSteps) {
    /** Returns how long it takes, in words. */
    public String lengthText() {
        return LessonWords.MINUTES.text((long) minutes);
    }
}
