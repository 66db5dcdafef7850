package vn.sauro.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.escalation.Escalations;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.testing.EngineTest;
import vn.sauro.testing.FreshProcedure;

/**
 * A walk is stopped dead at each save point of the deployed models, the first time it waits there, and another one goes on from what the
 * database holds. Twenty walks take minutes, so it runs in the profile {@code benchmark}. That a whole process may die at any moment is {@link KilledRehearsalTest}'s.
 */
@EngineTest
@Tag("benchmark")
class KilledAtEverySavePointTest {

    private static final String CODE = "sap-xep-thon-2026";

    /** Together they come to all save points. @param procedure the rearrangement that is walked, empty for a review */
    private record Walk(String name, Function<Dice, Plot> plot, long seed, String procedure) {

        Walk(String name, Function<Dice, Plot> plot, long seed) {
            this(name, plot, seed, CODE);
        }

        static Walk of(Scenario scenario, long seed) {
            return new Walk(scenario.code(), scenario::plot, seed, scenario.ofReview() ? "" : CODE);
        }
    }

    /** A ledger is corrected after its scheme's outcome was used, and HĐND adopts in a second session only. */
    private static final class CorrectedAndLost implements Plot {

        @Override
        public List<Deed> deeds(List<Deed.Sent> sendable) {
            return List.of(new Deed.Correct(sendable.stream().filter(sent -> sent.subject().equals("LEDGER/pa-01/thon-01/1/toan-thon")).findFirst().orElseThrow(),
                    Duration.ofDays(4).plusMinutes(7)));
        }

        @Override
        public boolean adopts(Stage.OpenTask task, int before) {
            return before > 0;
        }

        @Override
        public boolean sendsBack(Stage.OpenTask task, int before) {
            return task.key().equals("decideRefusal") && before == 0;
        }
    }

    private static final class CalledOff implements Plot {

        @Override
        public List<Deed> deeds(List<Deed.Sent> sendable) {
            return List.of(new Deed.Cancel(Duration.ofDays(9).plusMinutes(7)));
        }
    }

    private static final List<Walk> WALKS = List.of(Walk.of(Scenario.REJECTED, 3), Walk.of(Scenario.ALL_REJECTED, 4), Walk.of(Scenario.HOT_SPOT, 8),
            Walk.of(Scenario.ASSIGNMENTS, 12), Walk.of(Scenario.LATE, 6),
            Walk.of(Scenario.REDATED, 7), new Walk("corrected and lost", dice -> new CorrectedAndLost(), 9), new Walk("called off", dice -> new CalledOff(), 10),
            Walk.of(Scenario.REVIEW_TWO_TIER, 11), Walk.of(Scenario.REVIEW_BY_CALENDAR, 13),
            Walk.of(Scenario.RANDOM, 1), Walk.of(Scenario.RANDOM, 2), Walk.of(Scenario.RANDOM, 3), Walk.of(Scenario.RANDOM, 5));

    /** They run beside every walk and only where mail is sent, which a rehearsal does not: {@code MessageDeliveryTest} stops them at each of theirs. */
    private static final Set<String> OF_MAIL = Set.of("message-delivery", "morning-digest");

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ManagementService management;
    @Autowired
    private Stage stage;
    @Autowired
    private CommuneClock clock;
    @Autowired
    private Organisation organisation;
    @Autowired
    private Cast cast;
    @Autowired
    private Rearrangements rearrangements;
    @Autowired
    private Inspection inspection;
    @Autowired
    private Parts parts;
    @Autowired
    private Deeds deeds;
    @Autowired
    private Diary diary;
    @Autowired
    private Escalations escalations;
    @Autowired
    private SampleOpening sample;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private ApplicationContext context;

    private static final class Killed extends RuntimeException {}

    /** The stage as it is, but that the walk dies when a job waits at a save point for the first time. */
    private Stage deadly(Set<String> savePoints) {
        return (Stage) Proxy.newProxyInstance(Stage.class.getClassLoader(), new Class<?>[] {Stage.class}, (proxy, method, arguments) -> {
            if (!method.getName().equals("settle")) {
                return method.invoke(stage, arguments);
            }
            for (Optional<Job> next = next(); next.isPresent(); next = next()) {
                if (savePoints.remove(savePoint(next.get()))) {
                    throw new Killed();
                }
                execute(next.get());
            }
            return null;
        });
    }

    private Optional<Job> next() {
        return management.createJobQuery().executable().active().orderByJobDuedate().asc().listPage(0, 1).stream().findFirst();
    }

    /** A job that fails is due again a little later, as in every rehearsal. */
    private void execute(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException failed) {
            Job left = management.createJobQuery().jobId(job.getId()).singleResult();
            if (left == null || left.getRetries() == job.getRetries()) {
                throw failed;
            }
        }
    }

    private String savePoint(Job job) {
        return savePoint(management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult());
    }

    private static String savePoint(JobDefinition definition) {
        return definition.getProcessDefinitionKey() + " " + definition.getActivityId() + " " + definition.getJobConfiguration().replaceAll(":.*", "");
    }

    /** As the engine found them in the models. */
    private Set<String> savePoints() {
        Set<String> newest = engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream().map(ProcessDefinition::getId)
                .collect(Collectors.toSet());
        return management.createJobDefinitionQuery().list().stream().filter(definition -> newest.contains(definition.getProcessDefinitionId()))
                .filter(definition -> !OF_MAIL.contains(definition.getProcessDefinitionKey())).map(KilledAtEverySavePointTest::savePoint).collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void theContinuedWalkGivesTheReportOfTheUndisturbedOneFromEverySavePointOfEveryModel() throws Exception {
        Set<String> untried = savePoints();
        assertThat(untried).hasSizeGreaterThan(40);
        for (Walk walk : WALKS) {
            begin(walk);
            play(walk, stage);
            String undisturbed = report(walk);
            begin(walk);
            int kills = 0;
            Stage deadly = deadly(untried);
            for (boolean ended = false; !ended;) {
                try {
                    play(walk, deadly);
                    ended = true;
                } catch (Killed killed) {
                    kills++;
                }
            }
            assertThat(report(walk)).as("%s after %d kills", walk.name(), kills).isEqualTo(undisturbed);
        }
        assertThat(untried).as("save points no walk came to").isEmpty();
    }

    private void begin(Walk walk) throws Exception {
        FreshProcedure.begin(context);
        if (!walk.procedure().isEmpty()) {
            sample.open();
        }
    }

    /** A walker of its own each time: what the one before remembered died with it. */
    private void play(Walk walk, Stage on) {
        Dice dice = new Dice(walk.seed());
        new Rehearsal(on, clock, organisation, cast, rearrangements, parts, deeds, diary, escalations).play(walk.procedure(), walk.plot().apply(dice), dice, entry -> {});
    }

    private String report(Walk walk) throws Exception {
        return json.writeValueAsString(inspection.report("", 0, walk.procedure()));
    }
}
