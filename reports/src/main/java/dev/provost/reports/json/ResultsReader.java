package dev.provost.reports.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.provost.reports.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads {@code results.json}, also one that somebody else made. Keys that it does not know are passed over. What the file
 * does not hold is empty in the result: steps, and messages of transcripts.
 */
public final class ResultsReader {

    private static final String NAME = "results.json";
    private static final long LARGEST = 64L << 20;
    private static final int DEEPEST = 20;
    private static final int LONGEST_TEXT = 4 << 20;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .build();

    private ResultsReader() {}

    /**
     * The run in a results file of at most 64 MiB.
     *
     * @param path the file, or the output directory that holds {@code results.json}
     * @throws ResultsException when it cannot be read or is no results file
     */
    public static RunResult read(Path path) {
        Path file = Files.isDirectory(path) ? path.resolve(NAME) : path;
        try {
            if (Files.size(file) > LARGEST) {
                throw new ResultsException(
                        file + " has " + Files.size(file) + " octets; a results.json of more than 64 MiB is not read.");
            }
            JsonNode document = JSON.readTree(Files.readAllBytes(file));
            return new RunReader(new Place(file.toString(), "", document)).run();
        } catch (NoSuchFileException e) {
            throw new ResultsException(
                    "There is no " + file + ". Name the directory that a run wrote (--out), or its results.json.", e);
        } catch (JsonProcessingException e) {
            throw new ResultsException(file + " is no JSON: " + e.getOriginalMessage() + at(e), e);
        } catch (IOException e) {
            throw new ResultsException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static String at(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : " (line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ")";
    }
}
