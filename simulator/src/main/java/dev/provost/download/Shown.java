package dev.provost.download;

/** Foreign text in messages: short and on one line. */
final class Shown {

    private static final int MOST = 80;

    private Shown() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder("\"");
        int end = Math.min(text.length(), MOST);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return shown.append(end < text.length() ? "...\"" : "\"").toString();
    }
}
