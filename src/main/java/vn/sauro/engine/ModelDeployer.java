package vn.sauro.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Sends {@code processes/} and {@code forms/} as one deployment under their bare file names, so that a jar and an IDE run give the same
 * names and nothing is deployed twice. One deployment for all keeps {@code binding="deployment"} true after a change of a single file.
 */
@Component
@Order(ModelDeployer.ORDER)
class ModelDeployer extends AbstractCamundaConfiguration {

    static final String DEPLOYMENT = "sauro";
    /** Before whatever reads the deployed models. */
    static final int ORDER = 5;

    private static final String[] PATTERNS = {"classpath:/processes/*.bpmn", "classpath:/processes/*.dmn", "classpath:/forms/*.form", "classpath:/forms/*.html"};

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        RepositoryService repository = engine.getRepositoryService();
        DeploymentBuilder deployment = repository.createDeployment().name(DEPLOYMENT).source(DEPLOYMENT).enableDuplicateFiltering(false);
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String pattern : PATTERNS) {
                Resource[] resources = resolver.getResources(pattern);
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
        deployment.deploy();
    }
}
