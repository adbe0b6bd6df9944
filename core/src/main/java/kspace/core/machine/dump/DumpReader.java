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
import java.util.stream.Collectors;
import kspace.core.address.Hex;
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

/** Opens dumps, whatever their form. */
public final class DumpReader {
    private static final int HEAD_BYTES = 1 << 16;
    private static final String FILE_TIME = "when the file was last changed";

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
     * Opens the dump that a machine file describes.
     *
     * @param mode the paging mode, where the machine file does not say it
     * @throws RecordingException as {@link #read(Path, DumpOptions)}
     */
    public static Recording read(DumpDescription description, Optional<PagingMode> mode) {
        if (!(description.file() instanceof SourceFile.DiskFile(Path path))) {
            throw new RecordingException(description.file().name() + ": a dump has to be a file on disk");
        }
        return read(path, new DumpOptions(
                description.mode().or(() -> mode), description.root(), description.base(),
                description.physicalAddressBits()));
    }

    private Recording read() {
        Form form = form(file.bytes(0, HEAD_BYTES));
        if (options.base().isPresent() && form != Form.OTHER) {
            throw file.refused("--base is for raw memory, and this is " + words(form)
                    + ", which says where its memory lies");
        }
        return switch (form) {
            case ELF -> elf();
            case LIME -> withoutRegisters(LimeDump.read(file), words(form));
            case COMPRESSED -> throw file.refused("this is a compressed dump; an ELF core is needed, as"
                    + " dump-guest-memory writes without -z, -l and -s, and makedumpfile with -E");
            case INFO_TLB -> listed(InfoTlb.read(file, options.mode()), words(form));
            case INFO_MEM -> listed(InfoMem.read(file, options.mode()), words(form));
            case OTHER -> raw();
        };
    }

    private static String words(Form form) {
        return switch (form) {
            case ELF -> "an ELF core";
            case LIME -> "a LiME dump";
            case COMPRESSED -> "a compressed dump";
            case INFO_TLB -> "QEMU's info tlb";
            case INFO_MEM -> "QEMU's info mem of RISC-V";
            case OTHER -> "raw physical memory";
        };
    }

    private Recording elf() {
        ElfCore core = ElfCore.read(file);
        CoreFacts facts = core.facts();
        OptionalLong crash = core.notes().vmcoreInfo().map(VmcoreInfo::crashTime).orElse(OptionalLong.empty());
        PagingMode mode = mode(facts.mode(), facts.root().isPresent() ? "" : ", for " + facts.rootFrom());
        long root = options.root().isPresent()
                ? options.root().getAsLong()
                : facts.root().orElseThrow(() -> file.refused("where the root table lies is not known, for "
                        + facts.rootFrom() + "; give it with --root"));
        List<String> notes = new ArrayList<>(facts.notes());
        core.notes().vmcoreInfo().flatMap(VmcoreInfo::release)
                .ifPresent(release -> notes.add("the kernel is Linux " + release + " (VMCOREINFO)"));
        Origin origin = new Origin(
                file.name(), words(Form.ELF), options.root().isPresent() ? "--root" : facts.rootFrom(),
                Optional.of(crash.isPresent() ? Instant.ofEpochSecond(crash.getAsLong()) : file.lastChanged()),
                crash.isPresent() ? "VMCOREINFO" : FILE_TIME, List.copyOf(notes), widthFrom());
        return RecordedSpace.of(mmu(mode), root, core.segments(), origin)
                .named(core.notes().vmcoreInfo().flatMap(VmcoreInfo::release).isPresent());
    }

    private Recording raw() {
        if (options.root().isEmpty()) {
            throw file
                    .refused("it is none of the dumps that are known by their form (an ELF core, LiME, info tlb or info"
                            + " mem of QEMU); of raw physical memory, --root is needed");
        }
        long base = options.base().orElse(0);
        if (base % PagingConsts.BASE_PAGE_SIZE != 0) {
            throw file.refused("the base " + Hex.of(base) + " is no multiple of 4 KiB");
        }
        Segments segments = new Segments(file);
        segments.add(base, 0, file.sizeBytes());
        return withoutRegisters(segments, words(Form.OTHER));
    }

    private Recording withoutRegisters(PhysicalMemory memory, String form) {
        PagingMode mode = mode(Optional.empty(), "");
        long root = options.root().orElseThrow(() -> file.refused(
                "this is " + form + ", which does not say where the root table lies; give it with --root"));
        return RecordedSpace.of(mmu(mode), root, memory, new Origin(
                file.name(), form, "--root", Optional.of(file.lastChanged()), FILE_TIME, List.of(), widthFrom()))
                .named(false);
    }

    private Recording listed(TextListing listing, String form) {
        if (options.root().isPresent()) {
            throw file.refused(
                    "--root is for dumps of memory, and this is " + form + ": a list of pages, without tables");
        }
        if (options.physicalAddressBits().isPresent()) {
            throw file.refused("the bits of physical addresses are for dumps of memory, and this is " + form
                    + ": a list of pages, without entries");
        }
        if (listing.pages().count() == 0) {
            throw file.refused("this is " + form + ", but it lists no page");
        }
        PagingMode mode = mode(listing.mode(), "");
        Origin origin = new Origin(
                file.name(), form, listing.rootFrom(), Optional.of(file.lastChanged()), FILE_TIME,
                listing.note().isEmpty() ? List.of() : List.of(listing.note()), Optional.empty());
        ListedSpace space = new ListedSpace(
                Mmu.of(mode), listing.pages(), listing.tellsPageSizes(), origin, List.of());
        space.firstNotCanonical().ifPresent(va -> {
            throw file.refused(va + " is no address of " + mode.id() + ", whose addresses have " + mode.addressWidth()
                    + " bits");
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
            throw file.refused("physical addresses of " + bits + " bits are not in " + Mmu.FEWEST_ADDRESS_BITS + ".."
                    + most + ", as " + mode.id() + " has them");
        }
        return Mmu.of(mode).withPhysicalAddressBits(bits);
    }

    private Optional<String> widthFrom() {
        return Optional.of(options.physicalAddressBits().isPresent() ? "given" : "assumed");
    }

    private PagingMode mode(Optional<PagingMode> said, String why) {
        if (said.isPresent() && options.mode().isPresent() && !said.equals(options.mode())) {
            throw file.refused("--arch " + options.mode().get().id() + " does not fit: it is of " + said.get().id());
        }
        return options.mode().or(() -> said).orElseThrow(() -> file.refused(
                "it does not say of which architecture it is" + why + "; give --arch with one of "
                        + Architectures.modes().stream().map(PagingMode::id).collect(Collectors.joining(", "))));
    }
}
