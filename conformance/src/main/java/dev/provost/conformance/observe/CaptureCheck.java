package dev.provost.conformance.observe;

import dev.provost.conformance.capture.Capture;
import dev.provost.conformance.capture.OtherTraffic;
import dev.provost.reports.FileNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Judges captures, session by session. Not thread-safe. */
public final class CaptureCheck {

    private final SessionJudge judge;
    private final ObservationLog log;

    /** A check whose verdicts go into {@code log}. */
    public CaptureCheck(SessionJudge judge, ObservationLog log) {
        this.judge = judge;
        this.log = log;
    }

    /**
     * Judges everything in a capture.
     *
     * @param prefix what the names of its sessions begin with, unique among all captures that go into the log
     */
    public void take(Capture capture, String prefix) {
        List<ObservedSession> sessions = new ArrayList<>();
        SessionSorter sorter = new SessionSorter(sessions::add);
        capture.exchanges().forEach(sorter::take);
        sorter.closeAll();
        sessions.sort((a, b) -> Integer.compare(a.number(), b.number()));
        sessions.forEach(session -> log.add(judge.judge(session, name(prefix, session.number()))));
        if (!capture.pushes().isEmpty()) {
            log.add(judge.judge(capture.pushes(), FileNames.safe(prefix + ".pushes")));
        }
        capture.remarks().forEach(remark -> log.remark(capture.name() + ": " + remark));
        others(capture);
    }

    private void others(Capture capture) {
        OtherTraffic others = capture.others();
        if (others.exchanges() > 0 || others.unreadable() > 0) {
            log.remark(String.format(
                    Locale.ROOT,
                    "%s: passed over, because it is no device management: %,d of HTTP, %,d connections of other kinds.",
                    capture.name(),
                    others.exchanges(),
                    others.unreadable()));
        }
    }

    private static String name(String prefix, int number) {
        return FileNames.safe("%s.%03d".formatted(prefix, number));
    }
}
