package kspace.app.inspector.walk;

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
import kspace.core.paging.PageFlags;
import kspace.core.paging.PageProperty;

/**
 * What one CPU remembers while the kernel page table takes over from the boot page table, scene by scene, and what would go
 * wrong if only the root were loaded.
 *
 * @param scenes the scenes in their order; empty if this machine never gets to activation
 */
record TlbStory(List<Scene> scenes) {

    /**
     * One scene.
     *
     * @param title what is done
     * @param sentence what that means
     * @param root the table in use and its root
     * @param entries what the TLB holds
     */
    record Scene(String title, String sentence, String root, List<Remembered> entries) {}

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
    record Remembered(
            String va, String pa, long sizeBytes, String rights, boolean global, boolean stale, String truth) {}

    /** Tells the story of a machine, with the selected address among those that are used. */
    static TlbStory of(Boot boot, Vaddr selected) {
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
                        "No boot page table",
                        "Until activation the kernel runs through the direct-mapping window, which needs neither a page"
                                + " table nor the TLB: there is nothing to flush.",
                        "direct-mapping window", List.of())));
            }
            scene(bootTable, "The boot page table",
                    "The CPU runs on the page table that the boot code built. The TLB is empty.");
            used.forEach(va -> tlb.translate(bootTable, va));
            long global = tlb.entries().stream().filter(Tlb.Entry::isGlobal).count();
            scene(bootTable, "The kernel runs",
                    "Each address that is used leaves an entry in the TLB: " + Phrase.count(tlb.entries().size())
                            + " of them, " + (global == 0 ? "none" : Phrase.count(global)) + " global.");
            rootAlone();
            used.forEach(va -> tlb.translate(kernelTable, va));
            scene(kernelTable, "The same addresses again", again());
            tlb.flushAll();
            scene(kernelTable, "Flush global entries too",
                    "OSTD " + flush.flush() + ", which forgets everything, global entries included.");
            used.forEach(va -> tlb.translate(kernelTable, va));
            scene(kernelTable, "Now the kernel page table translates",
                    "Every address is looked up anew: what the TLB holds is what the kernel page table says.");
            return new TlbStory(List.copyOf(scenes));
        }

        /** What loading the root does by itself differs between processors. */
        private void rootAlone() {
            int before = tlb.entries().size();
            scene(kernelTable, "Load the root alone",
                    "Writing " + flush.rootRegister()
                            + (flush.loadForgetsNonGlobal()
                                    ? " forgets what is not global: " + tlb.flushNonGlobal().size() + " of " + before
                                            + " entries. The rest still say"
                                    : " forgets nothing at all. All entries still say")
                            + " what the boot page table said.");
        }

        private String again() {
            long stale = tlb.entries().stream().filter(this::isStale).count();
            return stale == 0
                    ? "Nothing is stale here: the boot page table said the same about these addresses."
                    : "They are found in the TLB, so the new table is not even read: " + Phrase.count(stale)
                            + (stale == 1 ? " entry lets" : " entries let")
                            + " through what the kernel page table forbids, or differ" + (stale == 1 ? "s" : "")
                            + " in another way.";
        }

        private boolean isStale(Tlb.Entry entry) {
            return !(kernelTable.translate(entry.range().first()).outcome() instanceof Translation.Mapped mapped)
                    || !mapped.pa().equals(entry.pa())
                    || !mapped.property().equals(entry.property());
        }

        private void scene(PageTable loaded, String title, String sentence) {
            scenes.add(new Scene(
                    title, sentence,
                    (loaded == bootTable ? "boot page table, root " : "kernel page table, root ")
                            + loaded.root().map(root -> root.paddr().toString()).orElse("none"),
                    tlb.entries().stream().map(entry -> remembered(loaded, entry)).toList()));
        }

        private Remembered remembered(PageTable loaded, Tlb.Entry entry) {
            boolean stale = loaded == kernelTable && isStale(entry);
            return new Remembered(
                    entry.range().first().toString(), entry.pa().toString(), entry.pageSizeBytes(),
                    rights(entry.property()), entry.isGlobal(), stale, stale ? truth(entry) : "");
        }

        private String truth(Tlb.Entry entry) {
            return kernelTable.translate(entry.range().first()).outcome() instanceof Translation.Mapped mapped
                    ? "the table says " + rights(mapped.property())
                            + (mapped.pa().equals(entry.pa()) ? "" : " at " + mapped.pa())
                    : "the table maps nothing there";
        }

        private static String rights(PageProperty property) {
            PageFlags flags = property.flags();
            return Access.text(
                    flags.contains(PageFlags.R), flags.contains(PageFlags.W), flags.contains(PageFlags.X));
        }
    }
}
