package org.hucheng.roads.command;

import org.hucheng.roads.Cordon;
import org.hucheng.roads.CordonPlan;
import org.hucheng.roads.GeoPoint;
import org.hucheng.roads.PostSite;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A plan as GeoJSON: a point for each post and the line of its piece of road, with way, name, class and price. */
final class PlanGeoJson {
    private PlanGeoJson() {}

    static String of(Cordon cordon, CordonPlan plan) {
        JsonMapper json = JsonMapper.shared();
        ObjectNode all = json.createObjectNode().put("type", "FeatureCollection");
        all.putObject("properties")
                .put("posts", plan.posts().size())
                .put("price", plan.price())
                .put("crossings", plan.crossings())
                .put("crossings_leading", plan.leadingIn())
                .put("mode", Options.word(plan.choice().mode()))
                .put("outside", Options.word(plan.choice().outside()))
                .put("inside", Options.word(plan.choice().inside()))
                .put("direction", Options.word(plan.choice().direction()));
        ArrayNode features = all.putArray("features");
        for (PostSite post : plan.posts()) {
            ObjectNode point = feature(features, "post", post);
            ArrayNode at = point.putObject("geometry").put("type", "Point").putArray("coordinates");
            at.add(round(post.point().lon())).add(round(post.point().lat()));
            ObjectNode line = feature(features, "road", post);
            ArrayNode points =
                    line.putObject("geometry").put("type", "LineString").putArray("coordinates");
            for (GeoPoint p : cordon.line(post)) {
                points.addArray().add(round(p.lon())).add(round(p.lat()));
            }
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private static ObjectNode feature(ArrayNode features, String kind, PostSite post) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        feature.putObject("properties")
                .put("kind", kind)
                .put("way", post.way())
                .put("name", post.name())
                .put("class", post.roadClass().word())
                .put("crossesOutline", post.crossesOutline())
                .put("oneWay", post.isOneWay())
                .put("price", post.price());
        return feature;
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }
}
