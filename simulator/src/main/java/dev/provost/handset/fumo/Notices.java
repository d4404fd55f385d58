package dev.provost.handset.fumo;

import dev.provost.download.InstallStatus;
import dev.provost.flash.unit.FirmwareStatus;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.fumo.FumoResult;
import dev.provost.handset.fumo.FirmwareTask.PostNotice;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The notice that a download descriptor asks for (OMA Download 1.0, install notification). The address lies on flash from
 * before the package is complete until the notice is posted, since an installation ends behind a restart: first alone, then
 * with the status code before it.
 */
final class Notices {

    private static final char BETWEEN = ' ';

    private final FirmwareUnit unit;
    private final String root;

    Notices(FirmwareUnit unit, String root) {
        this.unit = unit;
        this.root = root;
    }

    /** Somebody wants to hear how it ends. An address that is longer than flash has room for is not heeded. */
    void await(String address) {
        remember(address);
    }

    /** Somebody wants to hear this, as soon as the operation is over. */
    void await(String address, InstallStatus status) {
        remember(Integer.toString(status.code()) + BETWEEN + address);
    }

    private void remember(String note) {
        if (note.getBytes(StandardCharsets.UTF_8).length <= FirmwareUnit.LONGEST_NOTE) {
            unit.note(root, Optional.of(note));
        }
    }

    /**
     * The operation has a result: that is what is to be posted, unless it is known better already. A success that was not
     * posted yet gives way to what came after.
     */
    void settle() {
        Optional<FumoResult> result = unit.status(root).toReport();
        Optional<String> note = unit.note(root);
        if (result.isEmpty() || note.isEmpty()) {
            return;
        }
        Optional<InstallStatus> known = status(note.get());
        InstallStatus now = status(result.get());
        if (known.isEmpty()) {
            await(note.get(), now);
        } else if (known.get() == InstallStatus.SUCCESS && now != InstallStatus.SUCCESS) {
            await(address(note.get()), now);
        }
    }

    /** What is to be posted now. */
    Optional<PostNotice> due() {
        FirmwareStatus status = unit.status(root);
        boolean over = status.operation().isEmpty() || status.toReport().isPresent();
        return unit.note(root)
                .filter(note -> over)
                .flatMap(note -> status(note).map(code -> new PostNotice(root, address(note), code)));
    }

    /** It was posted, or nobody is there. */
    void posted() {
        unit.note(root, Optional.empty());
    }

    private static String address(String note) {
        return note.substring(note.indexOf(BETWEEN) + 1);
    }

    private static Optional<InstallStatus> status(String note) {
        return note.indexOf(BETWEEN) == 3 ? InstallStatus.ofLine(note) : Optional.empty();
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
