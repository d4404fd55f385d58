package dev.provost.handset.fumo;

import dev.provost.fumo.FumoResult;
import dev.provost.handset.fumo.FirmwareTask.AskUser;
import dev.provost.handset.fumo.FirmwareTask.Wait;

/** Asks the user of a phone and heeds what he says: refusal is 401, and so is postponing once too often. */
final class Asking {

    private final Errands errands;
    private final ConsentPolicy consent;

    Asking(Errands errands, ConsentPolicy consent) {
        this.errands = errands;
        this.consent = consent;
    }

    ConsentAnswer ask(AskUser task, FirmwareUser user) {
        Affair affair = errands.affair(task.root());
        int times = affair.ask(task.about());
        ConsentAnswer answer = user.answer(task.about(), times);
        boolean goesOn = answer == ConsentAnswer.ACCEPTS || answer == ConsentAnswer.SILENT && consent.silentMeansYes();
        if (goesOn) {
            affair.grant(task.about());
        } else if (answer == ConsentAnswer.POSTPONES && times < consent.most()) {
            affair.postpone(new Wait(task.root(), consent.again(), "Its user wants to be asked again"));
        } else {
            errands.fail(task.root(), FumoResult.USER_CANCELLED);
        }
        return answer;
    }
}
