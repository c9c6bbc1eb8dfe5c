package org.hucheng.rostering;

/**
 * How long a search may go on: until the seconds or the rounds are used up, whichever comes first. With rounds alone the result depends on
 * nothing but the problem, the seed and the rounds, whatever the number of threads.
 *
 * @param seconds 0 for no limit
 * @param rounds rounds of improvement, 0 for no limit
 * @param threads worker threads
 * @param boundRounds most rounds of the lower bound's ascent; 0 for a roster without certificate
 */
public record Budget(double seconds, int rounds, int threads, long seed, int boundRounds) {
    public Budget {
        if (seconds <= 0 && rounds <= 0) {
            throw new IllegalArgumentException("a budget needs seconds or rounds");
        }
    }

    public static Budget ofSeconds(double seconds, int threads, long seed) {
        return new Budget(seconds, 0, threads, seed, 40);
    }

    public static Budget ofRounds(int rounds, int threads, long seed) {
        return new Budget(0, rounds, threads, seed, 40);
    }
}
