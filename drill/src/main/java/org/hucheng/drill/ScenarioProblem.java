package org.hucheng.drill;

/** The scenario cannot be played as it is written; the text names the file and what is wrong. */
final class ScenarioProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScenarioProblem(String message) {
        super(message);
    }

    ScenarioProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
