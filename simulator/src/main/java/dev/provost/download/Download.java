package dev.provost.download;

import dev.provost.download.DownloadStep.BodyUse;
import dev.provost.download.DownloadStep.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One download as a state machine without any input and output (OMA Download 1.0; ranges of RFC 9110, 14).
 *
 * <p>It says which request comes next, hears how the answer begins and how it ends, and goes on until it is done or has
 * failed. What a URL leads to may be the package itself or a descriptor of it. A broken line is taken up again where the
 * staged octets end; a server that ignores ranges, or whose object has changed meanwhile, makes it start over. Every bound
 * of {@link DownloadPolicy} holds whatever the server says. Not thread-safe.
 */
public final class Download {

    private static final int MOST_REQUESTS = 1000;
    private static final int MOST_RESTARTS = 3;

    private final String given;
    private final DownloadPolicy policy;
    private final Progress progress;
    private final List<String> notes = new ArrayList<>();
    private Optional<DownloadDescriptor> descriptor;
    private String url = "";
    private Intent intent = new Intent.Waiting();
    private int requests;
    private int redirects;
    private int stalls;
    private int restarts;

    private Download(String given, ResumePoint resume, DownloadPolicy policy) {
        this.given = given;
        this.policy = policy;
        this.progress = new Progress(resume);
        this.descriptor = resume.descriptor();
    }

    /**
     * A download of what a URL leads to, a package or a descriptor of one.
     *
     * @param url as the server gave it, whatever it is
     * @param resume what an earlier attempt left
     */
    public static Download of(String url, ResumePoint resume, DownloadPolicy policy) {
        return new Download(url, resume, policy);
    }

    /** The first step. */
    public DownloadStep begin() {
        ObjectUrl.Checked start = ObjectUrl.absolute(given);
        if (start.url().isEmpty()) {
            return failed(DownloadProblem.BAD_URL, start.reason());
        }
        url = start.url().get();
        if (progress.isComplete()) {
            return done();
        }
        return descriptor.map(known -> toObject(known, false)).orElseGet(() -> request(Duration.ZERO));
    }

    /**
     * The head of the answer to the last request has come.
     *
     * @param status the status code of HTTP
     * @param fields its header fields
     */
    public BodyUse head(int status, List<Field> fields) {
        AnswerHead head = new AnswerHead(status, fields);
        BodyUse use = switch (status) {
            case 200, 203 -> whole(head);
            case 206 -> part(head);
            case 301, 302, 303, 307, 308 -> redirect(head);
            case 416 -> unsatisfied(head);
            default -> giveUp(StatusProblems.of(status), "%s answered with HTTP status %d".formatted(url, status));
        };
        return use;
    }

    /** The answer has ended, or no answer came. */
    public DownloadStep ended(BodyEnd end) {
        Intent due = intent;
        intent = new Intent.Waiting();
        return switch (end) {
            case BodyEnd.Complete complete -> follow(due, complete);
            case BodyEnd.Broken broken -> broken(due, broken);
        };
    }

    /** What a later attempt can build on. */
    public ResumePoint resumePoint() {
        return progress.resumePoint(descriptor);
    }

    private BodyUse whole(AnswerHead head) {
        if (descriptor.isEmpty()
                && head.mediaType()
                        .filter(DownloadDescriptor.MEDIA_TYPE::equals)
                        .isPresent()) {
            intent = new Intent.ReadDescriptor();
            return new DownloadStep.Collect(DescriptorFormat.MOST_OCTETS);
        }
        if (progress.isRanged()) {
            notes.add("%s sent the whole object where the octets from %d were asked for"
                    .formatted(url, progress.received()));
        }
        return new ObjectCheck(url, descriptor, policy)
                .refusal(head, head.contentLength())
                .map(this::giveUp)
                .orElseGet(() -> {
                    progress.restart(head.contentLength(), head.validator());
                    return stage();
                });
    }

