package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.sauro.calendar.CommuneClock;

/** The models as a later version of the program brings them, with its migration command; takes back at the end what it deployed. */
public final class ChangedModels implements AutoCloseable {

    /** What the command ended with and said. */
    public record Answer(int exitCode, String text) {}

    private final Path folder;
    private final ProcessEngine engine;
    private final CommuneClock clock;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Set<String> deployedBefore;

    /** Starts from a copy of the models in an empty folder. */
    public ChangedModels(Path folder, ApplicationContext context) throws IOException {
        this.folder = folder;
        this.engine = context.getBean(ProcessEngine.class);
        this.clock = context.getBean(CommuneClock.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.transactions = context.getBean(PlatformTransactionManager.class);
        this.deployedBefore = deployments();
        copyTo(folder);
    }

    /** Copies the project's models. */
    public static void copyTo(Path folder) throws IOException {
        for (String part : Set.of("processes", "forms")) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(Path.of(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
    }

    /** Replaces a text that must be there, everywhere in the file. */
    public ChangedModels change(String file, String from, String to) throws IOException {
        replace(folder.resolve(file), from, to);
        return this;
    }

    /** Replaces a text that must be there, everywhere in the file. */
    public static void replace(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    /** Writes the plan of a process anew. */
    public ChangedModels plan(String process, String... lines) throws IOException {
        Path file = folder.resolve(MigrationLines.file(process));
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
        return this;
    }

    /** The command, as the administrator runs it: never at the very moment of the deployment before. */
    public Answer migrate(String word) {
        if (lastDeployedAt().compareTo(clock.instant()) >= 0) {
            clock.advanceTo(lastDeployedAt().plus(Duration.ofSeconds(1)));
        }
        ModelMigration migration = new ModelMigration(new ModelFiles(folder.toUri().toString()), engine, jdbc, transactions);
        MigrationCommand command = new MigrationCommand(migration, word);
        StringWriter said = new StringWriter();
        command.answer(new PrintWriter(said, true));
        return new Answer(command.getExitCode(), said.toString());
    }

    /** Deploys them, as a start of the later version does; what runs stays where it is. */
    public void deploy() {
        new ModelFiles(folder.toUri().toString()).deploy(engine.getRepositoryService());
    }

    /** Ids of all deployments of the program's models. */
    public Set<String> deployments() {
        return engine.getRepositoryService().createDeploymentQuery().deploymentName(ModelFiles.DEPLOYMENT).list().stream().map(Deployment::getId)
                .collect(Collectors.toSet());
    }

    private Instant lastDeployedAt() {
        return engine.getRepositoryService().createDeploymentQuery().deploymentName(ModelFiles.DEPLOYMENT).list().stream()
                .map(deployment -> deployment.getDeploymentTime().toInstant()).max(Comparator.naturalOrder()).orElseThrow();
    }

    @Override
    public void close() {
        engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list()
                .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "end of test", true, true));
        deployments().stream().filter(id -> !deployedBefore.contains(id)).forEach(id -> engine.getRepositoryService().deleteDeployment(id, true));
    }
}
