package dev.provost.handset.fumo;

import dev.provost.download.DownloadPolicy;
import dev.provost.download.ResumePoint;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.unit.FirmwareStatus;
import dev.provost.flash.unit.FirmwareUnit;
import dev.provost.fumo.FumoOperation;
import dev.provost.handset.fumo.FirmwareTask.AskUser;
import dev.provost.handset.fumo.FirmwareTask.Fetch;
import dev.provost.handset.fumo.FirmwareTask.Install;
import dev.provost.handset.fumo.FirmwareTask.Wait;
import dev.provost.tree.ManagementTree;
import dev.provost.tree.Value;
import java.util.Optional;
import java.util.OptionalLong;

/** Decides what a phone has to do next about the operation of one root. Changes nothing. */
final class Agenda {

    private final ModelFirmware model;
    private final FirmwarePolicy policy;
    private final Circumstances circumstances;
    private final ManagementTree tree;
    private final FirmwareUnit unit;

    Agenda(
            ModelFirmware model,
            FirmwarePolicy policy,
            Circumstances circumstances,
            ManagementTree tree,
            FirmwareUnit unit) {
        this.model = model;
        this.policy = policy;
        this.circumstances = circumstances;
        this.tree = tree;
        this.unit = unit;
    }

    Optional<FirmwareTask> next(FumoRoot root, Affair affair) {
        FirmwareStatus status = unit.status(root.name());
        Optional<FirmwareTask> notice = new Notices(unit, root.name()).due();
        if (notice.isPresent()) {
            return notice;
        }
        if (affair.pause().isPresent()) {
            return Optional.of(affair.pause().get());
        }
        if (status.operation().isEmpty() || status.toReport().isPresent()) {
            return Optional.empty();
        }
        FumoOperation operation = status.operation().get();
        return switch (status.state()) {
            case DOWNLOAD_PROGRESSING -> Optional.of(download(root, operation, affair));
            case DOWNLOAD_COMPLETE -> Optional.of(fetch(root, operation, affair));
            case READY_TO_UPDATE -> operation.updates() ? Optional.of(update(root, affair)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private FirmwareTask download(FumoRoot root, FumoOperation operation, Affair affair) {
        if (asks(Consent.DOWNLOAD, affair)) {
            return new AskUser(root.name(), Consent.DOWNLOAD, "New firmware is available. Download it now?");
        }
        return circumstances.roaming() && !policy.fetchesAbroad()
                ? new Wait(root.name(), policy.pause(), "It is abroad and downloads at home only")
                : fetch(root, operation, affair);
    }

    private FirmwareTask update(FumoRoot root, Affair affair) {
        return asks(Consent.INSTALL, affair)
                ? new AskUser(
                        root.name(),
                        Consent.INSTALL,
                        "New firmware is ready. Install it now? The phone cannot be used meanwhile.")
                : new Install(root.name());
    }

    private boolean asks(Consent about, Affair affair) {
        return policy.consent().asks().contains(about) && !affair.isGranted(about);
    }

    private Fetch fetch(FumoRoot root, FumoOperation operation, Affair affair) {
        String url = tree.value(root.url(operation)).map(Value::text).orElse("");
        ResumePoint resume = affair.intake().map(Intake::resumePoint).orElseGet(() -> left(root));
        return new Fetch(root.name(), url, resume, DownloadPolicy.DEFAULT.withMostOctets(room(model, circumstances)));
    }

    /** What lies on flash since before the last restart. */
    private ResumePoint left(FumoRoot root) {
        Optional<ResumePoint> whole = unit.staged(root.name()).map(source -> at(source.length(), source.length()));
        return whole.or(() -> unit.arriving(root.name()).map(part -> at(part.got(), part.total())))
                .orElse(ResumePoint.START);
    }

    private static ResumePoint at(long received, long total) {
        return new ResumePoint(received, OptionalLong.of(total), Optional.empty(), Optional.empty());
    }

    /** Octets that a package may have. */
    static long room(ModelFirmware model, Circumstances circumstances) {
        return Math.min(
                circumstances.freeForDownload(), model.profile().layout().octets(PartitionRole.STAGING));
    }
}
