package vn.sauro.engine;

import java.util.List;

/**
 * What a migration did or would do.
 *
 * @param models    the models with running instances on older versions, by id
 * @param obstacles what stands in the way; as long as there is one, nothing is changed
 * @param heldJobs  jobs that a node works on at this moment, a sign that a server was not stopped
 */
record MigrationReport(List<Model> models, List<Obstacle> obstacles, long heldJobs) {

    /**
     * One process.
     *
     * @param from      versions its instances ran on, ascending
     * @param to        version they go to
     * @param instances how many
     */
    record Model(String process, String name, List<Integer> from, int to, int instances) {}

    /**
     * Why an instance, or a plan, cannot follow.
     *
     * @param element     where in the old model, as people read it and with its id; null when it is about the whole
     * @param reason      in Vietnamese, a sentence
     * @param businessKey of the instance; null when it is about the plan
     */
    record Obstacle(String process, String name, String element, String reason, String businessKey) {}

    boolean possible() {
        return obstacles.isEmpty();
    }

    int instances() {
        return models.stream().mapToInt(Model::instances).sum();
    }
}
