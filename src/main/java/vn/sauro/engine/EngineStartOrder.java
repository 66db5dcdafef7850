package vn.sauro.engine;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Connects to the database only when its file is complete, and builds the engine only after the schema is migrated and every {@link BeforeEngine} bean stands. */
@Component
class EngineStartOrder implements BeanFactoryPostProcessor {

    private static final String ENGINE = "processEngineFactoryBean";
    private static final String SCHEMA = "flywayInitializer";
    private static final String DATABASE = "dataSource";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.getBeanDefinition(DATABASE).setDependsOn(beans.getBeanNamesForType(NewDatabaseFile.class, true, false));
        List<String> first = new ArrayList<>();
        first.add(SCHEMA);
        first.addAll(List.of(beans.getBeanNamesForType(BeforeEngine.class, true, false)));
        beans.getBeanDefinition(ENGINE).setDependsOn(first.toArray(String[]::new));
        // The web server asks for most beans before Spring itself says that no definition changes any more: each search by type would read all of them.
        beans.freezeConfiguration();
    }
}
