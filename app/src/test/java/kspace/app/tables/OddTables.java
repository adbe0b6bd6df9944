package kspace.app.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import kspace.core.arch.Architectures;
import kspace.core.machine.dump.DumpOptions;
import kspace.core.machine.dump.DumpReader;
import kspace.core.space.Recording;

/** Recorded page tables as no sound kernel has them, with the root at 0x1000. */
public final class OddTables {
    private OddTables() {}

    /**
     * Returns tables of x86-64 of which root entry 510 names the root, 300 a table that the dump does not hold, and 301 is
     * reserved; entry 0 leads to every other of 40 pages, and 511 to 100 pages of 2 MiB, of which every seventh is reserved.
     */
    static Recording recursive() {
        ByteBuffer memory = ByteBuffer.allocate(0x8000).order(ByteOrder.LITTLE_ENDIAN);
        memory.putLong(0x1000, 0x2067).putLong(0x1000 + 300 * 8, 0x900_0063)
                .putLong(0x1000 + 301 * 8, 0x0008_0000_0000_0063L).putLong(0x1000 + 510 * 8, 0x1063)
                .putLong(0x1000 + 511 * 8, 0x3063).putLong(0x2000, 0x4067).putLong(0x4000, 0x5067)
                .putLong(0x3000 + 511 * 8, 0x6063);
        for (int i = 0; i < 20; i++) {
            memory.putLong(0x5000 + i * 16, 0x20_0067 + i * 0x1000L);
        }
        for (int i = 0; i < 100; i++) {
            memory.putLong(0x6000 + i * 8, 0x4000_01e3L + i * 0x20_0000L + (i % 7 == 3 ? 0x2000 : 0));
        }
        return raw("x86-64", memory);
    }

    /** Returns tables of Sv57 of which every entry names the root, so that no walk ever finds a page. */
    static Recording full() {
        ByteBuffer memory = ByteBuffer.allocate(0x2000).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 512; i++) {
            memory.putLong(0x1000 + i * 8, 0x401);
        }
        return raw("riscv-sv57", memory);
    }

    /** Returns ranges as QEMU's info mem of RISC-V lists them, which does not tell the sizes of pages. */
    public static Recording ranges() {
        return read("riscv-sv39", OptionalLong.empty(), """
                vaddr            paddr            size             attr
                ---------------- ---------------- ---------------- -------
                ffffffc000000000 0000000080000000 0000000000400000 rwx-gad
                ffffffc000600000 0000000080600000 0000000000003000 rw--gad
                """.getBytes(StandardCharsets.US_ASCII));
    }

    static Recording raw(String mode, ByteBuffer memory) {
        byte[] bytes = new byte[memory.capacity()];
        memory.get(0, bytes);
        return read(mode, OptionalLong.of(0x1000), bytes);
    }

    private static Recording read(String mode, OptionalLong root, byte[] bytes) {
        try {
            Path file = Files.createTempFile("kspace-odd", ".raw");
            file.toFile().deleteOnExit();
            Files.write(file, bytes);
            return DumpReader.read(file, new DumpOptions(Architectures.byId(mode), root, OptionalLong.empty()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
