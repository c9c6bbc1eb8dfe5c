package org.hucheng.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hucheng.kernel.Text;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
    @Test
    void keysAreSortedAtEveryDepthAndNothingIsBetweenThem() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(new Text("辆次", "passages")));
        map.put("a", 1_490_000L);
        assertThat(CanonicalJson.of(map)).isEqualTo("{\"a\":1490000,\"b\":[{\"en\":\"passages\",\"zh\":\"辆次\"}]}");
    }

    /** The example of FIPS 180-4. */
    @Test
    void theHashIsSha256() {
        assertThat(CanonicalJson.hash("abc"))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
