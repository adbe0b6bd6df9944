package kspace.core.machine.dump;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.Mmu;
import kspace.core.machine.DumpDescription;
import kspace.core.machine.SourceFile;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.space.ListedSpace;
import kspace.core.space.Origin;
import kspace.core.space.PhysicalMemory;
import kspace.core.space.RecordedSpace;
import kspace.core.space.Recording;
import kspace.core.space.RecordingException;
import kspace.core.words.Message;

/** Opens dumps, whatever their form. */
public final class DumpReader {
    private static final int HEAD_BYTES = 1 << 16;

    private final DumpFile file;
    private final DumpOptions options;

    private DumpReader(DumpFile file, DumpOptions options) {
        this.file = file;
        this.options = options;
    }

    /** The forms that are known by what they begin with. */
    private enum Form {
        ELF, LIME, COMPRESSED, INFO_TLB, INFO_MEM, OTHER
    }

    /** Returns whether a file on disk is a dump by what it begins with; raw memory is none by that. */
    public static boolean isDump(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        ByteBuffer head = DumpFile.open(path).bytes(0, HEAD_BYTES);
        return switch (form(head)) {
            case ELF -> ElfCore.isCore(head);
            case LIME, COMPRESSED, INFO_TLB, INFO_MEM -> true;
            case OTHER -> false;
        };
    }

    /** Returns whether a text is a dump by what it begins with. */
    public static boolean isDump(String text) {
        return switch (form(DumpFile.ofText("", text).bytes(0, HEAD_BYTES))) {
            case INFO_TLB, INFO_MEM, COMPRESSED -> true;
            case ELF, LIME, OTHER -> false;
        };
    }

    /** Returns whether a file on disk begins as no text does. */
    public static boolean isBinary(Path path) {
        ByteBuffer head = DumpFile.open(path).bytes(0, HEAD_BYTES);
        while (head.hasRemaining()) {
            if (head.get() == 0) {
                return true;
            }
        }
        return false;
    }

    private static Form form(ByteBuffer head) {
        if (ElfCore.isFirst(head)) {
            return Form.ELF;
        }
        if (LimeDump.isFirst(head)) {
            return Form.LIME;
        }
        String text = StandardCharsets.ISO_8859_1.decode(head.duplicate()).toString();
        if (text.startsWith("KDUMP   ") || text.startsWith("makedumpfile")) {
            return Form.COMPRESSED;
        }
        if (text.indexOf('\0') >= 0) {
            return Form.OTHER;
        }
        return InfoTlb.LINE.matcher(text).find() ? Form.INFO_TLB
                : InfoMem.LINE.matcher(text).find() ? Form.INFO_MEM : Form.OTHER;
    }

    /**
     * Opens a dump; of its memory only the tables are read.
     *
     * @throws RecordingException if it is none, is wrong, or does not say what is needed
     */
    public static Recording read(Path path, DumpOptions options) {
        return new DumpReader(DumpFile.open(path), options).read();
    }

    /**
     * Opens a dump that is a text in no file, such as one that was pasted.
     *
     * @param name what messages call it
     * @throws RecordingException as {@link #read(Path, DumpOptions)}
     */
    public static Recording read(String name, String text, DumpOptions options) {
        return new DumpReader(DumpFile.ofText(name, text), options).read();
    }

    /**
     * Opens the dump that a machine file describes.
     *
     * @param mode the paging mode, where the machine file does not say it
     * @throws RecordingException as {@link #read(Path, DumpOptions)}
     */
    public static Recording read(DumpDescription description, Optional<PagingMode> mode) {
        if (!(description.file() instanceof SourceFile.DiskFile(Path path))) {
            throw new RecordingException(
                    DumpWords.OF_FILE.of(description.file().name(), DumpWords.NOT_ON_DISK.of()));
        }
        return read(path, new DumpOptions(
                description.mode().or(() -> mode), description.root(), description.base(),
                description.physicalAddressBits()));
    }

    private Recording read() {
        Form form = form(file.bytes(0, HEAD_BYTES));
        if (options.base().isPresent() && form != Form.OTHER) {
            throw file.refused(DumpWords.BASE_NOT_NEEDED.of(words(form)));
        }
        return switch (form) {
            case ELF -> elf();
            case LIME -> withoutRegisters(LimeDump.read(file), words(form));
            case COMPRESSED -> throw file.refused(DumpWords.NEEDS_UNPACKING.of());
            case INFO_TLB -> listed(InfoTlb.read(file, options.mode()), words(form));
            case INFO_MEM -> listed(InfoMem.read(file, options.mode()), words(form));
            case OTHER -> raw();
        };
    }

    private static Message words(Form form) {
        return switch (form) {
            case ELF -> DumpWords.ELF.of();
            case LIME -> DumpWords.LIME.of();
            case COMPRESSED -> DumpWords.COMPRESSED.of();
            case INFO_TLB -> DumpWords.INFO_TLB.of();
            case INFO_MEM -> DumpWords.INFO_MEM.of();
            case OTHER -> DumpWords.RAW.of();
        };
    }

