package kspace.core.machine;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kspace.core.address.PlainText;
import kspace.core.address.Unsigned;
import kspace.core.kernel.asterinas.area.KVirtOperation;
import kspace.core.kernel.asterinas.boot.Machine;
import kspace.core.machine.form.MapReading;
import kspace.core.paging.PagingMode;
import kspace.core.words.Message;

/** What the values of a machine may be, wherever they are typed. */
public final class MachineLimits {
    /** The most CPUs of a machine. */
    public static final int MOST_CPUS = 4096;
    /** The most operations on KVirtAreas. */
    public static final int MOST_OPERATIONS = 1000;
    /** The most regions of a machine. */
    public static final int MOST_REGIONS = MapReading.MOST_REGIONS;

    /** The most characters of a name. */
    static final int LONGEST_NAME = 200;

    private MachineLimits() {}

    /** Returns what a name has to be, as the end of a sentence. */
    static Message nameNeeded() {
        return MachineWords.NAME_NEEDED.of(LONGEST_NAME);
    }

    /** Returns that a name is needed, and what it has to be. */
    public static Message aNameIsNeeded() {
        return MachineWords.A_NAME_NEEDED.of(nameNeeded());
    }

    /** Returns where the physical addresses of a paging mode end. */
    public static long endOfPhysical(PagingMode mode) {
        return 1L << mode.physicalAddressWidth();
    }

    /**
     * Returns why a machine file cannot say what a machine is; empty if one can. Whoever changes a machine asks, so that
     * what is shown can be saved and what is saved opens again.
     */
    public static Optional<String> obstacle(Machine machine) {
        return wrong(machine).map(Message::toString);
    }

    private static Optional<Message> wrong(Machine machine) {
        if (!isName(machine.name()) || !machine.name().equals(machine.name().strip())) {
            return Optional.of(aNameIsNeeded());
        }
        if (machine.cpus() < 1 || machine.cpus() > MOST_CPUS) {
            return Optional.of(MachineWords.MOST_CPUS.of(MOST_CPUS));
        }
        if (machine.regions().size() > MOST_REGIONS) {
            return Optional.of(MachineWords.MOST_REGIONS.of(MOST_REGIONS));
        }
        if (machine.operations().size() > MOST_OPERATIONS) {
            return Optional.of(MachineWords.MOST_OPERATIONS.of(MOST_OPERATIONS));
        }
        long end = endOfPhysical(machine.mode());
        Optional<Message> region = machine.regions().stream()
                .flatMap(it -> wrong(machine.mode(), it.range().end().value()).stream())
                .findFirst();
        return region.or(() -> IntStream.range(0, machine.operations().size())
                .filter(i -> Unsigned.less(end, farthest(machine.operations().get(i))))
                .mapToObj(i -> MachineWords.OPERATION_PAST_ADDRESSES.of(i + 1, machine.operations().get(i).id(),
                        TomlNumbers.hex(farthest(machine.operations().get(i))), whereItEnds(machine.mode())))
                .findFirst());
    }

    /**
     * Returns why no region of a machine ends there; empty if one can.
     *
     * @param end the first address after the region, unsigned
     */
    public static Optional<String> obstacle(PagingMode mode, long end) {
        return wrong(mode, end).map(Message::toString);
    }

    private static Optional<Message> wrong(PagingMode mode, long end) {
        return Unsigned.less(endOfPhysical(mode), end)
                ? Optional.of(MachineWords.REGION_PAST_ADDRESSES.of(TomlNumbers.hex(end), whereItEnds(mode)))
                : Optional.empty();
    }

    private static Message whereItEnds(PagingMode mode) {
        return MachineWords.ADDRESSES_END_AT.of(mode.architecture(), TomlNumbers.hex(endOfPhysical(mode)));
    }

    /** Returns the largest number of an operation, counting where its memory ends. */
    private static long farthest(KVirtOperation operation) {
        return switch (operation) {
            case KVirtOperation.Map map -> greatest(map.areaSizeBytes(), map.offsetBytes(), map.memory().end().value());
            case KVirtOperation.Protect protect -> greatest(protect.offsetBytes(), protect.sizeBytes());
            case KVirtOperation.Unmap unmap -> greatest(unmap.offsetBytes(), unmap.sizeBytes());
            case KVirtOperation.Drop _ -> 0;
        };
    }

    private static long greatest(long... numbers) {
        return LongStream.of(numbers).boxed().max(Long::compareUnsigned).orElseThrow();
    }

    /** Returns whether a machine may be called that. */
    public static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME && PlainText.isPlain(name);
    }
}
