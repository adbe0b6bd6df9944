package kspace.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import kspace.core.machine.MachineFiles;
import kspace.core.memory.MachineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplesTest {
    private static final Path SAMPLES = Path.of(System.getProperty("kspace.root", ".."), "samples");

    @ParameterizedTest
    @MethodSource("kspace.app.sample.Samples#all")
    void packedSample_each_isTheMachineOfItsFile(Sample sample) {
        assertThat(sample.machine()).isEqualTo(MachineFiles.read(SAMPLES.resolve(sample.name() + ".toml")));
        assertThat(sample.title()).isNotBlank().isEqualTo(Samples.title(sample.name()));
        assertThat(sample.about()).endsWith(".");
    }

    @Test
    void all_always_isInTheOrderOfTheNamesAndStartsWithTheDefault() {
        assertThat(Samples.all()).extracting(Sample::name).isEqualTo(Samples.names());
        assertThat(Samples.byDefault().name()).isEqualTo("q35-4g");
        assertThat(Samples.all().getFirst()).isEqualTo(Samples.byDefault());
    }

    @Test
    void sourceOf_sampleName_isTheSample() {
        MachineSource source = MachineSource.of("q35-8g");
        assertThat(source.label()).isEqualTo("q35-8g");
        assertThat(source.read().name()).isEqualTo("QEMU q35, 8 GiB");
        assertThat(MachineSource.byDefault().label()).isEqualTo("q35-4g");
    }

    @Test
    void sourceOf_file_readsItEachTimeAnew(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("machine.toml");
        String text = Files.readString(SAMPLES.resolve("q35-4g.toml"));
        Files.copy(SAMPLES.resolve("q35-4g.e820.txt"), folder.resolve("q35-4g.e820.txt"));
        Files.writeString(file, text);
        MachineSource source = MachineSource.of(file.toString());
        assertThat(source.read().name()).isEqualTo("QEMU q35, 4 GiB");
        Files.writeString(file, text.replace("QEMU q35, 4 GiB", "mine"));
        assertThat(source.read().name()).isEqualTo("mine");
        assertThat(source.label()).isEqualTo(file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"q35-3g", "Q35-4G", "no/such/file.toml", "q35-4g.toml\0"})
    void sourceOf_neitherSampleNorFile_listsTheSamples(String argument) {
        assertThatThrownBy(() -> MachineSource.of(argument))
                .isInstanceOf(MachineException.class)
                .hasMessage(
                        argument.replace("\0", "\\u0000") + ": there is no such file and no such sample; samples are "
                                + String.join(", ", Samples.names()));
    }
}
