package dev.provost.transport;

import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Keeps what a listener for pushes heard. */
final class Mailbox implements PushHandler {

    private final BlockingQueue<ReceivedPush> pushes = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> problems = new LinkedBlockingQueue<>();

    @Override
    public void received(ReceivedPush push) {
        pushes.add(push);
    }

    @Override
    public void malformed(PushWay way, String from, byte[] octets, String problem) {
        problems.add(way + ", " + octets.length + " octets: " + problem);
    }

    ReceivedPush push() throws InterruptedException {
        return Objects.requireNonNull(pushes.poll(20, TimeUnit.SECONDS), "no push came");
    }

    String problem() throws InterruptedException {
        return Objects.requireNonNull(problems.poll(20, TimeUnit.SECONDS), "nothing came");
    }

    boolean isEmpty() {
        return pushes.isEmpty() && problems.isEmpty();
    }
}
