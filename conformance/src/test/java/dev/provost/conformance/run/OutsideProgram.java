package dev.provost.conformance.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that knows nothing of ours, called with files. */
record OutsideProgram(String name, String debianPackage) {

    static final OutsideProgram TSHARK = new OutsideProgram("tshark", "tshark");
    static final OutsideProgram WBXML2XML = new OutsideProgram("wbxml2xml", "libwbxml2-utils");

    boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    String whyMissing() {
        return name + " is not installed; the Debian package " + debianPackage + " has it";
    }

    /** What it writes to standard output. */
    List<String> lines(Path folder, Object... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve(name + ".out");
        Path log = folder.resolve(name + ".log");
        List<String> command = Stream.concat(
                        Stream.of(name), Stream.of(arguments).map(Object::toString))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(log.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(name + " did not end");
        }
        if (process.exitValue() != 0) {
            throw new IOException("%s ended with %d: %s"
                    .formatted(name, process.exitValue(), Files.readString(log).strip()));
        }
        return Files.readAllLines(out);
    }
}
