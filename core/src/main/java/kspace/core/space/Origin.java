package kspace.core.space;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a recording came from.
 *
 * @param name what it is called: its file
 * @param form the form in which it was recorded, for people
 * @param rootFrom where the root comes from
 * @param taken when it was taken; empty if nothing says so
 * @param takenFrom what says when it was taken, or why nobody knows
 * @param notes what else there is to know, a sentence each, without a full stop
 * @param widthFrom whether somebody says how many bits physical addresses have ({@code given}), or nobody ({@code assumed});
 *     empty if there are no entries to be read
 */
public record Origin(
        String name, String form, String rootFrom, Optional<Instant> taken, String takenFrom, List<String> notes,
        Optional<String> widthFrom) {

    /** Returns when it was taken, in words. */
    public String takenText() {
        return taken.map(time -> RecordingWords.TAKEN_AT.of(time.toString(), takenFrom))
                .orElseGet(() -> RecordingWords.TAKEN_UNKNOWN.of(takenFrom)).toString();
    }
}
