/** Exercises at real scale: made from a seed, with their answers and the answers that typical mistakes lead to. */
package kspace.core.exercise;
