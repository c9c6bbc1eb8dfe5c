package org.hucheng.scenario;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The door of this module: checks a scenario's folder and loads all of it or nothing. */
@Component
public class Scenarios {
    private final List<ScenarioPart> parts;
    private final TransactionTemplate transaction;

    Scenarios(List<ScenarioPart> parts, TransactionTemplate transaction) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(ScenarioPart::position))
                .toList();
        this.transaction = transaction;
    }

    /**
     * Loads the folder into the operation it names; loading again changes what is there, by code.
     *
     * @param demoAccounts whether to make the accounts of {@code accounts.yaml} too
     */
    public LoadReport load(Path path, boolean demoAccounts) {
        ScenarioFolder folder = new ScenarioFolder(path, demoAccounts);
        if (!Files.isDirectory(path)) {
            folder.report(path.toString(), 0, ScenarioProblem.FOLDER_NOT_FOUND);
            return LoadReport.of(folder);
        }
        List<ScenarioPart.Storing> steps =
                parts.stream().map(part -> part.check(folder)).toList();
        if (!folder.findings().isEmpty()) {
            return LoadReport.of(folder);
        }
        Loading loading = new Loading(folder, parts);
        transaction.executeWithoutResult(status -> {
            steps.forEach(step -> step.store(loading));
            steps.reversed().forEach(step -> step.removeAbsent(loading));
            if (!folder.findings().isEmpty()) {
                status.setRollbackOnly();
            }
        });
        return folder.findings().isEmpty() ? LoadReport.of(loading) : LoadReport.of(folder);
    }
}
