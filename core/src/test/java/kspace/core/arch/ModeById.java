package kspace.core.arch;

import kspace.core.paging.PagingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.converter.ArgumentConverter;

/** Lets tests name paging modes by their ids. */
public final class ModeById implements ArgumentConverter {
    @Override
    public PagingMode convert(@Nullable Object id, ParameterContext context) {
        return Architectures.mode(String.valueOf(id));
    }
}
