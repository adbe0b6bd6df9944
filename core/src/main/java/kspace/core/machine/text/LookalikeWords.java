package kspace.core.machine.text;

import static kspace.core.words.Argument.Kind.CODE;
import static kspace.core.words.Argument.Kind.MESSAGE;
import static kspace.core.words.Argument.Kind.NAME;
import static kspace.core.words.Argument.Kind.ROW;

import kspace.core.words.Argument;
import kspace.core.words.MessageKey;
import kspace.core.words.Parameters;

/** What a file is from which no memory map can be read, and what to save instead. */
enum LookalikeWords implements MessageKey {
    INSTEAD,
    IS(MESSAGE, MESSAGE),
    IS_A_DUMP(MESSAGE, MESSAGE),
    OPENS_BY_ITSELF(MESSAGE, MESSAGE),
    IS_EXPLAINED(MESSAGE, MESSAGE),
    ROUNDED(MESSAGE, MESSAGE),
    SAYS_RAM_ONLY(MESSAGE, MESSAGE),
    SAYS_AMOUNT_ONLY(MESSAGE, MESSAGE),
    VIRTUAL_ADDRESSES(MESSAGE, MESSAGE),
    BEGINNING_LOST(MESSAGE, MESSAGE),
    TAR(MESSAGE),
    NO_FORM(MESSAGE),
    OPENSBI_ONLY,
    OPENSBI(ROW),
    OPENSBI_AND_RAM_ONLY(NAME),
    OPENSBI_AND_RAM(NAME, ROW),
    FIRMWARE_AT(CODE),
    NEXT_STAGE_AT(CODE),
    DEVICE_TREE_AT(CODE),
    KDUMP_DUMP_OF_MEMORY,
    FLATTENED_KDUMP_DUMP_OF_MEMORY,
    DUMP_OF_MEMORY_BY_LIME,
    DUMP_OF_MEMORY_BY_AVML,
    DISK_IMAGE_QCOW2,
    SAVED_STATE_OF_A_QEMU_MACHINE,
    CRASH_DUMP_OF_WINDOWS,
    PICTURE_PNG,
    PICTURE_JPEG,
    PICTURE_GIF,
    PICTURE_SOUND_OR_FILM_RIFF,
    PICTURE_BMP,
    PDF_DOCUMENT,
    COMPRESSED_GZIP,
    COMPRESSED_XZ,
    COMPRESSED_ZSTD,
    COMPRESSED_BZIP2,
    ZIP_ARCHIVE_OR_A_DOCUMENT_THAT_IS_ONE,
    SEVEN_ZIP_ARCHIVE,
    PROGRAM_FOR_WINDOWS_OR_UEFI,
    DATABASE_SQLITE,
    JAVA_CLASS,
    INFO_TLB,
    INFO_MEM,
    INFO_REGISTERS,
    LSMEM,
    DUMP_OF_PAGE_TABLES,
    VMPRINT,
    OOPS,
    BDINFO,
    MEMINFO,
    MAPS_OF_A_PROCESS,
    FREE,
    LOG_WITHOUT_MAP,
    ELF_CORE,
    ELF_PROGRAM,
    HTML,
    XML,
    JSON;

    private final Parameters parameters;

    LookalikeWords(Argument.Kind... kinds) {
        parameters = Parameters.of(kinds);
    }

    @Override
    public Parameters parameters() {
        return parameters;
    }
}
