/** What people answer to the question of a stop, and whether it is right: {@link kspace.app.tour.answer.Answer}. */
@NullMarked
package kspace.app.tour.answer;

import org.jspecify.annotations.NullMarked;
