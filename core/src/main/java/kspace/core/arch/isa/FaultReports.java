package kspace.core.arch.isa;

import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.MemoryAccess;

/** What kernels write into their logs of the faults of an architecture, and what its codes say. */
public interface FaultReports {

    /** None is known. */
    FaultReports NONE = new FaultReports() {
        @Override
        public OptionalLong codeIn(String line) {
            return OptionalLong.empty();
        }

        @Override
        public Optional<AccessFault> fault(long code) {
            return Optional.empty();
        }

        @Override
        public Optional<MemoryAccess> access(long code) {
            return Optional.empty();
        }
    };

    /** Returns the code of a fault that a line of a log writes, in the words of this architecture alone. */
    OptionalLong codeIn(String line);

    /** Returns what a code says; empty if that is no fault of a translation. */
    Optional<AccessFault> fault(long code);

    /** Returns what was tried when a code was raised, as far as the code says it. */
    Optional<MemoryAccess> access(long code);
}
