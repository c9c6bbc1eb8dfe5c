package org.hucheng.digest;

import java.util.Set;
import org.hucheng.kernel.Measure;
import org.hucheng.kernel.MeasureQuery;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A measure whose counts a test sets. */
final class TestMeasure implements Measure {
    volatile long running;
    volatile long records;

    @TestConfiguration(proxyBeanMethods = false)
    static class Declared {
        @Bean
        TestMeasure testMeasure() {
            return new TestMeasure();
        }
    }

    void holds(long count) {
        running = count;
        records = count;
    }

    @Override
    public String name() {
        return "test-passages";
    }

    @Override
    public Set<String> filters() {
        return Set.of("kind");
    }

    @Override
    public long read(MeasureQuery query) {
        return query.any("kind").isEmpty() ? running : running / 2;
    }

    @Override
    public long recount(MeasureQuery query) {
        return query.any("kind").isEmpty() ? records : records / 2;
    }
}
