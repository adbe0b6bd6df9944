/** Lessons in the window: which there are, how far they have come, and the panel beside the views. */
package kspace.app.learn.lesson;
