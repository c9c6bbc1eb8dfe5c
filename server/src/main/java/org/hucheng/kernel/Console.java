package org.hucheng.kernel;

import java.io.PrintStream;

/** Where a command speaks, in the user's language. */
public record Console(PrintStream out, PrintStream err, Language language) {
    public void say(Text text) {
        out.println(text.in(language));
    }

    public void say(String zh, String en) {
        out.println(language == Language.EN ? en : zh);
    }

    public void line(String line) {
        out.println(line);
    }

    public void complain(String zh, String en) {
        err.println(language == Language.EN ? en : zh);
    }
}
