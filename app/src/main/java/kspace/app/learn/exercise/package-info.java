/** Exercises in the window, asked as the questions of lessons are. */
package kspace.app.learn.exercise;
