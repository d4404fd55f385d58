package dev.provost.flash.campaign;

/**
 * One thing that is wrong with a phone.
 *
 * @param about what kind of thing
 * @param sentence what was expected and what was found
 */
public record Complaint(Grievance about, String sentence) {

    @Override
    public String toString() {
        return about.words() + ": " + sentence;
    }
}
