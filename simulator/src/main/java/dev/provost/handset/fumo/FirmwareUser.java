package dev.provost.handset.fumo;

/** What a user says when his phone wants to change its firmware. Implementations that several handsets share are immutable. */
@FunctionalInterface
public interface FirmwareUser {

    /** A user who agrees to everything. */
    FirmwareUser WILLING = (about, times) -> ConsentAnswer.ACCEPTS;

    /**
     * What he says.
     *
     * @param about for what his consent is needed
     * @param times how often he has been asked about this package, from 1
     */
    ConsentAnswer answer(Consent about, int times);

    /** A user who always says the same. */
    static FirmwareUser always(ConsentAnswer answer) {
        return (about, times) -> answer;
    }

    /** This user, who says something else about one of the two questions. */
    default FirmwareUser but(Consent about, ConsentAnswer answer) {
        return (asked, times) -> asked == about ? answer : answer(asked, times);
    }

    /** This user, who first postpones so many times. */
    default FirmwareUser postponing(int first) {
        return (about, times) -> times <= first ? ConsentAnswer.POSTPONES : answer(about, times - first);
    }
}
