package org.hucheng.kernel;

import java.util.List;

/** A command of {@code ./hucheng}. Runs with the database and without the web server. */
public interface Command {
    String name();

    /** Returns the exit code: 0 done, 1 done with findings, 2 not understood or refused. */
    int run(List<String> args, Console console);
}
