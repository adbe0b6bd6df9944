package kspace.app.handout;

/**
 * A place in a picture that can be clicked to answer a question, in parts of the picture's width and height.
 *
 * @param name what is there
 * @param isRight whether it is the place that was asked for
 * @param left where it begins
 * @param top where it begins
 * @param width how wide it is
 * @param height how high it is
 */
public record Place(String name, boolean isRight, double left, double top, double width, double height) {}
