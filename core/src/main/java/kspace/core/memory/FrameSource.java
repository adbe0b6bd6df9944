package kspace.core.memory;

import java.util.Optional;
import kspace.core.address.Paddr;

/** Where page tables get their frames from: an endless or finite sequence of zeroed frames in a fixed order. */
@FunctionalInterface
public interface FrameSource {

    /** Returns the {@code n}-th frame that is handed out, counted from 0, or empty if memory ends before it. */
    Optional<Paddr> frame(long n);
}
