package vn.sauro.hotspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.calendar.CommuneClock;
import vn.sauro.rearrangement.process.SampleOpening;
import vn.sauro.rule.Refusal;
import vn.sauro.testing.EngineTest;

/** What several do about hot spots at the same moment. */
@EngineTest
class SameMomentReportsTest {

    private static final String REARRANGEMENT = "sap-xep-thon-2026";
    private static final int PEOPLE = 4;
    private static final int ROUNDS = 5;

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private SampleOpening sample;
    @Autowired
    private HotSpots hotSpots;
    @Autowired
    private CommuneClock clock;

    @BeforeEach
    void aRearrangementRuns() throws IOException {
        sample.open();
        clock.advanceTo(OffsetDateTime.parse("2026-05-28T08:30:00+07:00").toInstant());
    }

    /** All begin together; what each of them got, or threw. */
    private static <T> List<Future<T>> together(List<Callable<T>> acts) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        ExecutorService people = Executors.newFixedThreadPool(acts.size());
        try {
            return people.invokeAll(acts.stream().<Callable<T>>map(act -> () -> {
                start.await();
                return act.call();
            }).toList());
        } finally {
            people.shutdown();
        }
    }

    private String reportAs(String person) {
        Map<String, Object> report = Map.of("occurredOn", "2026-05-28", "occurredTime", "08:00", "place", "thon-03", "kind", "HOT_SPOT", "severity", "URGENT",
                "narrative", "Một số hộ tập trung tại nhà văn hóa.", "actionTaken", "Chi bộ đã đối thoại, giải thích.", "proposal", "Đề nghị UBND xã đối thoại trực tiếp.");
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("hot-spot").latestVersion().singleResult().getId();
        engine.getIdentityService().setAuthentication(person, List.of());
        try {
            return engine.getFormService().submitStartForm(definition, report).getBusinessKey();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    @Test
    void whoeverReportsAtTheSameMomentGetsANumberOfTheirOwn() throws Exception {
        List<String> codes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Callable<String>> reports = IntStream.rangeClosed(1, PEOPLE).<Callable<String>>mapToObj(person -> () -> reportAs("bt.thon0" + person)).toList();
            for (Future<String> code : together(reports)) {
                codes.add(code.get());
            }
        }
        List<String> expected = IntStream.rangeClosed(1, PEOPLE * ROUNDS).mapToObj(number -> REARRANGEMENT + ":hot-spot:" + number).toList();
        assertThat(codes).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(hotSpots.of(REARRANGEMENT)).extracting(HotSpotLine::code).containsExactlyElementsOf(expected);
    }

    @Test
    void ofTwoWhoDirectAtTheSameMomentOneIsToldInWords() throws Exception {
        HotSpotId id = new HotSpotId(REARRANGEMENT, 1);
        reportAs("bt.thon03");
        List<Callable<Boolean>> directions = List.of(directionTo(id, "ubnd"), directionTo(id, "congan"));
        long done = 0;
        for (Future<Boolean> direction : together(directions)) {
            done += direction.get() ? 1 : 0;
        }
        assertThat(done).isOne();
        assertThat(hotSpots.get(id).directions()).hasSize(1);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> hotSpots.watch(id, true, "Ổn định", "pbt.tt")).withMessageContaining("không còn ở bước này");
    }

    private Callable<Boolean> directionTo(HotSpotId id, String unit) {
        return () -> {
            try {
                hotSpots.direct(id, "Tổ chức đối thoại.", unit, LocalDate.of(2026, 6, 1), "pbt.tt");
                return true;
            } catch (Refusal refusal) {
                assertThat(refusal.sentence()).contains("đã được thực hiện trước đó");
                return false;
            }
        };
    }

    @Test
    void toldTwiceTheFirstAcknowledgementStays() {
        HotSpotId id = new HotSpotId(REARRANGEMENT, 1);
        reportAs("bt.thon03");
        hotSpots.acknowledge(id, HotSpot.Recipient.POLICE, Optional.of("Đã cử cán bộ xuống thôn."), "truong.congan");
        hotSpots.acknowledge(id, HotSpot.Recipient.POLICE, Optional.empty(), "cb.congan");
        assertThat(hotSpots.get(id).acknowledgements()).singleElement().satisfies(acknowledgement -> {
            assertThat(acknowledgement.acknowledgedBy()).isEqualTo("truong.congan");
            assertThat(acknowledgement.note()).hasValue("Đã cử cán bộ xuống thôn.");
        });
    }
}
