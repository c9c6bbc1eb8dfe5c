package org.hucheng.privacy;

/**
 * How much of a value is shown to somebody who has not revealed it: so many characters at either end, a star for each of the others. Never more than two
 * thirds of a value, so that a short one does not stand there whole.
 */
record Mask(int first, int last) {
    String of(String value) {
        int[] characters = value.codePoints().toArray();
        int shown = Math.min(first + last, characters.length * 2 / 3);
        int atStart = Math.min(first, shown);
        int atEnd = shown - atStart;
        var masked = new StringBuilder();
        for (int i = 0; i < characters.length; i++) {
            if (i < atStart || i >= characters.length - atEnd) {
                masked.appendCodePoint(characters[i]);
            } else {
                masked.append('*');
            }
        }
        return masked.toString();
    }
}
