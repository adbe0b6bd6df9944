package kspace.core.arch;

import kspace.core.paging.PagingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.converter.ArgumentConverter;

/** Lets tests name paging modes by their ids. The module does not know that its tests are in it, and so exports nothing of JUnit. */
@SuppressWarnings("exports")
public final class ModeById implements ArgumentConverter {
    /** JUnit makes one. */
    public ModeById() {}

    @Override
    public PagingMode convert(@Nullable Object id, ParameterContext context) {
        return Architectures.mode(String.valueOf(id));
    }
}
