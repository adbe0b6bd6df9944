package kspace.core.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kspace.core.address.Paddr;
import kspace.core.address.Vaddr;
import kspace.core.arch.Accesses;
import kspace.core.arch.Architectures;
import kspace.core.arch.mmu.BitSpan;
import kspace.core.arch.mmu.HardwareEntry;
import kspace.core.arch.mmu.Mmu;
import kspace.core.arch.walk.AccessCheck;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.Translation;
import kspace.core.paging.PagingConsts;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

/** One thing that a text says, as values and in sentences. */
public sealed interface Fact {

    /** Says what it is, in one sentence without a full stop. */
    Message sentence();

    /** Returns what else there is to say of it, a sentence each. */
    default List<Message> details() {
        return List.of();
    }

    /**
     * A virtual address.
     *
     * @param va the address
     * @param mode the paging mode that translates it
     */
    record Address(Vaddr va, PagingMode mode) implements Fact {
        /** Returns whether any page table can translate it. */
        public boolean isCanonical() {
            return mode.consts().isCanonical(va);
        }

        /** Returns the index at each level, the root's first. */
        public List<Integer> indices() {
            return IntStream.iterate(mode.nrLevels(), level -> level >= 1, level -> level - 1)
                    .mapToObj(level -> mode.consts().pteIndex(va, level)).toList();
        }

        /** Returns what an access raises because of the address alone. */
        public Optional<AccessFault> fault() {
            return refusal().fault();
        }

        private AccessCheck refusal() {
            return Accesses.check(Mmu.of(mode), new Translation(va, new Translation.NonCanonical(), List.of()),
                    new MemoryAccess(MemoryAccess.Kind.READ, false), Accesses.presetControls(mode));
        }

        @Override
        public Message sentence() {
            if (!isCanonical() && mode.window().filter(it -> it.range().contains(va)).isPresent()) {
                return ExplainWords.IN_WINDOW.of(va, mode.id(), mode.window().get().name());
            }
            if (!isCanonical()) {
                AccessCheck check = refusal();
                return ExplainWords.NOT_CANONICAL.of(va, mode.id(),
                        check.refusal().flatMap(AccessCheck.Test::reason).orElseThrow(),
                        check.fault().map(AccessFault::described).orElseThrow());
            }
            return (mode.consts().kernelHalf().contains(va)
                    ? ExplainWords.IN_KERNEL_HALF
                    : ExplainWords.IN_USER_HALF).of(va, mode.id());
        }

        @Override
        public List<Message> details() {
            List<Message> details = new ArrayList<>();
            if (isCanonical()) {
                List<Message> indices = IntStream
                        .iterate(mode.nrLevels(), level -> level >= 1, level -> level - 1)
                        .mapToObj(level -> ExplainWords.INDEX.of(
                                mode.tableName(level), mode.consts().pteIndex(va, level)))
                        .toList();
                details.add(ExplainWords.INDICES.of(
                        indices, va.value() & (PagingConsts.BASE_PAGE_SIZE - 1)));
                details.addAll(Places.of(va, mode));
            }
            TextBytes.in(va.value()).map(ExplainWords.BYTES_ARE_TEXT::of).ifPresent(details::add);
            return details;
        }
    }

    /**
     * An entry of a page table.
     *
     * @param name what the text calls it, or the manual where it has no name
     * @param raw its 64 bits
     * @param mmu what reads it
     * @param level the level of its table
     */
    record Entry(String name, long raw, Mmu mmu, int level) implements Fact {
        /** Returns what the processor does with it. */
        public HardwareEntry hardware() {
            return Architectures.entries(mmu).read(raw, level);
        }

        /** Returns what the manual calls the bits that are set. */
        public String flags() {
            return String.join(" ", Architectures.entries(mmu).flags(raw, level));
        }

        @Override
        public Message sentence() {
            return ExplainWords.ENTRY.of(name, raw, level, mmu.mode().id(), switch (hardware()) {
                case HardwareEntry.Absent(String reason) -> ExplainWords.ABSENT.of(reason);
                case HardwareEntry.Table(Paddr table) -> ExplainWords.TABLE.of(table, flags());
                case HardwareEntry.Leaf(Paddr page, long size) -> ExplainWords.PAGE.of(size, page, flags());
                case HardwareEntry.Fault(Paddr address, HardwareEntry.Cause cause, Message reason) ->
                        ExplainWords.FAULT.of(cause.displayName(), reason, address, flags());
            });
        }

        @Override
        public List<Message> details() {
            List<Message> details = new ArrayList<>();
            HardwareEntry hardware = hardware();
            List<Message> ignored = hardware instanceof HardwareEntry.Absent ? List.of() : ignored();
            if (!ignored.isEmpty()) {
                details.add(ExplainWords.IGNORED.of(ignored));
            }
            PagingConsts consts = mmu.mode().consts();
            Vaddr asAddress = new Vaddr(raw);
            if (hardware instanceof HardwareEntry.Fault && consts.isCanonical(asAddress)
                    && consts.kernelHalf().contains(asAddress)) {
                details.add(ExplainWords.IS_AN_ADDRESS.of(asAddress));
            }
            TextBytes.in(raw).map(ExplainWords.BYTES_ARE_TEXT::of).ifPresent(details::add);
            return details;
        }

        private List<Message> ignored() {
            return Architectures.entries(mmu).layout(raw, level).stream()
                    .filter(span -> span.kind() == BitSpan.Kind.UNUSED && span.valueIn(raw) != 0)
                    .map(span -> span.high() == span.low()
                            ? ExplainWords.BIT_HOLDS.of(span.low(), span.valueIn(raw))
                            : ExplainWords.BITS_HOLD.of(span.high() + ":" + span.low(), span.valueIn(raw)))
                    .toList();
        }
    }

