package kspace.app.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import kspace.app.cli.console.ExitCode;
import kspace.app.cli.console.FileOutput;
import kspace.app.cli.console.InputException;
import kspace.app.cli.subject.ArchOption;
import kspace.app.cli.subject.DumpOption;
import kspace.app.cli.subject.Subject;
import kspace.app.desktop.OutputFile;
import kspace.app.export.PictureMaker;
import kspace.app.export.picture.Picture;
import kspace.app.export.picture.PictureOptions;
import kspace.app.export.recipe.MachineKeys;
import kspace.app.export.recipe.Recipe;
import kspace.app.export.recipe.RecipeReader;
import kspace.app.sample.MachineSource;
import kspace.app.stop.StopException;
import kspace.app.stop.StopFileException;
import kspace.core.kernel.asterinas.boot.Boot;
import kspace.core.memory.MachineException;
import kspace.core.space.AddressSpace;
import kspace.core.space.BootSpace;
import kspace.core.space.RecordingException;

/** Makes all pictures of a recipe, as many at once as there are processors. */
final class RecipeRun {
    private final Supplier<? extends PictureMaker> makers;
    private final PictureOutput output;
    private final Map<Opened, AddressSpace> spaces = new ConcurrentHashMap<>();

    /**
     * A picture that can be made.
     *
     * @param entry what the recipe says
     * @param drawing what makes it
     */
    private record Ready(Recipe.Entry entry, Drawing drawing) {}

    /**
     * A machine, and what is said about it.
     *
     * @param machine its name
     * @param keys what is said
     */
    private record Opened(String machine, MachineKeys keys) {
        AddressSpace space() {
            ArchOption arch = new ArchOption(keys.arch());
            DumpOption dump = new DumpOption(keys.root(), keys.base(), keys.physicalAddressBits());
            return Subject.recording(machine, arch, dump).<AddressSpace>map(it -> it).orElseGet(() -> new BootSpace(
                    Boot.of(MachineSource.of(machine).document(arch.mode()).machine()).lastState()));
        }
    }

    /** Makes a picture. */
    @FunctionalInterface
    private interface Drawing {
        PictureFiles draw(PictureMaker maker) throws IOException;
    }

    RecipeRun(Supplier<? extends PictureMaker> makers, PictureOutput output) {
        this.makers = makers;
        this.output = output;
    }

    /**
     * Makes them; a mistake anywhere in the recipe is told before the first file is written.
     *
     * @param told gets what was made, in order
     * @return the exit code
     */
    int run(String file, BiConsumer<Recipe.Entry, PictureFiles> told) {
        Path path = OutputFile.named(file).map(OutputFile::path)
                .orElseThrow(() -> new InputException(FileOutput.noName("--recipe", file)));
        try {
            List<Ready> all = RecipeReader.read(path).pictures().stream().map(this::ready).toList();
            return make(all, told);
        } catch (StopFileException e) {
            throw new InputException(e.sentence());
        }
    }

    private Ready ready(Recipe.Entry entry) {
        if (!output.files().check()) {
            entry.file().obstacleBesideFolders().ifPresent(sentence -> {
                throw new InputException(ExportCommandMessage.OF_RECIPE.of(entry.place().of("file"), sentence));
            });
        }
        try {
            return new Ready(entry, drawing(entry));
        } catch (StopException e) {
            throw new InputException(ExportCommandMessage.OF_RECIPE.of(entry.place().of(e.option()), e.predicate()));
        } catch (MachineException e) {
            throw new InputException(
                    ExportCommandMessage.MACHINE_REFUSED.of(entry.place().of("machine"), e.sentence()));
        } catch (RecordingException e) {
            throw new InputException(
                    ExportCommandMessage.MACHINE_REFUSED.of(entry.place().of("machine"), e.sentence()));
        } catch (InputException e) {
            throw new InputException(
                    ExportCommandMessage.MACHINE_REFUSED.of(entry.place().of("machine"), e.sentence()));
        }
    }

    private Drawing drawing(Recipe.Entry entry) {
        AddressSpace space = spaces.computeIfAbsent(new Opened(entry.stop().machine(), entry.machine()), Opened::space);
        Picture asked = new PictureOptions(entry.stop()).picture(space, entry.medium());
        Picture picture = asked.in(asked.style().withAlt(entry.alt()).in(entry.house()));
        return maker -> PictureFiles.of(maker, space, picture, entry.series(), entry.file());
    }

    private int make(List<Ready> all, BiConsumer<Recipe.Entry, PictureFiles> told) {
        PictureMaker maker = makers.get();
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<PictureFiles>> pictures = new ArrayList<>();
            for (Ready each : all) {
                pictures.add(workers.submit(() -> made(maker, each)));
            }
            for (Future<PictureFiles> each : pictures) {
                result(each).requireFree(output);
            }
            int code = ExitCode.OK;
            for (int i = 0; i < all.size(); i++) {
                Recipe.Entry entry = all.get(i).entry();
                makeFolders(entry.file());
                PictureFiles files = result(pictures.get(i));
                code = Math.max(code, files.put(output));
                told.accept(entry, files);
            }
            return code;
        }
    }

    private void makeFolders(OutputFile file) {
        if (output.files().check()) {
            return;
        }
        try {
            file.makeFolders();
        } catch (IOException e) {
            throw new InputException(file.sentence(e));
        }
    }

    private static PictureFiles made(PictureMaker maker, Ready ready) {
        Recipe.Entry entry = ready.entry();
        try {
            return ready.drawing().draw(maker);
        } catch (StopException e) {
            throw new InputException(ExportCommandMessage.OF_RECIPE.of(entry.place().of(e.option()), e.predicate()));
        } catch (RecordingException e) {
            throw new InputException(
                    ExportCommandMessage.MACHINE_REFUSED.of(entry.place().of("machine"), e.sentence()));
        } catch (IOException e) {
            throw new InputException(entry.file().sentence(e));
        }
    }

    private static PictureFiles result(Future<PictureFiles> picture) {
        try {
            return picture.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException(ExportCommandMessage.INTERRUPTED.of());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }
}
