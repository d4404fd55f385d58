package dev.provost.reports;

/** Words of a POSIX shell command line. */
final class ShellWords {

    private ShellWords() {}

    static String quoted(String word) {
        return word.matches("[A-Za-z0-9@%+=:,./_-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
