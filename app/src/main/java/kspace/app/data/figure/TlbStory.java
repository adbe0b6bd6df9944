package kspace.app.data.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kspace.app.data.Phrase;
import kspace.core.address.Vaddr;
import kspace.core.arch.Architectures;
import kspace.core.arch.isa.TlbFlush;
import kspace.core.arch.walk.Translation;
import kspace.core.kernel.RangeRole;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.kernel.asterinas.boot.Phase;
import kspace.core.kernel.asterinas.cpu.Activation;
import kspace.core.pagetable.PageTable;
import kspace.core.pagetable.read.Tlb;
import kspace.core.words.Message;

/**
 * What one CPU remembers while the kernel page table takes over from the boot page table, scene by scene, and what would go
 * wrong if only the root were loaded.
 *
 * @param scenes the scenes in their order; empty if this machine never gets to activation
 */
public record TlbStory(List<Scene> scenes) {

    /**
     * One scene.
     *
     * @param title what is done
     * @param sentence what that means
     * @param root the table in use and its root
     * @param entries what the TLB holds
     */
    public record Scene(String title, Message sentence, String root, List<Remembered> entries) {}

    /**
     * One TLB entry.
     *
     * @param va where its page starts
     * @param pa where it leads
     * @param sizeBytes the page's size
     * @param rights what it allows
     * @param global whether it survives a flush that spares global entries
     * @param stale whether the table in use says something else
     * @param truth what the table in use says; empty if it says the same
     */
    public record Remembered(
            String va, String pa, long sizeBytes, String rights, boolean global, boolean stale, String truth) {
        /** Returns all of it in words. */
        public String words() {
            if (global) {
                return stale ? TlbMessage.GLOBAL_STALE.text(va, sizeBytes, rights, truth)
                        : TlbMessage.GLOBAL.text(va, sizeBytes, rights);
            }
            return stale ? TlbMessage.NOT_GLOBAL_STALE.text(va, sizeBytes, rights, truth)
                    : TlbMessage.FLAGS_NOT_GLOBAL.text(va, sizeBytes, rights);
        }
    }

    /** Tells the story of a machine, with the selected address among those that are used. */
    public static TlbStory of(Boot boot, Vaddr selected) {
        return boot.activation()
                .map(activation -> new Teller(boot, activation, selected).tell())
                .orElseGet(() -> new TlbStory(List.of()));
    }

    private static final class Teller {
        private final Boot boot;
        private final PageTable bootTable;
        private final PageTable kernelTable;
        private final TlbFlush flush;
        private final Tlb tlb = new Tlb();
        private final List<Vaddr> used;
        private final List<Scene> scenes = new ArrayList<>();

        Teller(Boot boot, Phase activation, Vaddr selected) {
            this.boot = boot;
            this.flush = Architectures.of(boot.machine().mode()).flush();
            this.bootTable = Activation.of(boot.state(activation.firstStep() - 1)).loadedTable(0);
            this.kernelTable = boot.state(activation.lastStep()).table();
            this.used = used(selected);
        }

        /** Addresses that both tables map: the selected one, the foot of the linear mapping, and the kernel. */
        private List<Vaddr> used(Vaddr selected) {
            Vaddr linear = boot.layout().range(RangeRole.DIRECT_MAP).first();
            Stream<Vaddr> code = boot.memory().kernel().stream()
                    .flatMap(kernel -> boot.layout().codeRange(kernel).stream())
                    .map(range -> range.first());
            return Stream.of(Stream.of(selected, linear), code).flatMap(Function.identity())
                    .filter(va -> bootTable.translate(va).pa().isPresent()
                            && kernelTable.translate(va).pa().isPresent())
                    .distinct()
                    .toList();
        }

