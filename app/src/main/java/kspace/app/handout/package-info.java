/**
 * What a tour is handed on as: slides, pictures, or a page that needs nothing else. {@link kspace.app.handout.StopDrawer} draws the
 * stops, {@link kspace.app.handout.TourPage} writes the page around them.
 */
@NullMarked
package kspace.app.handout;

import org.jspecify.annotations.NullMarked;
