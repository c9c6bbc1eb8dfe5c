package org.hucheng.digest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.hucheng.kernel.Language;
import org.hucheng.kernel.Text;
import org.jspecify.annotations.Nullable;

/** What {@code ./hucheng digest} was asked for. */
record DigestArguments(
        @Nullable String operation,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Language language,
        Form form,
        boolean freeze,
        boolean recount) {
    enum Form {
        TEXT,
        JSON,
        CSV
    }

    private static final String SHAPE =
            "./hucheng digest [OPERATION] [--from D] [--to D] [--lang zh|en] [--json|--csv] [--freeze] [--recount]";
    static final Text USAGE = new Text("用法：" + SHAPE, "Usage: " + SHAPE);

    /** Throws IllegalArgumentException with what was not understood. */
    static DigestArguments of(List<String> args) {
        String operation = null;
        LocalDate from = null;
        LocalDate to = null;
        Language language = null;
        Form form = Form.TEXT;
        boolean freeze = false;
        boolean recount = false;
        for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
            String arg = rest.next();
            switch (arg) {
                case "--from" -> from = day(arg, rest);
                case "--to" -> to = day(arg, rest);
                case "--lang" -> language = language(arg, rest);
                case "--json" -> form = Form.JSON;
                case "--csv" -> form = Form.CSV;
                case "--freeze" -> freeze = true;
                case "--recount" -> recount = true;
                default -> {
                    if (arg.startsWith("-") || operation != null) {
                        throw new IllegalArgumentException(arg);
                    }
                    operation = arg;
                }
            }
        }
        if (freeze && recount) {
            throw new IllegalArgumentException("--freeze --recount");
        }
        return new DigestArguments(operation, from, to, language, form, freeze, recount);
    }

    private static LocalDate day(String name, Iterator<String> rest) {
        String value = value(name, rest);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " " + value, e);
        }
    }

    private static Language language(String name, Iterator<String> rest) {
        String value = value(name, rest);
        return switch (value) {
            case "zh" -> Language.ZH;
            case "en" -> Language.EN;
            default -> throw new IllegalArgumentException(name + " " + value);
        };
    }

    private static String value(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(name);
        }
        return rest.next();
    }
}
