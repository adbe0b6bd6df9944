package kspace.core.arch.toy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kspace.core.address.Vaddr;
import kspace.core.arch.Accesses;
import kspace.core.arch.Architectures;
import kspace.core.arch.walk.AccessFault;
import kspace.core.arch.walk.MemoryAccess;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.CheckStatus;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.BootState;
import kspace.core.kernel.asterinas.contract.Contracts;
import kspace.core.kernel.asterinas.cpu.Activation;
import kspace.core.machine.MachineFiles;
import kspace.core.machine.SourceFile;
import kspace.core.pagetable.PageTable;
import kspace.core.paging.PagingMode;

/** Boots a machine of the toy, and tells what came of it in words that every class loader knows. */
public final class ToyMachine implements Supplier<Map<String, String>> {
    private static final String FILE = """
            name = "Toy"
            arch = "toy"
            layout = "upstream"
            [[region]]
            base = 0x1000
            size = "1 GiB"
            type = "usable"
            [[region]]
            base = 0x0800_0000
            size = "24 MiB"
            type = "kernel"
            """;

    private record InMemory(String name, String text) implements SourceFile {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public SourceFile beside(String path) {
            throw new IllegalStateException("the machine names no other file");
        }
    }

    @Override
    public Map<String, String> get() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("modes", String.join(" ", Architectures.modes().stream().map(PagingMode::id).toList()));
        Boot boot = Boot.of(MachineFiles.read(new InMemory("toy.toml", FILE)));
        BootState state = boot.lastState();
        told.put("failure", boot.failure().map(String::valueOf).orElse("none"));
        if (boot.failure().isPresent()) {
            return told;
        }
        told.put("findings",
                boot.findings().stream().map(it -> it.kind().id()).filter("layout-ours"::equals).findFirst()
                        .orElse("no finding"));
        told.put("first tables", String.valueOf(PageTable.nrInitialTables(boot.machine().consts())));
        told.put("root register", Architectures.of(boot.machine().mode()).flush().rootRegister());
        told.put("table of level 3", boot.machine().mode().tableName(3));
        long linear = boot.layout().range(RangeRole.DIRECT_MAP).first().value();
        told.put("linear", Long.toHexString(linear));
        told.put("linear + 0x1234567", outcome(state, linear + 0x1234567));
        told.put("kernel", outcome(state, boot.layout().codeRange(boot.memory().kernel().orElseThrow()).orElseThrow()
                .first().value()));
        told.put("last entry", entry(state, linear));
        told.put("user", outcome(state, 0x1000));
        told.put("between", outcome(state, 1L << 40));
        told.put("write to the kernel", fault(boot, state, linear, MemoryAccess.Kind.WRITE));
        told.put("read of a user address", fault(boot, state, 0x1000, MemoryAccess.Kind.READ));
        told.put("fetch from the linear map", fault(boot, state, linear, MemoryAccess.Kind.EXECUTE));
        told.put("boot page table", outcome(Activation.of(boot.state(boot.activation().orElseThrow().firstStep() - 1))
                .loadedTable(0).translate(new Vaddr(linear))));
        told.put("failed checks", String.join(" ", Contracts.of(state).stream()
                .filter(it -> it.status() == CheckStatus.FAIL).map(it -> it.id() + ": " + it.message()).toList()));
        return told;
    }

    private static String outcome(BootState state, long va) {
        return outcome(state.translate(new Vaddr(va)));
    }

    private static String outcome(Translation translation) {
        return translation.outcome().getClass().getSimpleName()
                + translation.pa().map(pa -> " " + Long.toHexString(pa.value())).orElse("");
    }

    private static String entry(BootState state, long va) {
        return Long.toHexString(state.translate(new Vaddr(va)).steps().getLast().raw());
    }

    private static String fault(Boot boot, BootState state, long va, MemoryAccess.Kind kind) {
        Optional<AccessFault> fault = Accesses.check(
                boot.machine().mmu(), state.translate(new Vaddr(va)), new MemoryAccess(kind, false),
                Accesses.presetControls(boot.machine().mode())).fault();
        return fault.map(AccessFault::text).orElse("none");
    }
}
