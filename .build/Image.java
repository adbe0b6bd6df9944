import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.constant.ClassDesc;
import java.lang.module.ModuleFinder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links the program and the runtime that it needs into a folder that runs by itself. The build calls it after the jars
 * are made; {@code java .build/Image.java} is how, so that it works on every system without a shell.
 *
 * <pre>Image.java MODULE_PATH APP_JAR LAUNCHERS OUTPUT</pre>
 *
 * MODULE_PATH is what the application compiles against, class folders are passed over; LAUNCHERS is the folder with the
 * start scripts; OUTPUT is replaced.
 */
public final class Image {
    private static final String MODULE = "kspace.app";
    private static final boolean WINDOWS = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private static final int TRAINING_LIMIT_S = 240;
    /** Older classes are not kept in the start-up cache, and are verified slowly whenever they are loaded. */
    private static final int OLDEST_KEPT_VERSION = ClassFile.JAVA_6_VERSION;
    private static final int FIRST_BYTES = 8;

    private Image() {}

    /**
     * Entry point.
     *
     * @param args see above
     * @throws IOException if a file cannot be read or written
     * @throws InterruptedException never
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        var launchers = Path.of(args[2]);
        var output = Path.of(args[3]);
        var described = output.resolveSibling("described-modules");
        delete(output);
        delete(described);
        var jars = modules(args[0], Path.of(args[1]), described);
        link(jars, output);
        copyNativeLibraries(jars, output.resolve(WINDOWS ? "bin" : "lib"));
        copyLaunchers(launchers, output.resolve("bin"));
        train(output, "window", "kspace.app.WindowRehearsal", List.of("-XX:MaxNewSize=48m"));
        // Profiles make the JVM compile at once what a command does not live to use.
        train(output, "commands", "kspace.app.Rehearsal",
                List.of("-XX:+UseSerialGC", "-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining"));
    }

    /**
     * The jars that are modules. The platform-independent jars of JavaFX are empty and are left out. A library that only
     * says how its module would be called gets the descriptor that jlink wants, in a copy.
     */
    private static List<Path> modules(String modulePath, Path appJar, Path described) throws IOException {
        var jars = new ArrayList<Path>();
        jars.add(appJar);
        for (var entry : modulePath.split(java.io.File.pathSeparator)) {
            var path = Path.of(entry);
            if (Files.isRegularFile(path)) {
                var descriptor = ModuleFinder.of(path).findAll().iterator().next().descriptor();
                if (!descriptor.isAutomatic()) {
                    jars.add(renew(path, described));
                } else if (!descriptor.name().endsWith("Empty")) {
                    jars.add(describe(path, descriptor.name(), modulePath, described));
                }
            }
        }
        return jars;
    }

    /** Returns the classes that are compiled for an old Java. */
    private static List<Path> oldClasses(FileSystem zip) throws IOException {
        var old = new ArrayList<Path>();
        try (var files = Files.walk(zip.getPath("/"))) {
            for (var file : (Iterable<Path>) files.filter(it -> it.toString().endsWith(".class"))::iterator) {
                if (version(file) < OLDEST_KEPT_VERSION) {
                    old.add(file);
                }
            }
        }
        return old;
    }

