package vn.sauro.engine;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Builds the engine only after the schema is migrated and every {@link BeforeEngine} bean stands. */
@Component
class EngineStartOrder implements BeanFactoryPostProcessor {

    private static final String ENGINE = "processEngineFactoryBean";
    private static final String SCHEMA = "flywayInitializer";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> first = new ArrayList<>();
        first.add(SCHEMA);
        first.addAll(List.of(beans.getBeanNamesForType(BeforeEngine.class, true, false)));
        beans.getBeanDefinition(ENGINE).setDependsOn(first.toArray(String[]::new));
    }
}
