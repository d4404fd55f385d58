package dev.provost.handset.fumo;

import dev.provost.download.DownloadDescriptor;
import dev.provost.download.InstallStatus;
import dev.provost.flash.unit.FirmwareStatus;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.fumo.FumoResult;
import dev.provost.handset.fumo.FirmwareTask.PostNotice;
import dev.provost.handset.fumo.FirmwareTask.ShowNext;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a download descriptor asks for when all is over: a notice, and where the user may go on (OMA Download 1.0). Both lie on
 * flash from before the package is complete until they are done, since an installation ends behind a restart: in the first line
 * the address of the notice, from the end of the operation with the status code before it; in the second the next address.
 */
final class Notices {

    private static final char BETWEEN = ' ';
    private static final String LINE = "\n";

    private final FirmwareUnit unit;
    private final String root;

    Notices(FirmwareUnit unit, String root) {
        this.unit = unit;
        this.root = root;
    }

    /** A package has come. Addresses for which flash has no room are not heeded, that of the notice last. */
    void await(DownloadDescriptor descriptor) {
        String notice = line(descriptor.installNotifyUri());
        if (!remember(notice, line(descriptor.nextUrl()))) {
            remember(notice, "");
        }
    }

    /** Somebody wants to hear this, as soon as the operation is over. */
    void await(String address, InstallStatus status) {
        remember(status.code() + String.valueOf(BETWEEN) + address, next());
    }

    private static String line(Optional<String> address) {
        return address.filter(text -> !text.contains(LINE)).orElse("");
    }

    private boolean remember(String notice, String next) {
        String note = next.isEmpty() ? notice : notice + LINE + next;
        boolean fits = note.getBytes(StandardCharsets.UTF_8).length <= FirmwareUnit.LONGEST_NOTE;
        if (fits) {
            unit.note(root, Optional.of(note).filter(text -> !text.isEmpty()));
        }
        return fits;
    }

    private String notice() {
        return unit.note(root).orElse("").split(LINE, 2)[0];
    }

    private String next() {
        String[] lines = unit.note(root).orElse("").split(LINE, 2);
        return lines.length > 1 ? lines[1] : "";
    }

    /**
     * The operation has a result: that is what is to be posted, unless it is known better already. A success that was not
     * posted yet gives way to what came after.
     */
    void settle() {
        Optional<FumoResult> result = unit.status(root).toReport();
        String notice = notice();
        if (result.isEmpty() || notice.isEmpty()) {
            return;
        }
        Optional<InstallStatus> known = status(notice);
        InstallStatus now = status(result.get());
        if (known.isEmpty()) {
            await(notice, now);
        } else if (known.get() == InstallStatus.SUCCESS && now != InstallStatus.SUCCESS) {
            await(address(notice), now);
        }
    }

    /** What is to be posted, and then to be shown, now. */
    Optional<FirmwareTask> due() {
        FirmwareStatus status = unit.status(root);
        boolean over = status.operation().isEmpty() || status.toReport().isPresent();
        if (!over) {
            return Optional.empty();
        }
        String notice = notice();
        Optional<FirmwareTask> post = status(notice).map(code -> new PostNotice(root, address(notice), code));
        return post.or(() -> Optional.of(next())
                .filter(next -> notice.isEmpty() && !next.isEmpty())
                .map(next -> new ShowNext(root, next)));
    }

    /** It was posted, or nobody is there. */
    void posted() {
        remember("", next());
    }

    /** The user has seen where he may go on. */
    void shown() {
        remember(notice(), "");
    }

    private static String address(String notice) {
        return notice.substring(notice.indexOf(BETWEEN) + 1);
    }

    private static Optional<InstallStatus> status(String notice) {
        return notice.indexOf(BETWEEN) == 3 ? InstallStatus.ofLine(notice) : Optional.empty();
    }

    /** What a result means to a server of descriptors. */
    static InstallStatus status(FumoResult result) {
        if (result.isSuccess()) {
            return InstallStatus.SUCCESS;
        }
        return switch (result.code()) {
            case 401 -> InstallStatus.USER_CANCELLED;
            case 402, 403, 404, 405 -> InstallStatus.NON_ACCEPTABLE_CONTENT;
            case 501, 502 -> InstallStatus.INSUFFICIENT_MEMORY;
            case 503 -> InstallStatus.LOSS_OF_SERVICE;
            default -> InstallStatus.DEVICE_ABORTED;
        };
    }
}
