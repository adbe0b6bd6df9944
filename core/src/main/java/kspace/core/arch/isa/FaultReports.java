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
        public String register() {
            return "";
        }

        @Override
        public Optional<AccessFault> fault(long code) {
            return Optional.empty();
        }

        @Override
        public Optional<MemoryAccess> access(long code, boolean user) {
            return Optional.empty();
        }
    };

    /** Returns the code of a fault that a line of a log writes, in the words of this architecture alone. */
    OptionalLong codeIn(String line);

    /** Returns whether a line of a log says that a user's program, or that the kernel, was interrupted; empty if it says neither. */
    default Optional<Boolean> userIn(@SuppressWarnings("unused") String line) {
        return Optional.empty();
    }

    /** Returns whether the flags of a line of Linux' {@code page_tables} are written as it writes those of this architecture alone. */
    default boolean writesFlags(@SuppressWarnings("unused") String flags) {
        return false;
    }

    /** Returns what holds the code, as the manual calls it. */
    String register();

    /** Returns what a code says; empty if that is no fault of a translation. */
    Optional<AccessFault> fault(long code);

    /**
     * Returns what was tried when a code was raised, as far as the code says it.
     *
     * @param user whether it was a user's, where the code does not say that
     */
    Optional<MemoryAccess> access(long code, boolean user);

    /** Returns whether a fault that a log reports is one that the rules raise: a code may say more than follows from the entries. */
    default boolean agree(AccessFault said, AccessFault raised) {
        return said.code() == raised.code() && said.name().equals(raised.name())
                && said.register().equals(raised.register());
    }
}
