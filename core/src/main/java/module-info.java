import org.jspecify.annotations.NullMarked;

/** The engine of KSpace Explorer: paging, page tables and the boot of a kernel address space. */
@NullMarked
module kspace.core {
    requires static org.jspecify;
    requires tools.jackson.dataformat.toml;
}
