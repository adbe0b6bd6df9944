package kspace.app.data;

import java.util.List;

/** What one view says. */
public interface ViewWords {

    /** Returns all of it in one sentence. */
    String brief();

    /** Returns the sentences that follow, with the numbers. */
    List<String> more();
}
