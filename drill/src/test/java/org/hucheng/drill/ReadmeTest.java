package org.hucheng.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {
    @Test
    void explainsSettingsThatCanBeRead(@TempDir Path folder) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int from = readme.indexOf("```yaml\n") + 8;
        Path file = folder.resolve("drill.yaml");
        Files.writeString(file, readme.substring(from, readme.indexOf("```", from)));
        DrillSettings settings = DrillSettings.of(Tree.read(file));
        assertThat(settings.to()).isEqualTo(LocalDate.of(2020, 2, 22));
        assertThat(settings.sites()).hasSize(4);
        assertThat(settings.dispositions().usual()).containsEntry("released", 985.0);
        assertThat(settings.expected()).containsEntry("F8", 1_490_000L);
    }
}
