package dev.provost.reports.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.provost.reports.RunResult;
import dev.provost.reports.sample.UpdateRun;
import dev.provost.reports.sample.VendorRun;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneWidthTest {

    /** Shows the page in a frame of the wanted width and writes down how wide its contents are. */
    private static final String RULER = """
            <body><iframe id="page" src="index.html" style="width:%1$dpx;height:800px;border:0"></iframe><p id="width"></p>
            <script>addEventListener("load", () => {
              const page = document.getElementById("page").contentDocument.documentElement;
              document.getElementById("width").textContent = "width " + page.scrollWidth;
            })</script>
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void the_page_never_scrolls_sideways(int width) throws Exception {
        measure(VendorRun.failing(), width);
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void neither_does_it_with_pictures_of_flash(int width) throws Exception {
        measure(UpdateRun.result(), width);
    }

    private void measure(RunResult run, int width) throws Exception {
        Optional<Path> browser = browser();
        assumeTrue(browser.isPresent(), "Chromium is not installed; the width of the page is not measured");
        HtmlReport.write(run, directory.resolve("index.html"));
        Path ruler = Files.writeString(directory.resolve("ruler.html"), RULER.formatted(width));

        assertThat(rendered(browser.get(), ruler)).contains("<p id=\"width\">width " + width + "</p>");
    }

    private String rendered(Path browser, Path page) throws IOException, InterruptedException {
        List<String> command = List.of(
                browser.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--allow-file-access-from-files",
                "--virtual-time-budget=4000",
                "--user-data-dir=" + directory.resolve("profile"),
                "--dump-dom",
                page.toUri().toString());
        Path output = directory.resolve("rendered.html");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS))
                    .as("The browser ended")
                    .isTrue();
            return Files.readString(output);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Optional<Path> browser() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
