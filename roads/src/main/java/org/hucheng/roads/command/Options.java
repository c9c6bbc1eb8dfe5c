package org.hucheng.roads.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hucheng.roads.Access;
import org.hucheng.roads.Area;
import org.hucheng.roads.CordonChoice;
import org.hucheng.roads.PlacesFile;
import org.hucheng.roads.PriceList;
import org.hucheng.roads.RoadClass;
import org.hucheng.roads.RoadFilter;
import org.hucheng.roads.RoadProblem;
import org.hucheng.roads.RoadRefusal;
import org.hucheng.roads.TravelMode;
import org.jspecify.annotations.Nullable;

/** The words of a command line: one file, and options with a value each. */
record Options(Path file, Map<String, String> values) {
    static final Set<String> KNOWN = Set.of(
            "--area",
            "--mode",
            "--outside",
            "--inside",
            "--direction",
            "--access",
            "--one-way",
            "--without",
            "--price",
            "--prices",
            "--never",
            "--fixed",
            "--places",
            "--coordinates",
            "--geojson",
            "--json",
            "--network",
            "--touching");

    static Options parse(List<String> words) {
        List<String> files = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            if (!word.startsWith("--")) {
                files.add(word);
            } else if (equals > 0 && KNOWN.contains(word.substring(0, equals))) {
                values.put(word.substring(0, equals), word.substring(equals + 1));
            } else if (KNOWN.contains(word) && i + 1 < words.size()) {
                values.put(word, words.get(++i));
            } else {
                throw notUnderstood(word, KNOWN.contains(word) ? "a value" : "--help");
            }
        }
        if (files.size() != 1) {
            throw notUnderstood(files.isEmpty() ? "(no file)" : files.get(1), "FILE");
        }
        return new Options(Path.of(files.getFirst()), values);
    }

    @Nullable
    Path path(String option) {
        String value = values.get(option);
        return value == null ? null : Path.of(value);
    }

    Area.Coordinates coordinates() {
        return one("--coordinates", Area.Coordinates.class, Area.Coordinates.AUTO);
    }

    CordonChoice choice() {
        var filter =
                new RoadFilter(classes("--without"), one("--one-way", OneWay.class, OneWay.RESPECT) == OneWay.IGNORE);
        PriceList prices = (switch (one("--price", Price.class, Price.FEWEST)) {
                    case FEWEST -> PriceList.fewest();
                    case STAFF -> PriceList.staff();
                    case CLASS -> PriceList.traffic();
                })
                .with(prices())
                .neverOn(classes("--never"));
        Path fixed = path("--fixed");
        Path places = path("--places");
        return CordonChoice.DEFAULT
                .mode(one("--mode", TravelMode.class, TravelMode.DRIVE))
                .access(one("--access", Access.class, Access.BY_LAW))
                .outside(one("--outside", CordonChoice.Outside.class, CordonChoice.Outside.ALL))
                .inside(one("--inside", CordonChoice.Inside.class, CordonChoice.Inside.ALL))
                .direction(one("--direction", CordonChoice.Direction.class, CordonChoice.Direction.IN))
                .filter(filter)
                .prices(prices)
                .fixed(fixed == null ? List.of() : PlacesFile.points(fixed))
                .places(places == null ? List.of() : PlacesFile.places(places))
                .ignoreTouching(one("--touching", Touching.class, Touching.IGNORE) == Touching.IGNORE);
    }

    private enum OneWay {
        RESPECT,
        IGNORE
    }

    private enum Touching {
        COUNT,
        IGNORE
    }

    private enum Price {
        FEWEST,
        STAFF,
        CLASS
    }

    private Map<RoadClass, Integer> prices() {
        Map<RoadClass, Integer> prices = new EnumMap<>(RoadClass.class);
        for (String part : split("--prices")) {
            String[] pair = part.split("=", 2);
            try {
                prices.put(roadClass("--prices", pair[0]), Integer.parseInt(pair.length == 2 ? pair[1] : ""));
            } catch (NumberFormatException e) {
                throw notUnderstood("--prices " + part, "class=number");
            }
        }
        return prices;
    }

    private Set<RoadClass> classes(String option) {
        Set<RoadClass> classes = EnumSet.noneOf(RoadClass.class);
        split(option).forEach(word -> classes.add(roadClass(option, word)));
        return classes;
    }

    private static RoadClass roadClass(String option, String word) {
        return Arrays.stream(RoadClass.values())
                .filter(c -> c.word().equals(word))
                .findFirst()
                .orElseThrow(() -> notUnderstood(option + " " + word, wordsOf(RoadClass.values())));
    }

    private List<String> split(String option) {
        String value = values.getOrDefault(option, "");
        return value.isEmpty() ? List.of() : List.of(value.split(","));
    }

    private <E extends Enum<E>> E one(String option, Class<E> type, E otherwise) {
        String value = values.get(option);
        if (value == null) {
            return otherwise;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(c -> word(c).equals(value))
                .findFirst()
                .orElseThrow(() -> notUnderstood(option + " " + value, wordsOf(type.getEnumConstants())));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String wordsOf(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Options::word).collect(Collectors.joining("|"));
    }

    static RoadRefusal notUnderstood(String option, String expected) {
        return new RoadRefusal(RoadProblem.OPTION_NOT_UNDERSTOOD, "option", option, "expected", expected);
    }
}