    private BodyUse part(AnswerHead head) {
        if (descriptor.isEmpty() && isDescriptor(head)) {
            return askAnew(url + " sent a part of a descriptor");
        }
        Optional<AnswerHead.Part> part = head.part();
        Optional<String> mismatch = progress.mismatch(part, head.validator());
        if (mismatch.isPresent()) {
            return startOver(url + " " + mismatch.get());
        }
        return new ObjectCheck(url, descriptor, policy)
                .refusal(head, part.orElseThrow().total())
                .map(this::giveUp)
                .orElseGet(() -> {
                    progress.goOn(part.orElseThrow(), head.validator());
                    return stage();
                });
    }

    private static boolean isDescriptor(AnswerHead head) {
        return head.mediaType().filter(DownloadDescriptor.MEDIA_TYPE::equals).isPresent();
    }

    private BodyUse stage() {
        intent = new Intent.CountStaged();
        return progress.stage(Math.min(
                policy.mostOctets(), descriptor.map(DownloadDescriptor::size).orElse(Long.MAX_VALUE)));
    }

    private BodyUse unsatisfied(AnswerHead head) {
        if (progress.isRanged() && head.wholeLength().orElse(-1) == progress.received()) {
            progress.learn(head.wholeLength());
            intent = new Intent.Finish();
            return new DownloadStep.Discard();
        }
        return progress.isRanged()
                ? askAnew("%s has no octets from %d".formatted(url, progress.received()))
                : giveUp(
                        DownloadProblem.SERVER_ERROR, url + " refused a range that nobody asked for (HTTP status 416)");
    }

    private BodyUse redirect(AnswerHead head) {
        Optional<String> location = head.first("Location");
        if (location.isEmpty()) {
            return giveUp(
                    DownloadProblem.SERVER_ERROR,
                    "%s answered with HTTP status %d and no Location".formatted(url, head.status()));
        }
        if (redirects++ == policy.redirects()) {
            return giveUp(
                    DownloadProblem.BAD_URL,
                    "%s redirects once more after %d redirects".formatted(url, policy.redirects()));
        }
        intent = new Intent.Follow(location.get());
        return new DownloadStep.Discard();
    }

    /** What is staged belongs to another object. */
    private BodyUse startOver(String reason) {
        progress.forget();
        return askAnew(reason);
    }

    /** The range was of no use; a whole answer shows whether what is staged is. */
    private BodyUse askAnew(String reason) {
        intent = new Intent.AskAnew(reason);
        return new DownloadStep.Discard();
    }

    private BodyUse giveUp(Intent.GiveUp why) {
        return giveUp(why.problem(), why.reason());
    }

    private BodyUse giveUp(DownloadProblem problem, String reason) {
        intent = new Intent.GiveUp(problem, reason);
        return new DownloadStep.Discard();
    }

    private DownloadStep follow(Intent due, BodyEnd.Complete complete) {
        return switch (due) {
            case Intent.Waiting none -> failed(DownloadProblem.SERVER_ERROR, url + " answered without a head");
            case Intent.Follow(String location) -> {
                ObjectUrl.Checked next = ObjectUrl.resolve(url, location);
                next.url()
                        .filter(target -> isSecure(url) && !isSecure(target))
                        .ifPresent(
                                target -> notes.add("%s redirects to %s, where nothing protects the package on its way"
                                        .formatted(url, Shown.of(target))));
                yield to(next);
            }
            case Intent.GiveUp(DownloadProblem problem, String reason) -> failed(problem, reason);
            case Intent.AskAnew(String reason) -> again(reason);
            case Intent.Finish finish -> done();
            case Intent.ReadDescriptor read -> read(complete.collected());
            case Intent.CountStaged count -> counted(complete.octets());
        };
    }

    private static boolean isSecure(String address) {
        return address.regionMatches(true, 0, "https:", 0, 6);
    }