    private Recording elf() {
        ElfCore core = ElfCore.read(file);
        CoreFacts facts = core.facts();
        OptionalLong crash = core.notes().vmcoreInfo().map(VmcoreInfo::crashTime).orElse(OptionalLong.empty());
        PagingMode mode =
                mode(facts.mode(), facts.root().isPresent() ? Optional.empty() : Optional.of(facts.rootFrom()),
                        facts.root().isPresent() || options.root().isPresent());
        long root = options.root().isPresent()
                ? options.root().getAsLong()
                : facts.root().orElseThrow(() -> file.refused(DumpWords.ROOT_UNKNOWN.of(facts.rootFrom())));
        List<String> notes = new ArrayList<>(facts.notes());
        core.notes().vmcoreInfo().flatMap(VmcoreInfo::release)
                .ifPresent(release -> notes.add(DumpWords.KERNEL_IS_LINUX.of(release).toString()));
        Origin origin = new Origin(
                file.name(), words(Form.ELF).toString(), options.root().isPresent() ? "--root" : facts.rootFrom(),
                crash.isPresent() ? Optional.of(Instant.ofEpochSecond(crash.getAsLong())) : file.lastChanged(),
                crash.isPresent() ? "VMCOREINFO" : file.changedWords().toString(), List.copyOf(notes),
                widthFrom());
        return RecordedSpace.of(mmu(mode), root, core.segments(), origin)
                .named(core.notes().vmcoreInfo().flatMap(VmcoreInfo::release).isPresent());
    }

    private Recording raw() {
        if (options.root().isEmpty()) {
            throw file.refused(DumpWords.UNKNOWN_FORM.of());
        }
        long base = options.base().orElse(0);
        if (base % PagingConsts.BASE_PAGE_SIZE != 0) {
            throw file.refused(DumpWords.BASE_UNALIGNED.of(base));
        }
        Segments segments = new Segments(file);
        segments.add(base, 0, file.sizeBytes());
        return withoutRegisters(segments, words(Form.OTHER));
    }

    private Recording withoutRegisters(PhysicalMemory memory, Message form) {
        PagingMode mode = mode(Optional.empty(), Optional.empty(), options.root().isPresent());
        long root = options.root().orElseThrow(() -> file.refused(DumpWords.ROOT_NEEDED.of(form)));
        return RecordedSpace.of(mmu(mode), root, memory, new Origin(
                file.name(), form.toString(), "--root", file.lastChanged(),
                file.changedWords().toString(), List.of(), widthFrom()))
                .named(false);
    }

    private Recording listed(TextListing listing, Message form) {
        if (options.root().isPresent()) {
            throw file.refused(DumpWords.ROOT_NOT_NEEDED.of(form));
        }
        if (options.physicalAddressBits().isPresent()) {
            throw file.refused(DumpWords.BITS_NOT_NEEDED.of(form));
        }
        if (listing.pages().count() == 0) {
            throw file.refused(DumpWords.NO_PAGE.of(form));
        }
        PagingMode mode = mode(listing.mode(), Optional.empty(), true);
        Origin origin = new Origin(
                file.name(), form.toString(), listing.rootFrom(), file.lastChanged(),
                file.changedWords().toString(),
                listing.note().isEmpty() ? List.of() : List.of(listing.note()), Optional.empty());
        ListedSpace space = new ListedSpace(
                Mmu.of(mode), listing.pages(), listing.tellsPageSizes(), origin, List.of());
        space.firstNotCanonical().ifPresent(va -> {
            throw file.refused(DumpWords.NO_ADDRESS.of(va, mode.id(), mode.addressWidth()));
        });
        return space.named(false);
    }

    /**
     * Where nobody says how wide physical addresses are, all that an entry can hold are taken for addresses: a real one would
     * otherwise be called reserved.
     */
    private Mmu mmu(PagingMode mode) {
        int most = mode.physicalAddressWidth();
        int bits = options.physicalAddressBits().orElse(most);
        if (bits < Mmu.FEWEST_ADDRESS_BITS || bits > most) {
            throw file.refused(DumpWords.BITS_NOT_ALLOWED.of(bits, Mmu.FEWEST_ADDRESS_BITS, most, mode.id()));
        }
        return Mmu.of(mode).withPhysicalAddressBits(bits);
    }

    private Optional<String> widthFrom() {
        return Optional.of(
                (options.physicalAddressBits().isPresent() ? DumpWords.GIVEN : DumpWords.ASSUMED).of().toString());
    }

    private PagingMode mode(Optional<PagingMode> said, Optional<String> why, boolean needsNothingElse) {
        if (said.isPresent() && options.mode().isPresent() && !said.equals(options.mode())) {
            throw file.refused(DumpWords.OTHER_ARCHITECTURE.of(options.mode().get().id(), said.get().id()));
        }
        List<String> modes = Architectures.modes().stream().map(PagingMode::id).toList();
        return options.mode().or(() -> said).orElseThrow(() -> file.refused(why
                .map(it -> DumpWords.ARCHITECTURE_UNKNOWN.of(it, modes))
                .orElseGet(() -> DumpWords.ARCHITECTURE_NEEDED.of(modes)),
                needsNothingElse ? Architectures.modes() : List.of()));
    }
}
