package kspace.core.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import kspace.core.address.Vaddr;
import kspace.core.arch.isa.Architecture;
import kspace.core.arch.toy.Toy;
import kspace.core.arch.toy.ToyMachine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An architecture is one folder and a registration: with the folder {@code toy}, and nothing else changed, a machine of it boots.
 * The engine is loaded a second time, so that no other test meets the toy.
 */
class ToyArchitectureTest {
    private static Map<String, String> told = Map.of();

    @BeforeAll
    static void boot(@TempDir Path folder) throws Exception {
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve(Architecture.class.getName()), Toy.class.getName());
        List<URL> classes = new ArrayList<>(List.of(folder.toUri().toURL()));
        classes.add(root(Vaddr.class));
        classes.add(root(ToyMachine.class));
        for (String path : new String[]{"java.class.path", "jdk.module.path"}) {
            for (String entry : System.getProperty(path, "").split(File.pathSeparator, -1)) {
                classes.add(Path.of(entry).toUri().toURL());
            }
        }
        // Without a parent, as the loaders of the system find the classes of a module for each other.
        try (URLClassLoader second = new URLClassLoader(classes.toArray(URL[]::new), null)) {
            told = told(second.loadClass(ToyMachine.class.getName()));
        }
    }

    @SuppressWarnings("unchecked") // The class is ToyMachine, of another loader.
    private static Map<String, String> told(Class<?> machine) throws ReflectiveOperationException {
        return ((Supplier<Map<String, String>>) machine.getConstructor().newInstance()).get();
    }

    /** Returns where a class was loaded from. */
    private static URL root(Class<?> type) throws MalformedURLException {
        String name = type.getName().replace('.', '/') + ".class";
        String url = Objects.requireNonNull(type.getResource("/" + name)).toString();
        return URI.create(url.substring(0, url.length() - name.length())).toURL();
    }

    @Test
    void modes_withTheToy_endInIts() {
        String own = String.join(" ", Architectures.modes().stream().map(it -> it.id()).toList());

        assertThat(told).containsEntry("modes", own + " toy");
    }

    @Test
    void boot_machineOfTheToy_isThatOfALayoutOfOurs() {
        assertThat(told).containsEntry("failure", "none").containsEntry("findings", "layout-ours")
                .containsEntry("failed checks", "").containsEntry("table of level 3", "Trunk")
                .containsEntry("root register", "ROOT1");
    }

    /** All 512 entries of the kernel's own root, and the root. */
    @Test
    void newTable_ofTwoRoots_fillsTheWholeRoot() {
        assertThat(told).containsEntry("first tables", "513");
    }

    /** 39 bits and a root for each half: the kernel's 512 GiB end at 2^64, and the constants are shifted into them. */
    @Test
    void translate_kernelAddresses_areWhatTheMapsSay() {
        assertThat(told).containsEntry("linear", "ffffff8000000000")
                .containsEntry("linear + 0x1234567", "Mapped 1234567")
                .containsEntry("kernel", "Mapped 8000000")
                .containsEntry("boot page table", "Mapped 0");
    }

    /** In use, a page, for all spaces, no user, no fetch; bit 63 is 0 and the address is 0. */
    @Test
    void entry_ofALinearPage_isAsTheToyWritesIt() {
        assertThat(told).containsEntry("last entry", "1e00000000000001");
    }

    @Test
    void translate_otherAddresses_meetTheOtherRootOrNone() {
        assertThat(told).containsEntry("user", "Outside").containsEntry("between", "NonCanonical");
    }

    @Test
    void check_accesses_obeyItsRules() {
        assertThat(told).containsEntry("write to the kernel", "none")
                .containsEntry("read of a user address", "rootless, WHY 8")
                .containsEntry("fetch from the linear map", "denied, WHY 6");
    }

    @Test
    void registry_withoutAService_knowsNoToy() throws IOException {
        assertThat(Architectures.byId("toy")).isEmpty();
    }
}
