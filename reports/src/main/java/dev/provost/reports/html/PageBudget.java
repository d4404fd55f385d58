package dev.provost.reports.html;

/** How many characters of evidence the page may still hold, so that a disastrous run stays readable. */
final class PageBudget {

    private long left;

    PageBudget(long characters) {
        left = characters;
    }

    /** Takes the amount when there is enough left. */
    boolean spend(int characters) {
        if (characters > left) {
            return false;
        }
        left -= characters;
        return true;
    }
}
