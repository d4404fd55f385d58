package dev.provost.flash.agent;

import dev.provost.flash.boot.AgentFlaw;
import dev.provost.flash.boot.BootControl;
import dev.provost.flash.boot.Bootloader;
import dev.provost.flash.boot.Chain;
import dev.provost.flash.boot.Slots;
import dev.provost.flash.boot.Standing;
import dev.provost.flash.partition.PartitionRole;
import dev.provost.flash.upkg.ImageTarget;
import dev.provost.flash.upkg.OctetSource;
import dev.provost.fumo.FumoResult;
import dev.provost.fumo.FumoState;
import java.util.Optional;

/**
 * Carries out the installation that the journal names, and notes its end. What it notes follows from what lies on flash,
 * never the other way round: first the flash, then the record.
 */
public final class UpdateAgent {

    private final Slots slots;
    private final BootControl control;
    private final Bootloader bootloader;
    private final Journal journal;
    private final Settings settings;
    private final AgentSetup setup;

    /** An agent over the flash of one phone. */
    public UpdateAgent(
            Slots slots,
            BootControl control,
            Bootloader bootloader,
            Journal journal,
            Settings settings,
            AgentSetup setup) {
        this.slots = slots;
        this.control = control;
        this.bootloader = bootloader;
        this.journal = journal;
        this.settings = settings;
        this.setup = setup;
    }

    /** Where an installation stands. */
    public enum Step {
        /** There is none. */
        NONE,
        /** It has to go on. */
        UNFINISHED,
        /** It is written, and waits to be confirmed. */
        TRIAL,
        /** It ended well, and that is noted. */
        DONE,
        /** It failed, the old version is back, and that is noted. */
        FAILED
    }

    /**
     * Begins the installation of the package of a root and carries it out; its state goes to 60 first.
     *
     * @param target the part of the phone that it is for
     */
    public Step install(String root, ImageTarget target) {
        Installed installed =
                new Installed(target, control.chain(target).orElseThrow().nextInstall());
        Job job = new Job(root, installed, Optional.empty());
        RootEntry entry = journal.root(root);
        RootEntry updating = entry.state(FumoState.UPDATE_PROGRESSING);
        if (setup.has(AgentFlaw.STATE_WRITTEN_BEFORE_FLASH)) {
            RootEntry early = entry.state(FumoState.UPDATE_SUCCESSFUL_HAVE_DATA).result(FumoResult.SUCCESSFUL);
            return noteLate(job, early, updating);
        }
        if (setup.has(AgentFlaw.NO_JOURNAL)) {
            return noteLate(job, updating, updating);
        }
        confirmed(journal.edit(), target)
                .job(Optional.of(job))
                .fromTheBegin()
                .root(root, updating)
                .save();
        return carryOut(job);
    }

    /** What flawed agents do: the installation is noted only when all of it is on flash; without a cut nobody sees that. */
    private Step noteLate(Job job, RootEntry before, RootEntry after) {
        journal.edit().fromTheBegin().root(job.root(), before).save();
        Step step = carryOut(job);
        if (step == Step.TRIAL) {
            journal.edit().job(Optional.of(job)).root(job.root(), after).save();
        }
        return step;
    }

    /** Goes on with an installation that was interrupted, and with one whose only slot nothing can start from. */
    public Step resume() {
        Optional<Job> job = journal.job();
        if (job.isPresent() && job.get().failure().isEmpty()) {
            return carryOut(job.get());
        }
        for (ImageTarget target : ImageTarget.values()) {
            control.chain(target)
                    .filter(chain -> chain.standing() == Standing.INSTALLING)
                    .ifPresent(chain -> control.write(target, chain.restoring()));
        }
        return Step.UNFINISHED;
    }

    /** Looks where the installation stands by what boot control says, and notes its end when it has one. */
    public Step settle() {
        Optional<Job> job = journal.job();
        Step step = job.isEmpty() ? Step.NONE : settle(job.get());
        if (journal.job().isEmpty()) {
            settings.adoptConfirmed();
        }
        settings.align();
        forgetRolledBack();
        rememberConfirmed();
        return step;
    }

    /** A roll-back without a job, or a slot that gave way to another, changes what is for good too. */
    private void rememberConfirmed() {
        if (journal.job().isPresent()) {
            return;
        }
        for (ImageTarget target : ImageTarget.values()) {
            Optional<Chain> chain = control.chain(target).filter(one -> one.standing() == Standing.CONFIRMED);
            if (journal.confirmed(target).isPresent() && chain.isPresent()) {
                confirmed(journal.edit(), target).save();
            }
        }
    }