    /**
     * The code of a fault.
     *
     * @param code the number
     * @param register what holds it
     * @param fault what it says; empty if that is nothing about a translation
     */
    record Code(long code, String register, Optional<AccessFault> fault) implements Fact {
        @Override
        public Message sentence() {
            return fault.map(it -> ExplainWords.CODE_IS.of(it.register(), it.codeText(), it.described()))
                    .orElseGet(() -> ExplainWords.NO_SUCH_CODE.of(register, code));
        }

        @Override
        public List<Message> details() {
            List<Message> bits = fault.map(AccessFault::bits).orElse(List.of()).stream()
                    .map(bit -> ExplainWords.CODE_BIT.of(bit.name(), bit.isSet() ? 1 : 0, bit.meaning())).toList();
            return bits.isEmpty() ? List.of() : List.of(ExplainWords.CODE_BITS.of(bits));
        }
    }

    /**
     * What the register of the root holds.
     *
     * @param register its name
     * @param value its 64 bits
     * @param mode the paging mode
     */
    record Root(String register, long value, PagingMode mode) implements Fact {
        /** Returns where the root table lies. */
        public Paddr root() {
            return Architectures.entries(Mmu.of(mode)).root(value);
        }

        @Override
        public Message sentence() {
            if (isReserved()) {
                return ExplainWords.ROOT_OF_RESERVED_MODE.of(register, value, root());
            }
            return Architectures.entries(Mmu.of(mode)).modeOfRoot(value)
                    .map(id -> ExplainWords.ROOT_WITH_MODE.of(register, value, root(), id))
                    .orElseGet(() -> ExplainWords.ROOT.of(register, value, root()));
        }

        /** Returns whether it names a paging mode that there is not. */
        public boolean isReserved() {
            return Architectures.entries(Mmu.of(mode)).isModeReserved(value);
        }

        @Override
        public List<Message> details() {
            if (isReserved()) {
                return List.of();
            }
            long beside = value & ~root().value();
            boolean isAddress = Architectures.entries(Mmu.of(mode)).modeOfRoot(value).isEmpty() && beside != 0;
            return isAddress ? List.of(ExplainWords.ROOT_BESIDE.of(beside)) : List.of();
        }
    }

    /**
     * What the entries of a text do with its address.
     *
     * @param mmu what reads them
     * @param translation the walk
     * @param access what was tried; the kernel's reading where the text does not say it
     * @param said the fault that the text reports, if it reports one
     */
    record Walk(Mmu mmu, Translation translation, MemoryAccess access, Optional<AccessFault> said) implements Fact {
        /** Returns whether the text has all entries of the walk. */
        public boolean isComplete() {
            return !(translation.outcome() instanceof Translation.NotRecorded);
        }

        /** Returns what the processor raises with these entries; empty if it lets the access through. */
        public Optional<AccessFault> fault() {
            return check().fault();
        }

        private AccessCheck check() {
            return Accesses.check(mmu, translation, access, Accesses.presetControls(mmu.mode()));
        }

        @Override
        public Message sentence() {
            return switch (translation.outcome()) {
                case Translation.Mapped(Paddr pa, int level, var property) -> ExplainWords.REACHES.of(
                        translation.va(), pa, mmu.mode().consts().pageSize(level),
                        property.flags().accessText().isEmpty() ? "-" : property.flags().accessText());
                case Translation.NotPresent(int level) -> ExplainWords.ENDS_ABSENT.of(translation.va(), level);
                case Translation.Faulted(int level, Message reason) ->
                        ExplainWords.ENDS_IN_FAULT.of(translation.va(), level, reason);
                default -> ExplainWords.ENDS_BELOW.of(translation.va());
            };
        }

        @Override
        public List<Message> details() {
            if (!isComplete()) {
                return List.of();
            }
            AccessCheck check = check();
            Message tried = (access.user() ? ExplainWords.BY_USER : ExplainWords.BY_KERNEL).of(access.kind().of());
            if (check.fault().isEmpty()) {
                return List.of(said.isPresent()
                        ? ExplainWords.LET_THROUGH_NOW.of(tried)
                        : ExplainWords.LET_THROUGH.of(tried));
            }
            AccessFault raised = check.fault().get();
            if (said.isEmpty()) {
                return List.of(ExplainWords.RAISES.of(tried, raised.text()));
            }
            return List.of(Architectures.of(mmu.mode()).faults().agree(said.get(), raised)
                    ? ExplainWords.RAISES_AS_SAID.of(tried, raised.text())
                    : ExplainWords.RAISES_OTHER.of(tried, raised.text(), said.get().text()));
        }
    }

    /**
     * A page that a text lists as mapped.
     *
     * @param va its first address
     * @param pa what it reaches
     * @param sizeBytes its size
     * @param flags what may be done with it, as the manual or the kernel writes it
     */
    record Page(Vaddr va, Paddr pa, long sizeBytes, String flags) implements Fact {
        @Override
        public Message sentence() {
            return ExplainWords.MAPPED.of(va, pa, sizeBytes, flags);
        }
    }

    /**
     * What there is of something in a text that lists much.
     *
     * @param sentence what is said
     * @param details what else there is to say
     */
    record Summary(Message sentence, List<Message> details) implements Fact {
        /** Takes an unmodifiable copy. */
        public Summary {
            details = List.copyOf(details);
        }
    }
}
