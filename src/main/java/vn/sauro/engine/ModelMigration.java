package vn.sauro.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.engine.MigrationReport.Model;
import vn.sauro.engine.MigrationReport.Obstacle;

/**
 * Brings running instances to the models of this program: callers and called alike, each to the version in the newest deployment, so
 * that whatever is bound to the deployment (called processes, decisions, forms) is the new one from then on.
 *
 * <p>All or none. The models are sent and every instance is moved within one transaction, each behind a save point of its own, so that
 * one that cannot follow does not hide the next. That transaction is the rehearsal; it is kept only when it was asked for and nothing
 * stood in the way, so nothing can differ between what was tried and what is done.
 */
@Component
class ModelMigration {

    private final ModelFiles models;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final TransactionTemplate allOrNone;
    private final TransactionTemplate savePoint;

    ModelMigration(ModelFiles models, ProcessEngine engine, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.models = models;
        this.engine = engine;
        this.jdbc = jdbc;
        this.allOrNone = new TransactionTemplate(transactions);
        this.savePoint = new TransactionTemplate(transactions);
        this.savePoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Tries everything and undoes it. */
    MigrationReport check() {
        return attempt(false);
    }

    /** Moves all instances to the newest models, or none; moving again changes nothing. */
    MigrationReport run() {
        return attempt(true);
    }

    private MigrationReport attempt(boolean keep) {
        long heldJobs = heldJobs();
        return allOrNone.execute(transaction -> {
            MigrationReport report = new Attempt(models.deploy(engine.getRepositoryService())).report(heldJobs);
            if (!keep || !report.possible()) {
                transaction.setRollbackOnly();
            }
            return report;
        });
    }

    private long heldJobs() {
        return jdbc.sql("select count(*) from act_ru_job where lock_owner_ is not null and lock_exp_time_ > ?").param(EngineClock.now()).query(Long.class).single();
    }

    /** One pass over all models. */
    private final class Attempt {

        private final Set<Obstacle> obstacles = new LinkedHashSet<>();
        private final List<Model> moved = new ArrayList<>();

        Attempt(String newestDeployment) {
            Map<String, ProcessDefinition> newest = engine.getRepositoryService().createProcessDefinitionQuery().deploymentId(newestDeployment).list().stream()
                    .collect(Collectors.toMap(ProcessDefinition::getKey, Function.identity()));
            older(newestDeployment).forEach((process, versions) -> move(versions, newest.get(process), models.migrationLines(process)));
        }

        /** Versions of earlier deployments by process, ascending. */
        private Map<String, List<ProcessDefinition>> older(String newestDeployment) {
            Set<String> earlier = engine.getRepositoryService().createDeploymentQuery().deploymentName(ModelFiles.DEPLOYMENT).list().stream()
                    .map(Deployment::getId).filter(id -> !id.equals(newestDeployment)).collect(Collectors.toSet());
            return engine.getRepositoryService().createProcessDefinitionQuery().orderByProcessDefinitionVersion().asc().list().stream()
                    .filter(definition -> earlier.contains(definition.getDeploymentId()))
                    .collect(Collectors.groupingBy(ProcessDefinition::getKey, TreeMap::new, Collectors.toList()));
        }

        private void move(List<ProcessDefinition> versions, ProcessDefinition target, MigrationLines lines) {
            TreeSet<Integer> from = new TreeSet<>();
            int count = 0;
            for (ProcessDefinition version : versions) {
                List<ProcessInstance> instances = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(version.getId()).list();
                if (!instances.isEmpty()) {
                    from.add(version.getVersion());
                    count += instances.size();
                    move(version, target, lines, instances);
                }
            }
            if (target != null && count > 0) {
                moved.add(new Model(target.getKey(), target.getName(), List.copyOf(from), target.getVersion(), count));
            }
        }

        private void move(ProcessDefinition version, ProcessDefinition target, MigrationLines lines, List<ProcessInstance> instances) {
            if (target == null) {
                instances.forEach(instance -> obstacles.add(obstacle(version, MigrationReason.noSuchModel(), MigrationPath.name(instance))));
                return;
            }
            lines.faults().forEach(fault -> obstacles.add(obstacle(version, fault, null)));
            MigrationPath path = new MigrationPath(engine, savePoint, version, target, lines, obstacles::add);
            instances.forEach(path::walk);
        }

        private static Obstacle obstacle(ProcessDefinition version, String reason, String businessKey) {
            return new Obstacle(version.getKey(), version.getName(), null, reason, businessKey);
        }

        MigrationReport report(long heldJobs) {
            Comparator<Obstacle> inOrder = Comparator.comparing(Obstacle::process).thenComparing(Obstacle::element, Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(Obstacle::reason).thenComparing(Obstacle::businessKey, Comparator.nullsFirst(Comparator.naturalOrder()));
            return new MigrationReport(List.copyOf(moved), obstacles.stream().sorted(inOrder).toList(), heldJobs);
        }
    }
}
