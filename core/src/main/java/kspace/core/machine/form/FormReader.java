package kspace.core.machine.form;

import java.util.List;
import kspace.core.machine.text.PastedText;

/** Finds the maps of one form, or of forms that are written alike, in a text. */
interface FormReader {
    /** Returns the maps in the order in which they start; none if there are no lines of the form. */
    List<FoundMap> find(PastedText text);
}
