package org.hucheng.drill;

/**
 * What a load run measured. A row is a stored inspection: a vehicle and each person in it are one row each.
 *
 * @param p50Millis median time from sending a request to its whole answer
 * @param unexpected lines that were not answered with {@code accepted}, and requests that failed
 * @param clientCpuSeconds CPU this process used meanwhile, all threads
 */
public record LoadResult(
        long requests,
        long records,
        long rows,
        long bytes,
        double seconds,
        double p50Millis,
        double p95Millis,
        double p99Millis,
        long unexpected,
        double clientCpuSeconds) {

    public double rowsPerSecond() {
        return rows / seconds;
    }

    public double recordsPerSecond() {
        return records / seconds;
    }
}
