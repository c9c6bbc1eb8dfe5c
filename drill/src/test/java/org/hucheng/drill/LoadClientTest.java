package org.hucheng.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadClientTest {
    @TempDir
    Path folder;

    @Test
    void sendsNewRecordsInEveryRunAndCountsThem() throws Exception {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try (TinyServer server = new TinyServer(false, 0)) {
            Path scenario = new DrawnScenario().write(folder);
            LoadClient client = LoadClient.enrol(scenario, server.url(), "admin", "drill", 6, "t");
            LoadResult batches = client.run(new LoadClient.Load(10, 50, 3, 2));
            LoadResult single = client.run(new LoadClient.Load(200, 1, 6, 0));
            assertThat(batches.unexpected()).isZero();
            assertThat(batches.records()).isEqualTo(500);
            assertThat(batches.rows()).isEqualTo(1500);
            assertThat(single.unexpected()).isZero();
            assertThat(single.requests()).isEqualTo(200);
            assertThat(single.rows()).isEqualTo(200);
            assertThat(single.p50Millis()).isPositive();
            assertThat(server.vehicles).isEqualTo(500);
            assertThat(server.people).isEqualTo(1200);
        }
    }
}
