/** Changes of the files of tours, which keep all that their authors wrote. */
@NullMarked
package kspace.app.tour.edit;

import org.jspecify.annotations.NullMarked;
