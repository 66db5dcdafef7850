package vn.sauro.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The models this program brings: {@code processes/} and {@code forms/}, sent as one deployment under their bare file names, so that a
 * jar and an IDE run give the same names and nothing is deployed twice. One deployment for all keeps {@code binding="deployment"} true
 * after a change of a single file. The migration plans stand beside them.
 */
@Component
class ModelFiles {

    static final String DEPLOYMENT = "sauro";

    private static final List<String> PATTERNS = List.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form", "forms/*.html");

    private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    private final String root;

    ModelFiles() {
        this("classpath:/");
    }

    /** Reads another folder than the program's own; its URL ends with a slash. */
    ModelFiles(String root) {
        this.root = root;
    }

    /** Sends the models, all of them when a single one has changed; the id of the deployment that holds them. */
    String deploy(RepositoryService repository) {
        DeploymentBuilder deployment = repository.createDeployment().name(DEPLOYMENT).source(DEPLOYMENT).enableDuplicateFiltering(false);
        try {
            for (String pattern : PATTERNS) {
                Resource[] resources = resolver.getResources(root + pattern);
                Arrays.sort(resources, Comparator.comparing(Resource::getFilename));
                for (Resource resource : resources) {
                    try (InputStream content = resource.getInputStream()) {
                        deployment.addInputStream(resource.getFilename(), content);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deployment.deploy().getId();
    }

    /** What the developer of the process wrote down for its running instances; empty when there is nothing to say. */
    MigrationLines migrationLines(String process) {
        Resource file = resolver.getResource(root + MigrationLines.file(process));
        try {
            return file.exists() ? MigrationLines.read(process, file.getContentAsString(StandardCharsets.UTF_8)) : MigrationLines.none();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
