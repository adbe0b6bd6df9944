package kspace.app.cli.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import kspace.app.desktop.OutputFile;
import kspace.core.pagetable.read.TableImage;
import kspace.core.paging.PagingConsts;

/** Writes an image of page tables to a file, leaving holes where there is no table. */
final class ImageFile {
    private static final int LAST_BYTE = 1;

    private final OutputFile file;

    ImageFile(OutputFile file) {
        this.file = file;
    }

    /**
     * Writes the image in place of whatever the file held.
     *
     * @param written is run after each table
     * @throws IOException if that is not possible; the file is then as it was
     */
    void write(TableImage image, Runnable written) throws IOException {
        file.place(part -> {
            requireRoom(part.resolveSibling(""), image.range().sizeBytes());
            writeTables(part, image, written);
        });
    }

    private static void requireRoom(Path folder, long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (Long.compareUnsigned(bytes, free) > 0) {
            throw new IOException(MachineCommandMessage.NO_ROOM_FOR_IMAGE.text(bytes, bytes, free, free));
        }
    }

    private static void writeTables(Path part, TableImage image, Runnable written) throws IOException {
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            ByteBuffer last = ByteBuffer.allocate(LAST_BYTE);
            writeAll(channel, last, image.range().sizeBytes() - LAST_BYTE);
            ByteBuffer bytes = ByteBuffer.allocateDirect(Math.toIntExact(PagingConsts.BASE_PAGE_SIZE))
                    .order(ByteOrder.LITTLE_ENDIAN);
            image.writeTo((offset, entries) -> {
                bytes.clear();
                bytes.asLongBuffer().put(entries);
                writeAll(channel, bytes, offset);
                written.run();
            });
        }
    }

    private static void writeAll(FileChannel channel, ByteBuffer bytes, long offset) throws IOException {
        long at = offset;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }
}
