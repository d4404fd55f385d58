package dev.provost.reports;

/** Words of a POSIX shell command line. */
public final class ShellWords {

    private ShellWords() {}

    public static String quoted(String word) {
        return word.matches("[A-Za-z0-9@%+=:,./_-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
