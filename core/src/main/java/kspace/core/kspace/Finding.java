package kspace.core.kspace;

import java.util.Optional;
import kspace.core.address.Vaddr;

/**
 * Something a user should know about a layout or a machine; not a failure.
 *
 * @param id the stable name of this kind of finding
 * @param severity how much it matters
 * @param message one or two sentences with the numbers
 * @param place the address to look at, if there is one
 */
public record Finding(String id, Severity severity, String message, Optional<Vaddr> place) {}
