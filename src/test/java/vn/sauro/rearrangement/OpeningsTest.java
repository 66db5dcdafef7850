package vn.sauro.rearrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sauro.testing.RefusalAssert.assertRefused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.sauro.testing.EngineTest;

@EngineTest
class OpeningsTest {

    private static final Opening OPENING = opening("dot-mot", "pa-01", "thon-01", "thon-02");

    @Autowired
    private Openings openings;
    @Autowired
    private Rearrangements rearrangements;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transactions;

    private static Opening opening(String code, String scheme, String... hamlets) {
        return new Opening(code, "Sắp xếp thôn", "Thông báo kết luận", LocalDate.of(2026, 6, 25),
                List.of(new ProposedScheme(scheme, "Phương án một", List.of(hamlets))), false);
    }

    @Test
    void onlyTheOfficeOpens() {
        assertRefused(() -> openings.open(OPENING, "ct.ubnd"), null, "Văn phòng Đảng ủy");
        assertThat(rearrangements.all()).isEmpty();
        openings.open(OPENING, "cv.vpdu");
        assertThat(rearrangements.get("dot-mot").openedBy()).isEqualTo("cv.vpdu");
    }

    @Test
    void anEmptyPostIsNamedAndNothingIsOpened() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from seat where unit_code in ('banphapche', 'congan')").update();
            assertRefused(() -> openings.open(OPENING, "cv.vpdu"), null, "Ban Pháp chế HĐND xã", "Công an xã");
        });
        assertThat(rearrangements.all()).isEmpty();
    }

    @Test
    void theSameCodeTheSameHamletAndTheSameSchemeCodeAreRefused() {
        openings.open(OPENING, "cv.vpdu");
        assertRefused(() -> openings.open(OPENING, "cv.vpdu"), "code", "dot-mot");
        assertRefused(() -> openings.open(opening("dot-hai", "pa-02", "thon-02", "thon-03"), "cv.vpdu"), "schemes", "Tây Thành", "đang ở trong đợt");
        assertRefused(() -> openings.open(opening("dot-hai", "pa-01", "thon-03", "thon-04"), "cv.vpdu"), "schemes", "pa-01", "đợt khác");
        openings.open(opening("dot-hai", "pa-02", "thon-03", "thon-04"), "cv.vpdu");
        assertThat(rearrangements.all()).hasSize(2);
    }

    @Test
    void everyPhaseThatIsPlannedHasItsDayBeforeTheDeadline() {
        openings.open(OPENING, "cv.vpdu");
        Rearrangement opened = rearrangements.get("dot-mot");
        for (ProcedurePhase phase : ProcedurePhase.values()) {
            if (phase == ProcedurePhase.CONSOLIDATE_HAMLET || phase.track() == ProcedurePhase.Track.ON_DEMAND) {
                assertThat(rearrangements.dueAt("dot-mot", phase)).isEmpty();
            } else {
                assertThat(rearrangements.dueAt("dot-mot", phase)).get().satisfies(due -> assertThat(due).isBetween(opened.openedAt(), opened.deadline()));
            }
        }
        assertThat(rearrangements.unitCodes("dot-mot")).contains("ubnd", "chibo-thon-12").doesNotContain("btv", "hdnd");
    }
}
