/** The stops of a tour as small pictures, to put them in order: {@link kspace.app.shell.stops.StopsPane} takes the place of the window for as long. */
@NullMarked
package kspace.app.shell.stops;

import org.jspecify.annotations.NullMarked;