        TlbStory tell() {
            if (bootTable.root().isEmpty()) {
                return new TlbStory(List.of(new Scene(
                        TlbMessage.NO_BOOT_PAGE_TABLE.text(),
                        TlbMessage.WINDOW_UNTIL_ACTIVATION.of(),
                        TlbMessage.DIRECT_MAPPING_WINDOW.text(), List.of())));
            }
            scene(bootTable, TlbMessage.THE_BOOT_PAGE_TABLE.text(),
                    TlbMessage.SCENE_BOOT_TABLE.of());
            used.forEach(va -> tlb.translate(bootTable, va));
            long global = tlb.entries().stream().filter(Tlb.Entry::isGlobal).count();
            scene(bootTable, TlbMessage.THE_KERNEL_RUNS.text(),
                    global == 0 ? TlbMessage.ENTRIES_LEFT_NONE_GLOBAL.of(tlb.entries().size())
                            : TlbMessage.ENTRIES_LEFT.of(tlb.entries().size(), global));
            rootAlone();
            used.forEach(va -> tlb.translate(kernelTable, va));
            scene(kernelTable, TlbMessage.THE_SAME_ADDRESSES_AGAIN.text(), again());
            tlb.flushAll();
            scene(kernelTable, TlbMessage.FLUSH_GLOBAL_ENTRIES_TOO.text(),
                    TlbMessage.EVERYTHING_FORGOTTEN.of(flush.flush()));
            used.forEach(va -> tlb.translate(kernelTable, va));
            scene(kernelTable, TlbMessage.NEW_TABLE_TRANSLATES.text(),
                    TlbMessage.LOOKED_UP_ANEW.of());
            return new TlbStory(List.copyOf(scenes));
        }

        /** What loading the root does by itself differs between processors. */
        private void rootAlone() {
            int before = tlb.entries().size();
            scene(kernelTable, TlbMessage.LOAD_THE_ROOT_ALONE.text(),
                    (flush.loadForgetsNonGlobal()
                            ? TlbMessage.GLOBALS_REMAIN.of(flush.rootRegister(),
                                    tlb.flushNonGlobal().size(), before)
                            : TlbMessage.ALL_REMAIN.of(flush.rootRegister())));
        }

        private Message again() {
            long stale = tlb.entries().stream().filter(this::isStale).count();
            return stale == 0
                    ? TlbMessage.NONE_STALE.of()
                    : TlbMessage.FOUND_IN_TLB.of(stale);
        }

        private boolean isStale(Tlb.Entry entry) {
            return !(kernelTable.translate(entry.range().first()).outcome() instanceof Translation.Mapped mapped)
                    || !mapped.pa().equals(entry.pa())
                    || !mapped.property().equals(entry.property());
        }

        private void scene(PageTable loaded, String title, Message sentence) {
            scenes.add(new Scene(
                    title, sentence,
                    (loaded == bootTable
                            ? TlbMessage.BOOT_PAGE_TABLE_ROOT
                                    .text(loaded.root().map(root -> root.paddr().toString())
                                            .orElseGet(TlbMessage.NONE::text))
                            : TlbMessage.KERNEL_PAGE_TABLE_ROOT
                                    .text(loaded.root().map(root -> root.paddr().toString())
                                            .orElseGet(TlbMessage.NONE::text))),
                    tlb.entries().stream().map(entry -> remembered(loaded, entry)).toList()));
        }

        private Remembered remembered(PageTable loaded, Tlb.Entry entry) {
            boolean stale = loaded == kernelTable && isStale(entry);
            return new Remembered(
                    entry.range().first().toString(), entry.pa().toString(), entry.pageSizeBytes(),
                    Phrase.rights(entry.property().flags()), entry.isGlobal(), stale, stale ? truth(entry) : "");
        }

        private String truth(Tlb.Entry entry) {
            return kernelTable.translate(entry.range().first()).outcome() instanceof Translation.Mapped mapped
                    ? (mapped.pa().equals(entry.pa())
                            ? TlbMessage.THE_TABLE_SAYS.text(Phrase.rights(mapped.property().flags()))
                            : TlbMessage.THE_TABLE_SAYS_AT.text(Phrase.rights(mapped.property().flags()), mapped.pa()))
                    : TlbMessage.TABLE_MAPS_NOTHING_THERE.text();
        }
    }
}
