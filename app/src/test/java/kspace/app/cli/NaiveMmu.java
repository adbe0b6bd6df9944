package kspace.app.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Translates as the hardware does, with nothing but the bytes of an image and the manuals: it shares no code with the
 * engine, so that the two can be compared.
 */
public final class NaiveMmu {
    private final ByteBuffer image;
    private final long base;
    private final long root;
    private final String arch;
    private final int levels;

    public NaiveMmu(Path file, long base, long root, String arch) throws IOException {
        image = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        this.base = base;
        this.root = root;
        this.arch = arch;
        this.levels = switch (arch) {
            case "riscv-sv39" -> 3;
            case "x86-64-la57", "riscv-sv57" -> 5;
            default -> 4;
        };
    }

    /** Returns the physical address that {@code va} leads to; empty if the hardware faults. */
    public OptionalLong translate(long va) {
        if (arch.equals("loongarch64") && va >>> 48 == 0x9000) {
            return OptionalLong.of(va & 0xffff_ffff_ffffL);
        }
        // AArch64 takes 48 bits from a root of the kernel's own; the others a sign bit less.
        long signs = va >> (12 + 9 * levels - (arch.equals("aarch64") ? 0 : 1));
        if (arch.equals("aarch64") && signs == 0) {
            return OptionalLong.empty();
        }
        if (signs != 0 && signs != -1) {
            return OptionalLong.empty();
        }
        long table = root;
        for (int level = levels; level >= 1; level--) {
            int low = 12 + 9 * (level - 1);
            long entry = image.getLong(Math.toIntExact(table + ((va >>> low) & 511) * 8 - base));
            long offset = va & ((1L << low) - 1);
            switch (arch) {
                case "x86-64", "x86-64-la57" -> {
                    long address = entry & 0x000f_ffff_ffff_f000L;
                    if ((entry & 1) == 0) {
                        return OptionalLong.empty();
                    }
                    boolean large = (level == 2 || level == 3) && (entry & 0x80) != 0;
                    if (level == 1 || large) {
                        return OptionalLong.of((address & -(1L << low)) | offset);
                    }
                    table = address;
                }
                case "riscv-sv39", "riscv-sv48", "riscv-sv57" -> {
                    long address = (entry << 10 >>> 20) << 12;
                    boolean write = (entry & 4) != 0;
                    boolean read = (entry & 2) != 0;
                    boolean execute = (entry & 8) != 0;
                    if ((entry & 1) == 0 || (write && !read)) {
                        return OptionalLong.empty();
                    }
                    if (read || execute) {
                        boolean aligned = (address & ((1L << low) - 1)) == 0;
                        return aligned ? OptionalLong.of(address | offset) : OptionalLong.empty();
                    }
                    table = address;
                }
                case "loongarch64" -> {
                    long address = entry & 0x0000_ffff_ffff_f000L;
                    boolean huge = level > 1 && (entry & 0x40) != 0;
                    if (entry == 0 || ((level == 1 || huge) && (entry & 1) == 0)) {
                        return OptionalLong.empty();
                    }
                    if (level == 1 || huge) {
                        return OptionalLong.of((address & -(1L << low)) | offset);
                    }
                    table = address;
                }
                case "aarch64" -> {
                    boolean page = level == 1 ? (entry & 2) != 0 : (entry & 2) == 0 && level < 4;
                    boolean pointer = level > 1 && (entry & 2) != 0;
                    if ((entry & 1) == 0 || (!page && !pointer)) {
                        return OptionalLong.empty();
                    }
                    long address = entry & 0x0000_ffff_ffff_f000L;
                    if (page) {
                        boolean usable = (entry & 0x400) != 0;
                        return usable ? OptionalLong.of((address & -(1L << low)) | offset) : OptionalLong.empty();
                    }
                    table = address;
                }
                default -> throw new IllegalArgumentException(arch);
            }
        }
        return OptionalLong.empty();
    }
}
