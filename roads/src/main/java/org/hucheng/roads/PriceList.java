package org.hucheng.roads;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** What one post costs on a road of each class, in whole units of the user's choice, and the classes that must not carry one. */
public record PriceList(Map<RoadClass, Integer> prices, Set<RoadClass> never) {
    /** Dearest price of one post, so that prices and the tie rule fit into one number. */
    public static final int DEAREST = 10_000;

    public PriceList {
        prices = Map.copyOf(prices);
        never = Set.copyOf(never);
        for (int price : prices.values()) {
            if (price < 1 || price > DEAREST) {
                throw RoadProblem.OPTION_NOT_UNDERSTOOD.refuse(
                        "option", String.valueOf(price), "expected", "1.." + DEAREST);
            }
        }
    }

    /** Every post costs 1: the fewest posts. */
    public static PriceList fewest() {
        return of(c -> 1);
    }

    /** By the people a post needs per shift. */
    public static PriceList staff() {
        return of(RoadClass::staff);
    }

    /** By the trouble of stopping a road's traffic. */
    public static PriceList traffic() {
        return of(c -> Math.max(1, c.traffic()));
    }

    private static PriceList of(ToIntFunction<RoadClass> price) {
        Map<RoadClass, Integer> prices = new EnumMap<>(RoadClass.class);
        for (RoadClass c : RoadClass.values()) {
            prices.put(c, price.applyAsInt(c));
        }
        return new PriceList(prices, Set.of());
    }

    public PriceList with(Map<RoadClass, Integer> changed) {
        Map<RoadClass, Integer> all = new EnumMap<>(prices);
        all.putAll(changed);
        return new PriceList(all, never);
    }

    public PriceList neverOn(Set<RoadClass> classes) {
        return new PriceList(prices, classes);
    }

    int of(RoadClass roadClass) {
        Integer price = prices.get(roadClass);
        return price == null ? 1 : price;
    }
}
