package org.hucheng.roads;

import static org.assertj.core.api.Assertions.assertThat;

import org.hucheng.roads.Area.Coordinates;
import org.hucheng.roads.Area.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaFileTest {
    private static final String RING = "[[113,23],[113.1,23],[113.1,23.1],[113,23.1],[113,23]]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Polygon','coordinates':[%s]}",
                "{'type':'MultiPolygon','coordinates':[[%s]]}",
                "{'type':'Feature','properties':{},'geometry':{'type':'Polygon','coordinates':[%s]}}",
                "{'type':'FeatureCollection','features':[{'type':'Feature','geometry':{'type':'Polygon','coordinates':[%s]}}]}",
                "{'type':'GeometryCollection','geometries':[{'type':'Polygon','coordinates':[%s]}]}"
            })
    void readsEveryFormOfGeoJson(String form) {
        Area area = AreaFile.parse("a", form.formatted(RING).replace('\'', '"'), Coordinates.AUTO);
        assertThat(area.bounds()).isEqualTo(new Bounds(113, 23, 113.1, 23.1));
        assertThat(area.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'coordinates':[[%s]],'center':[113,23],'code':'440605','name':'x'}",
                "{'coordinates':[%s],'name':'x'}",
                "{'type':'FeatureCollection','features':[{'type':'Feature','properties':{'adcode':440605},'geometry':{'type':'MultiPolygon','coordinates':[[%s]]}}]}"
            })
    void readsTheFormsOfChineseMapsAsGcj02AndSaysSo(String form) {
        String json = form.formatted(RING).replace('\'', '"');
        Area area = AreaFile.parse("a", json, Coordinates.AUTO);
        assertThat(area.notes()).containsExactly(Note.TAKEN_AS_GCJ02);
        var corner = new GeoPoint(area.bounds().west(), area.bounds().south());
        assertThat(corner.metresTo(new GeoPoint(113, 23))).isBetween(300.0, 900.0);
        assertThat(AreaFile.parse("a", json, Coordinates.WGS84).notes()).isEmpty();
    }

    @Test
    void gcj02GoesThereAndBack() {
        // Tiananmen: a pair of coordinates published on both grounds
        GeoPoint shifted = Gcj02.fromWgs84(116.391285, 39.907365);
        assertThat(shifted.metresTo(new GeoPoint(116.397528, 39.908768))).isLessThan(5);
        GeoPoint back = Gcj02.toWgs84(shifted.lon(), shifted.lat());
        assertThat(back.metresTo(new GeoPoint(116.391285, 39.907365))).isLessThan(0.02);
        assertThat(Gcj02.toWgs84(1.5, 42.5)).isEqualTo(new GeoPoint(1.5, 42.5));
    }
}