    private static int version(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var first = in.readNBytes(FIRST_BYTES);
            return (first[FIRST_BYTES - 2] & 0xff) << Byte.SIZE | first[FIRST_BYTES - 1] & 0xff;
        }
    }

    /**
     * Copies a jar of a library that is compiled for an old Java, its classes in today's form: the same instructions, with
     * the stack maps that later verifiers want. Picocli, compiled for Java 5, took a third of the time of a command.
     *
     * @return the copy, or the jar itself if nothing in it is as old
     */
    private static Path renew(Path jar, Path directory) throws IOException {
        List<String> old;
        try (var zip = FileSystems.newFileSystem(jar)) {
            old = oldClasses(zip).stream().map(Path::toString).toList();
        }
        if (old.isEmpty()) {
            return jar;
        }
        Files.createDirectories(directory);
        var copy = Files.copy(jar, directory.resolve(jar.getFileName().toString()));
        try (var zip = FileSystems.newFileSystem(copy)) {
            var hierarchy = ClassHierarchyResolver.ofResourceParsing(type -> stream(zip.getPath("/"), type))
                    .orElse(ClassHierarchyResolver.defaultResolver());
            var format = ClassFile.of(ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                    ClassFile.ClassHierarchyResolverOption.of(hierarchy));
            // Spelled out, since the transform that accepts all would copy the bodies as they are, without stack maps.
            var renewed = ClassTransform.dropping(element -> element instanceof ClassFileVersion)
                    .andThen(ClassTransform.transformingMethodBodies((code, element) -> code.with(element)))
                    .andThen(ClassTransform.endHandler(code -> code.withVersion(ClassFile.latestMajorVersion(), 0)));
            for (var name : old) {
                var file = zip.getPath(name);
                Files.write(file, format.transformClass(format.parse(Files.readAllBytes(file)), renewed));
            }
        }
        return copy;
    }

    private static InputStream stream(Path root, ClassDesc type) {
        var name = type.descriptorString();
        try {
            var file = root.resolve(name.substring(1, name.length() - 1) + ".class");
            return Files.exists(file) ? Files.newInputStream(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a jar and adds the descriptor that follows from what its classes use. */
    private static Path describe(Path jar, String module, String modulePath, Path directory) throws IOException {
        Files.createDirectories(directory);
        var copy = Files.copy(jar, directory.resolve(jar.getFileName().toString()));
        // The folder of the program's own classes would ask for the jar that is being described.
        var others = Stream.of(modulePath.split(java.io.File.pathSeparator))
                .filter(it -> !it.equals(jar.toString()) && Files.isRegularFile(Path.of(it)))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        var version = String.valueOf(Runtime.version().feature());
        run("jdeps", "--ignore-missing-deps", "--multi-release", version, "--module-path", others,
                "--generate-module-info", directory.toString(), jar.toString());
        var sources = directory.resolve(module).resolve("versions").resolve(version);
        run("javac", "--module-path", others, "--patch-module", module + "=" + jar,
                "-d", sources.toString(), sources.resolve("module-info.java").toString());
        run("jar", "--update", "--file", copy.toString(), "-C", sources.toString(), "module-info.class");
        return copy;
    }

    /** Runs a tool of the JDK; what it says is worth reading only if it fails. */
    private static void run(String tool, String... arguments) {
        var said = new StringWriter();
        var writer = new PrintWriter(said);
        int status = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, arguments);
        if (status != 0) {
            System.out.println(said);
            System.exit(status);
        }
    }

    private static void link(List<Path> jars, Path output) {
        run("jlink",
                "--module-path", String.join(java.io.File.pathSeparator, jars.stream().map(Path::toString).toList()),
                // The charsets of Windows' consoles are in a module of their own.
                "--add-modules", WINDOWS ? MODULE + ",jdk.charsets" : MODULE,
                "--exclude-resources", "glob:/javafx.*/*.so,glob:/javafx.*/*.dll,glob:/javafx.*/*.dylib",
                "--no-header-files", "--no-man-pages", "--compress", "zip-6",
                "--output", output.toString());
    }

    /** JavaFX looks for them here first; else it would unpack them into the user's home at the first start. */
    private static void copyNativeLibraries(List<Path> jars, Path directory) throws IOException {
        for (var jar : jars) {
            if (jar.getFileName().toString().startsWith("javafx-")) {
                try (var zip = FileSystems.newFileSystem(jar); var files = Files.list(zip.getPath("/"))) {
                    for (var file : (Iterable<Path>) files::iterator) {
                        if (file.toString().matches(".*\\.(so|dll|dylib)")) {
                            Files.copy(file, directory.resolve(file.getFileName().toString()),
                                    StandardCopyOption.REPLACE_EXISTING);
                        }
                    }
                }
            }
        }
    }

    private static void copyLaunchers(Path launchers, Path bin) throws IOException {
        var name = WINDOWS ? "kspace.bat" : "kspace";
        var launcher = Files.copy(launchers.resolve(name), bin.resolve(name));
        if (!WINDOWS && !launcher.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + launcher + " executable");
        }
    }

    /**
     * Does once what people start the program for, commands or the window, which opens in memory and closes, and keeps what
     * the JVM learned: the classes loaded and linked and, of the window, the profiles of the methods. A command has
     * a file of its own, because the JVM takes all classes of the file that it is given. Without these files the program works
     * all the same, so a training that fails is reported and does not fail the build.
     */
    private static void train(Path output, String kind, String main, List<String> options)
            throws IOException, InterruptedException {
        var cache = output.resolve("lib").resolve("kspace-" + kind + ".aot").toAbsolutePath();
        var directory = Files.createTempDirectory("kspace-training");
        var log = directory.resolve("log.txt");
        var java = output.resolve("bin").resolve(WINDOWS ? "java.exe" : "java").toAbsolutePath();
        var command = new ArrayList<String>(List.of(java.toString(), "-XX:AOTCacheOutput=" + cache));
        command.addAll(options);
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.io.tmpdir=" + directory,
                "-Duser.home=" + directory, "--enable-native-access=javafx.graphics", "-m", MODULE + "/" + main));
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        // The settings of whoever builds are neither read nor written.
        builder.environment().putAll(
                Map.of("XDG_CONFIG_HOME", directory.toString(), "APPDATA", directory.toString()));
        var process = builder.start();
        boolean ended = process.waitFor(TRAINING_LIMIT_S, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        if (!ended || process.exitValue() != 0) {
            System.out.println(
                    "No start-up cache of " + kind + ": the training run " + (ended ? "failed" : "did not end") + "\n"
                            + Files.readString(log));
            Files.deleteIfExists(cache);
            Files.deleteIfExists(Path.of(cache + ".config"));
        }
        delete(directory);
    }

    private static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> {
                    try {
                        Files.delete(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
    }
}
