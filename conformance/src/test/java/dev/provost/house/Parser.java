package dev.provost.house;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Something of ours that reads what others wrote.
 *
 * @param name what it reads
 * @param samples good input
 * @param read reads, and throws nothing but what is refused by type
 * @param refusal how it says that the input is bad
 */
record Parser(String name, List<byte[]> samples, Consumer<byte[]> read, Class<? extends RuntimeException> refusal) {

    static Parser ofText(
            String name, Consumer<String> read, Class<? extends RuntimeException> refusal, String... samples) {
        return new Parser(
                name,
                Arrays.stream(samples)
                        .map(sample -> sample.getBytes(StandardCharsets.UTF_8))
                        .toList(),
                octets -> read.accept(new String(octets, StandardCharsets.UTF_8)),
                refusal);
    }

    @Override
    public String toString() {
        return name;
    }
}