    private DownloadStep broken(Intent due, BodyEnd.Broken broken) {
        boolean staging = due instanceof Intent.CountStaged;
        if (staging) {
            progress.add(broken.octets());
        }
        boolean ours = switch (broken.trouble()) {
            case CANCELLED, ABORTED -> true;
            default -> false;
        };
        if (!ours && !staging && !(due instanceof Intent.Waiting) && !(due instanceof Intent.ReadDescriptor)) {
            return follow(due, new BodyEnd.Complete(0, new byte[0])); // the head said it all
        }
        if (broken.trouble() == BodyEnd.Trouble.TOO_LONG && due instanceof Intent.ReadDescriptor) {
            return failed(DownloadProblem.BAD_DESCRIPTOR, "The download descriptor at %s is too long".formatted(url));
        }
        if (broken.trouble() == BodyEnd.Trouble.TOO_LONG && progress.exceeds(policy.mostOctets())) {
            return failed(DownloadProblem.OUT_OF_MEMORY, broken.sentence());
        }
        return isTransient(broken) ? resume(broken) : failed(StatusProblems.of(broken.trouble()), broken.sentence());
    }

    private static boolean isTransient(BodyEnd.Broken broken) {
        return switch (broken.trouble()) {
            case NETWORK, REFUSED -> true;
            case TIME_OUT -> broken.octets() > 0;
            default -> false;
        };
    }

    private DownloadStep resume(BodyEnd.Broken broken) {
        stalls = progress.hasGrown() ? 0 : stalls + 1;
        return stalls > policy.resumptions() || policy.resumptions() == 0
                ? failed(StatusProblems.of(broken.trouble()), broken.sentence())
                : request(policy.pause());
    }

    private DownloadStep counted(long octets) {
        progress.add(octets);
        if (!progress.isShort()) {
            progress.learnEnd();
            return sized();
        }
        stalls = progress.hasGrown() ? 0 : stalls + 1;
        return stalls > policy.resumptions()
                ? failed(
                        DownloadProblem.WRONG_SIZE,
                        "%s ended after %d octets and gives no more".formatted(url, progress.received()))
                : request(octets > 0 ? Duration.ZERO : policy.pause());
    }

    private DownloadStep sized() {
        long announced = descriptor.map(DownloadDescriptor::size).orElse(progress.received());
        if (progress.received() != announced) {
            return failed(
                    DownloadProblem.WRONG_SIZE,
                    "%s has %d octets, its descriptor says %d".formatted(url, progress.received(), announced));
        }
        return progress.received() == 0 ? failed(DownloadProblem.WRONG_SIZE, url + " has no octets") : done();
    }

    private DownloadStep read(byte[] document) {
        return switch (DescriptorFormat.read(document)) {
            case DescriptorReading.Refused refused ->
                new DownloadStep.Failed(refused.problem(), refused.reason(), refused.installNotifyUri(), notes);
            case DescriptorReading.Read read -> {
                notes.addAll(read.oddities());
                yield toObject(read.descriptor(), true);
            }
        };
    }

    private DownloadStep toObject(DownloadDescriptor found, boolean fresh) {
        descriptor = Optional.of(found);
        Optional<Intent.GiveUp> refusal = ObjectCheck.refusal(found, policy);
        if (refusal.isPresent()) {
            return failed(refusal.get().problem(), refusal.get().reason());
        }
        if (fresh) {
            progress.fitTo(found.size());
        }
        redirects = 0;
        return to(ObjectUrl.resolve(url, found.objectUri()));
    }

    private DownloadStep to(ObjectUrl.Checked next) {
        if (next.url().isEmpty()) {
            return failed(DownloadProblem.BAD_URL, next.reason());
        }
        url = next.url().get();
        return request(Duration.ZERO);
    }

    private DownloadStep again(String reason) {
        notes.add(reason + "; it is asked for the whole");
        progress.askForWhole();
        return restarts++ == MOST_RESTARTS
                ? failed(DownloadProblem.SERVER_ERROR, reason + " again and again")
                : request(Duration.ZERO);
    }

    private DownloadStep request(Duration after) {
        return requests++ == MOST_REQUESTS
                ? failed(DownloadProblem.NETWORK, "%d requests did not bring the object".formatted(MOST_REQUESTS))
                : new DownloadStep.Request(url, progress.fields(), after);
    }

    private DownloadStep done() {
        return new DownloadStep.Done(progress.received(), descriptor, notes);
    }

    private DownloadStep failed(DownloadProblem problem, String reason) {
        return new DownloadStep.Failed(
                problem, reason, descriptor.flatMap(DownloadDescriptor::installNotifyUri), notes);
    }
}
