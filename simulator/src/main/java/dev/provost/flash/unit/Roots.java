package dev.provost.flash.unit;

import dev.provost.flash.agent.Journal;
import dev.provost.flash.agent.RootEntry;
import dev.provost.flash.upkg.Manifest;
import dev.provost.flash.upkg.PackageVerdict;
import dev.provost.fumo.FumoOperation;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The state of each FUMO root and what leads from one to the next, short of the installation itself. */
final class Roots {

    private final Journal journal;

    Roots(Journal journal) {
        this.journal = journal;
    }

    FirmwareStatus status(String root) {
        RootEntry entry = journal.root(root);
        return new FirmwareStatus(
                entry.state(),
                entry.operation(),
                entry.correlator(),
                entry.toReport(),
                entry.pkgName(),
                entry.pkgVersion());
    }

    /** The version of a package that is being installed, or was tried. */
    Optional<String> updating() {
        return journal.roots().stream()
                .map(journal::root)
                .filter(entry -> entry.state().value() >= FumoState.UPDATE_PROGRESSING.value())
                .flatMap(entry -> entry.pkgVersion().stream())
                .findFirst();
    }

    void describe(String root, Optional<String> name, Optional<String> version) {
        name.ifPresent(Roots::bounded);
        version.ifPresent(Roots::bounded);
        journal.edit().root(root, journal.root(root).described(name, version)).save();
    }

    void note(String root, Optional<String> text) {
        int octets = text.map(t -> t.getBytes(StandardCharsets.UTF_8).length).orElse(0);
        if (octets > FirmwareUnit.LONGEST_NOTE) {
            throw new IllegalArgumentException("A phone remembers at most %d octets of an operation, not %d"
                    .formatted(FirmwareUnit.LONGEST_NOTE, octets));
        }
        journal.edit().root(root, journal.root(root).noted(text)).save();
    }

    void begin(String root, FumoOperation operation, Optional<String> correlator) {
        correlator.ifPresent(Roots::bounded);
        RootEntry entry = journal.root(root);
        if (entry.toReport().isPresent()) {
            throw new IllegalStateException("The root %s still has %s to report"
                    .formatted(root, entry.toReport().get()));
        }
        if (entry.state().isBusy() || entry.operation().isPresent()) {
            throw new IllegalStateException("The root %s is at %d with an operation under way"
                    .formatted(root, entry.state().value()));
        }
        if (operation == FumoOperation.UPDATE) {
            if (entry.state() != FumoState.READY_TO_UPDATE) {
                throw new IllegalStateException("The root %s is at %d; there is nothing to install"
                        .formatted(root, entry.state().value()));
            }
            journal.edit().root(root, entry.begun(operation, correlator)).save();
            return;
        }
        Journal.Edit edit =
                journal.edit().root(root, entry.begun(operation, correlator).state(FumoState.DOWNLOAD_PROGRESSING));
        dropped(edit, root).save();
    }

    void accept(String root) {
        RootEntry entry = journal.root(root);
        if (entry.state() != FumoState.IDLE && entry.state() != FumoState.DOWNLOAD_COMPLETE || !complete(root)) {
            throw new IllegalStateException("The root %s is at %d and has no package to accept"
                    .formatted(root, entry.state().value()));
        }
        journal.edit().root(root, entry.state(FumoState.READY_TO_UPDATE)).save();
    }

    void verified(String root, PackageVerdict verdict) {
        RootEntry entry = journal.root(root);
        if (verdict.accepted()) {
            Optional<Manifest> manifest = verdict.manifest();
            RootEntry ready = entry.state(FumoState.READY_TO_UPDATE)
                    .described(
                            entry.pkgName()
                                    .or(() -> manifest.map(Manifest::name).filter(FirmwareUnit::isNotable)),
                            entry.pkgVersion().or(() -> manifest.map(Manifest::version)));
            boolean downloadOnly = entry.operation().equals(Optional.of(FumoOperation.DOWNLOAD));
            journal.edit()
                    .root(root, downloadOnly ? ready.result(FumoResult.SUCCESSFUL) : ready)
                    .save();
            return;
        }
        boolean download = entry.state() == FumoState.DOWNLOAD_COMPLETE;
        RootEntry refused = entry.state(download ? FumoState.DOWNLOAD_FAILED : FumoState.IDLE)
                .result(verdict.result());
        dropped(journal.edit().root(root, refused), root).save();
    }

    void fail(String root, FumoResult result) {
        RootEntry entry = journal.root(root);
        switch (entry.state()) {
            case DOWNLOAD_PROGRESSING, DOWNLOAD_COMPLETE ->
                dropped(
                                journal.edit()
                                        .root(
                                                root,
                                                entry.state(FumoState.DOWNLOAD_FAILED)
                                                        .result(result)),
                                root)
                        .save();
            case READY_TO_UPDATE ->
                journal.edit()
                        .root(
                                root,
                                entry.state(FumoState.UPDATE_FAILED_HAVE_DATA).result(result))
                        .save();
            case UPDATE_PROGRESSING ->
                throw new IllegalStateException("The root %s is at 60; an installation ends by itself".formatted(root));
            default -> journal.edit().root(root, entry.result(result)).save();
        }
    }

    void reported(String root) {
        RootEntry entry = journal.root(root);
        if (entry.toReport().isPresent()) {
            journal.edit().root(root, entry.reported()).save();
        }
    }

    void cleanUp(String root) {
        RootEntry entry = journal.root(root);
        switch (entry.state()) {
            case UPDATE_FAILED_HAVE_DATA ->
                dropped(journal.edit().root(root, entry.state(FumoState.UPDATE_FAILED_NO_DATA)), root)
                        .save();
            case UPDATE_SUCCESSFUL_HAVE_DATA ->
                dropped(journal.edit().root(root, entry.state(FumoState.UPDATE_SUCCESSFUL_NO_DATA)), root)
                        .save();
            case READY_TO_UPDATE, DOWNLOAD_FAILED, UPDATE_FAILED_NO_DATA, UPDATE_SUCCESSFUL_NO_DATA ->
                dropped(journal.edit().root(root, entry.state(FumoState.IDLE)), root)
                        .save();
            case IDLE, DOWNLOAD_PROGRESSING, DOWNLOAD_COMPLETE, UPDATE_PROGRESSING -> {
                // Nothing to clean up, or work under way.
            }
        }
    }

    boolean complete(String root) {
        return journal.staged()
                .filter(staged -> staged.root().equals(root) && staged.complete())
                .isPresent();
    }

    private Journal.Edit dropped(Journal.Edit edit, String root) {
        boolean theirs =
                journal.staged().filter(staged -> staged.root().equals(root)).isPresent();
        return theirs ? edit.staged(Optional.empty()) : edit;
    }

    private static void bounded(String text) {
        if (!FirmwareUnit.isNotable(text)) {
            throw new IllegalArgumentException("A phone notes texts of at most %d octets, not one of %d characters"
                    .formatted(FirmwareUnit.LONGEST_TEXT, text.length()));
        }
    }
}
