package dev.provost.conformance.adapter.command;

import dev.provost.adapter.AdapterException;
import dev.provost.adapter.AdapterSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program that operates a server: never handed to a shell.
 *
 * @param line the program and its arguments
 * @param folder where it runs
 * @param environment variables beside those of Provost
 * @param timeout how long it may take for one reply
 */
record Program(List<String> line, Path folder, Map<String, String> environment, Duration timeout) {

    private static final Pattern SYSTEM_ERROR = Pattern.compile("error[:=] ?\\d+[, (]+([^()]+)");

    Program {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    /**
     * The program of a target file.
     *
     * @param name its name: with a slash a path that starts at the folder of the target file, else looked for in that folder
     *     and then where the system looks
     */
    static Program of(
            String name,
            List<String> arguments,
            AdapterSettings settings,
            Map<String, String> environment,
            Duration timeout) {
        Path folder = settings.folder().toAbsolutePath().normalize();
        List<String> line = new ArrayList<>();
        line.add(located(name, folder));
        line.addAll(arguments);
        return new Program(line, folder, environment, timeout);
    }

    /** What it is called in sentences. */
    String name() {
        Path file = Path.of(line.getFirst()).getFileName();
        return file == null ? line.getFirst() : file.toString();
    }

    /**
     * Starts it.
     *
     * @throws AdapterException when it cannot be started
     */
    Process start(Map<String, String> more) {
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AdapterException(
                    "The program %s cannot be started in %s: %s. Correct the option 'program'."
                            .formatted(line.getFirst(), folder, reason(e)),
                    e);
        }
    }

    /** Ends a process with everything that it started. */
    static void kill(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private static String located(String name, Path folder) {
        try {
            Path file = folder.resolve(name).normalize();
            if (!name.contains("/") && !Files.isRegularFile(file)) {
                return name;
            }
            if (!Files.isRegularFile(file)) {
                throw new AdapterException(
                        "There is no program %s. Correct the option 'program'; paths start at the folder of the target file."
                                .formatted(file));
            }
            if (!Files.isExecutable(file)) {
                throw new AdapterException(
                        "The program %s is not executable. Type chmod +x %s, or name its interpreter as the program and the file as an argument."
                                .formatted(file, file));
            }
            return file.toString();
        } catch (InvalidPathException e) {
            throw new AdapterException("The option 'program' is \"%s\", which is no path.".formatted(name), e);
        }
    }

    /** The system's own words, without those of the JDK around them. */
    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        Matcher matcher = SYSTEM_ERROR.matcher(message);
        return matcher.find() ? matcher.group(1).strip() : message;
    }
}
