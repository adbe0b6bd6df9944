package kspace.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import kspace.core.arch.Architectures;
import kspace.core.machine.dump.DumpOptions;
import kspace.core.machine.dump.DumpReader;
import kspace.core.space.Recording;

/** Address spaces that tests look at, as files from which they are read. */
public final class Recordings {
    private static final Path DUMPS =
            Path.of(System.getProperty("kspace.root", ".."), "core", "src", "test", "resources", "dump");

    private Recordings() {}

    /** Returns a real Linux 6.1 with four levels, without KASLR, cut down to its page tables. */
    public static Recording linux4() {
        return linux("linux-6.1-4-levels");
    }

    /** Returns a real Linux 6.1 with five levels, KASLR and page-table isolation, cut down to its page tables. */
    public static Recording linux5() {
        return linux("linux-6.1-5-levels-kaslr");
    }

    private static Recording linux(String name) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(DUMPS.resolve(name + ".core.gz")))) {
            return read(name + ".core", in.readAllBytes(), DumpOptions.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns raw memory of 20 KiB with a root at 0x1000: a direct map of 1 GiB at ffff_8880_0000_0000, an image of 2 MiB and a
     * reserved entry after it, enough to be taken for Linux.
     */
    public static Recording raw() {
        ByteBuffer memory = ByteBuffer.allocate(0x5000).order(ByteOrder.LITTLE_ENDIAN);
        memory.putLong(0x1000 + 273 * 8, 0x2063).putLong(0x1000 + 511 * 8, 0x3063)
                .putLong(0x2000, 0x8000_0000_0000_01e3L)
                .putLong(0x3000 + 510 * 8, 0x4063).putLong(0x4000 + 8 * 8, 0x0100_01e1)
                .putLong(0x4000 + 9 * 8, 0x0120_21e1);
        return raw("x86-64", memory);
    }

    /** Returns raw memory of a kernel that nobody knows: a root at 0x1000 that maps 1 GiB at ffff_ffc0_0000_0000, by Sv39. */
    public static Recording unknownKernel() {
        ByteBuffer memory = ByteBuffer.allocate(0x3000).order(ByteOrder.LITTLE_ENDIAN);
        memory.putLong(0x1000 + 256 * 8, 0x2000_00cf).putLong(0x1000 + 511 * 8, 0x801)
                .putLong(0x2000 + 5 * 8, 0x2010_00cb);
        return raw("riscv-sv39", memory);
    }

    /** Returns raw memory from physical address 0 on, with a root at 0x1000. */
    public static Recording raw(String mode, ByteBuffer memory) {
        byte[] bytes = new byte[memory.capacity()];
        memory.get(0, bytes);
        return read("mem.raw", bytes, new DumpOptions(
                Architectures.byId(mode), OptionalLong.of(0x1000), OptionalLong.empty()));
    }

    /** Returns what QEMU's {@code info tlb} prints of a few pages, whose tables nobody told of. */
    public static Recording listed() {
        return read("info-tlb.txt", """
                (qemu) info tlb
                ffff888000000000: 0000000000000000 XG-DA---W
                ffff888000200000: 0000000000200000 XGPDA---W
                ffff888000400000: 0000000000400000 XGPDA---W
                ffffffff81000000: 0000000001000000 -GPDA----
                ffffffff81200000: 0000000001200000 XGPDA---W
                (qemu) info registers
                CR3=0000000000001000 CR4=00000020 EFER=0000000000000d01
                """.getBytes(StandardCharsets.US_ASCII), DumpOptions.NONE);
    }

    private static Recording read(String name, byte[] bytes, DumpOptions options) {
        try {
            Path folder = Files.createTempDirectory("kspace-recording");
            Path file = Files.write(folder.resolve(name), bytes);
            // Read as the tables are walked, so it has to stay until the program ends; files go before their folder.
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return DumpReader.read(file, options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
