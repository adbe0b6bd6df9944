package kspace.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultReportsTest {
    @TempDir
    private Path folder = Path.of("");

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void keep_fault_hasItsTraceAndCausesInTextAndFile() throws IOException {
        FaultReports.Fault fault = new FaultReports(folder)
                .keep("Oops", new IllegalStateException("outer", new ArithmeticException("inner")));
        assertThat(files()).singleElement().satisfies(file -> {
            assertThat(fault.sentence())
                    .isEqualTo("Oops: java.lang.IllegalStateException: outer; the report is in " + file);
            assertThat(file).hasContent(fault.report());
        });
        assertThat(fault.report()).contains("KSpace Explorer", "os.name: ", "java.lang.IllegalStateException: outer",
                "at ", FaultReportsTest.class.getName() + ".keep_fault",
                "Caused by: java.lang.ArithmeticException: inner");
    }

    @Test
    void keep_twoFaults_areInOneFile() throws IOException {
        FaultReports reports = new FaultReports(folder);
        reports.keep("Oops", new IllegalStateException("first"));
        FaultReports.Fault second = reports.keep("Oops", new IllegalStateException("second"));
        assertThat(second.report()).contains("first", "second");
        assertThat(files()).singleElement().satisfies(file -> assertThat(file).hasContent(second.report()));
    }

    @Test
    void keep_sameFaultAgainAndAgain_isKeptOnceAndToldLessAndLess() throws IOException {
        FaultReports reports = new FaultReports(folder);
        IllegalStateException thrown = new IllegalStateException("painting");
        List<FaultReports.Fault> faults = IntStream.range(0, 100).mapToObj(_ -> reports.keep("Oops", thrown)).toList();
        assertThat(faults.stream().filter(FaultReports.Fault::isNews).map(FaultReports.Fault::count))
                .containsExactly(1, 2, 4, 8, 16, 32, 64);
        assertThat(faults.getLast().report()).isEqualTo(faults.getFirst().report());
        assertThat(faults.getLast().sentence())
                .startsWith("Oops: java.lang.IllegalStateException: painting (100 times);");
        assertThat(files()).hasSize(1);
    }

    @Test
    void keep_noFolder_saysSoAndKeepsTheText() {
        Path none = folder.resolve("none");
        FaultReports.Fault fault = new FaultReports(none).keep("Oops", new IllegalStateException("a"));
        assertThat(fault.sentence())
                .isEqualTo("Oops: java.lang.IllegalStateException: a; the report cannot be written in " + none);
        assertThat(fault.report()).contains("java.lang.IllegalStateException: a", "at ");
    }
}
