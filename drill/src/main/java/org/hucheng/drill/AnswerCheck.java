package org.hucheng.drill;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the per-item answer to a batch and compares every line with what the batch expects. */
final class AnswerCheck {
    /** What a good line may be answered with. */
    enum Expect {
        ACCEPTED,
        DUPLICATE,
        /** The batch may have arrived before: an answer was lost, or the whole campaign was played before. */
        EITHER,
        /** The body was cut off: some first lines are answered, then TRUNCATED_BODY. */
        CUT_OFF
    }

    private final JsonFactory json = new JsonFactory();
    private final Tally tally;
    private boolean[] answered = new boolean[512];
    private int missing;
    private int refused;

    AnswerCheck(Tally tally) {
        this.tally = tally;
    }

    /** Compares, counts what is unexpected, and returns how many faulty lines were refused as expected. */
    int check(Batch batch, String device, byte[] body, int length, Expect expect) {
        if (answered.length < batch.lines) {
            answered = new boolean[batch.lines];
        }
        java.util.Arrays.fill(answered, false);
        missing = batch.lines;
        refused = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), body, 0, length)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean items = parser.currentName().equals("items");
                JsonToken value = parser.nextToken();
                if (items && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        item(parser, batch, device, expect);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            tally.unexpected(device + ": the answer is not JSON: " + e.getOriginalMessage());
            return 0;
        }
        if (missing > 0 && expect != Expect.CUT_OFF) {
            tally.unexpected(device + ": " + missing + " of " + batch.lines + " lines were not answered");
        }
        return refused;
    }

    private void item(JsonParser parser, Batch batch, String device, Expect expect) {
        int line = -1;
        String outcome = "";
        @Nullable String code = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "line" -> line = parser.getIntValue();
                case "outcome" -> outcome = parser.getString();
                case "code" -> code = parser.getString();
                default -> parser.skipChildren();
            }
        }
        if (expect == Expect.CUT_OFF && "TRUNCATED_BODY".equals(code)) {
            return;
        }
        if (line < 1 || line > batch.lines || answered[line - 1]) {
            tally.unexpected(device + ": answer for line " + line + " of " + batch.lines);
            return;
        }
        answered[line - 1] = true;
        missing--;
        Fault fault = batch.fault(line - 1);
        boolean right = fault == null
                ? isExpected(outcome, expect)
                : outcome.equals("refused") && code != null && fault.codes.contains(code);
        if (!right) {
            tally.unexpected(device + " line " + line + ": expected "
                    + (fault == null ? expect.name().toLowerCase(java.util.Locale.ROOT) : fault + " " + fault.codes)
                    + ", got " + outcome + (code == null ? "" : " " + code));
        }
        if (right && fault != null) {
            refused++;
        }
        if (outcome.equals("duplicate")) {
            tally.duplicates.increment();
        }
    }

    private static boolean isExpected(String outcome, Expect expect) {
        return switch (expect) {
            case ACCEPTED -> outcome.equals("accepted");
            case DUPLICATE -> outcome.equals("duplicate");
            case EITHER, CUT_OFF -> outcome.equals("accepted") || outcome.equals("duplicate");
        };
    }
}