    private Journal.Edit confirmed(Journal.Edit edit, ImageTarget target) {
        return control.chain(target)
                .filter(chain -> chain.standing() == Standing.CONFIRMED)
                .map(chain -> edit.confirmed(target, chain))
                .orElse(edit);
    }

    private Step settle(Job job) {
        Chain chain = control.chain(job.installed().target()).orElseThrow();
        return switch (chain.standing()) {
            case INSTALLING, RESTORING -> Step.UNFINISHED;
            case TRIAL -> Step.TRIAL;
            case CONFIRMED -> {
                if (job.failure().isPresent()
                        || chain.failed() >= job.installed().number()) {
                    yield failed(job, job.failure().orElse(FumoResult.UPDATE_FAILED));
                }
                yield chain.install() == job.installed().number() ? done(job) : Step.UNFINISHED;
            }
        };
    }

    private Step carryOut(Job job) {
        Installer installer = new Installer(slots, control, journal, settings, setup);
        Optional<FumoResult> failure =
                staged(job).map(octets -> installer.run(job, octets)).orElse(Optional.of(FumoResult.UPDATE_FAILED));
        if (failure.isEmpty()) {
            if (setup.has(AgentFlaw.REPORTS_SUCCESS_BEFORE_BOOT)) {
                return done(job);
            }
            return Step.TRIAL;
        }
        ImageTarget target = job.installed().target();
        Chain chain = control.chain(target).orElseThrow();
        if (chain.standing() != Standing.INSTALLING) {
            return failed(job, failure.get());
        }
        journal.edit().job(Optional.of(job.failed(failure.get()))).save();
        Chain restoring = chain.restoring();
        control.write(target, restoring);
        return bootloader.restore(target, restoring).isPresent() ? Step.UNFINISHED : failed(job, failure.get());
    }

    private Optional<OctetSource> staged(Job job) {
        return journal.staged()
                .filter(staged -> staged.complete() && staged.root().equals(job.root()))
                .map(staged -> slots.source(PartitionRole.STAGING).part(0, staged.total()));
    }

    private Step done(Job job) {
        settings.adopt(job.installed());
        RootEntry entry = journal.root(job.root())
                .state(FumoState.UPDATE_SUCCESSFUL_HAVE_DATA)
                .result(FumoResult.SUCCESSFUL)
                .made(job.installed());
        confirmed(journal.edit(), job.installed().target())
                .job(Optional.empty())
                .fromTheBegin()
                .root(job.root(), entry)
                .save();
        return Step.DONE;
    }

    private Step failed(Job job, FumoResult result) {
        settings.drop(job.installed());
        if (setup.has(AgentFlaw.WIPES_USER_DATA_ON_ROLL_BACK)) {
            slots.view(PartitionRole.USER_DATA).erase(0);
        }
        RootEntry entry = journal.root(job.root())
                .state(FumoState.UPDATE_FAILED_HAVE_DATA)
                .result(result);
        confirmed(journal.edit(), job.installed().target())
                .job(Optional.empty())
                .fromTheBegin()
                .root(job.root(), entry)
                .save();
        return Step.FAILED;
    }

    /** Whether what the update of a root has made is given up; the phone may still run it, until its next start. */
    public boolean isGivenUp(String root) {
        return journal.root(root)
                .made()
                .filter(made -> control.chain(made.target())
                        .filter(chain -> chain.install() < made.number()
                                || chain.install() == made.number() && chain.standing() == Standing.RESTORING)
                        .isPresent())
                .isPresent();
    }

    /** A root whose update was rolled back since is idle again: its success is no longer what the phone runs. */
    private void forgetRolledBack() {
        Optional<Installed> undone = journal.undoing();
        for (String root : journal.roots()) {
            RootEntry entry = journal.root(root);
            boolean confirmed = entry.made()
                    .flatMap(made -> control.chain(made.target()))
                    .filter(chain -> chain.standing() == Standing.CONFIRMED)
                    .isPresent();
            if (confirmed && isGivenUp(root)) {
                boolean byUser = undone.isPresent() && undone.equals(entry.made());
                Journal.Edit edit = journal.edit()
                        .undoing(Optional.empty())
                        .root(root, entry.rolledBack(byUser ? FumoResult.USER_CANCELLED : FumoResult.UPDATE_FAILED));
                if (journal.staged()
                        .filter(staged -> staged.root().equals(root))
                        .isPresent()) {
                    edit.staged(Optional.empty());
                }
                edit.save();
            }
        }
        if (journal.undoing().isPresent()) {
            journal.edit().undoing(Optional.empty()).save();
        }
    }
}
