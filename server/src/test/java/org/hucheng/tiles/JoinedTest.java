package org.hucheng.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JoinedTest {
    @Test
    void aRoadInPiecesIsOneLineWhateverWayAndOrderThePiecesCome() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var pieces = new ArrayList<int[]>();
            for (int i = 0; i < 12; i++) {
                int[] piece = {i * 10, i, i * 10 + 5, i * 2 + 1, i * 10 + 10, i + 1};
                pieces.add(
                        random.nextBoolean()
                                ? piece
                                : new int[] {piece[4], piece[5], piece[2], piece[3], piece[0], piece[1]});
            }
            Collections.shuffle(pieces, random);
            List<int[]> joined = Joined.of(pieces);
            assertThat(joined).as("seed " + seed).hasSize(1);
            assertThat(joined.getFirst()).hasSize(2 * 25);
            assertThat(edges(joined)).isEqualTo(edges(pieces));
        }
    }

    @Test
    void noEdgeIsLostOrInventedInAnyTangle() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var pieces = new ArrayList<int[]>();
            for (int i = 0; i < 30; i++) {
                int[] piece = new int[2 * (2 + random.nextInt(3))];
                for (int p = 0; p < piece.length; p++) {
                    piece[p] = random.nextInt(4);
                }
                pieces.add(piece);
            }
            List<int[]> joined = Joined.of(pieces);
            assertThat(edges(joined)).as("seed " + seed).isEqualTo(edges(pieces));
            assertThat(joined.size()).isLessThanOrEqualTo(pieces.size());
        }
    }

    /** Every edge, whichever way it is drawn, as text; one drawn twice is there twice. */
    private static List<String> edges(List<int[]> lines) {
        var edges = new ArrayList<String>();
        for (int[] line : lines) {
            for (int i = 2; i < line.length; i += 2) {
                var ends = new TreeSet<>(List.of(line[i - 2] + " " + line[i - 1], line[i] + " " + line[i + 1]));
                edges.add(String.join(" - ", ends));
            }
        }
        String[] sorted = edges.toArray(String[]::new);
        Arrays.sort(sorted);
        return List.of(sorted);
    }
}
