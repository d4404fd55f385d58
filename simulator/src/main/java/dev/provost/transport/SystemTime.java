package dev.provost.transport;

import java.time.Instant;

enum SystemTime implements TimeSource {
    INSTANCE;

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Instant wall() {
        return Instant.now();
    }
}
