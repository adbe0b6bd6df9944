/**
 * Tours: lists of stops with what a teacher says and asks at each. {@link kspace.app.tour.TourReader} reads the file,
 * {@link kspace.app.tour.TourPlayer} finds out what each stop comes to, and both collect what is wrong instead of giving up, so that a
 * check names all of it and a window shows the rest.
 */
@NullMarked
package kspace.app.tour;

import org.jspecify.annotations.NullMarked;
