package vn.sauro.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sauro.assignment.process.SixClaritiesTable;

/** The 38 orders of the notice as they are shipped. */
class NoticeOrdersTest {

    private final List<Draft> drafts = NoticeOrders.shipped();

    private ClarityDraft clarity(String number) {
        return drafts.stream().filter(draft -> draft.number().equals(number)).findFirst().orElseThrow().clarity();
    }

    @Test
    void all38OrdersAreThereInTheirOrderWithTheNoticesOwnWords() {
        assertThat(drafts).hasSize(38);
        assertThat(drafts).extracting(Draft::number).startsWith("1.1", "1.2").endsWith("5.3", "5.4").doesNotHaveDuplicates();
        assertThat(drafts).allSatisfy(draft -> assertThat(draft.clarity().task()).isEqualTo(draft.words().quotation()).isPresent());
        assertThat(drafts.get(0).words().lead()).contains("Mọi cấp ủy, tổ chức đảng, cơ quan, đơn vị");
        assertThat(clarity("4.16").task().orElseThrow()).as("misprints stay").contains("khản trương");
    }

    @Test
    void whatIsOnlyProposedIsSetNowhere() {
        assertThat(drafts).allSatisfy(draft -> {
            ClarityDraft clarity = draft.clarity();
            assertThat(Stream.of(clarity.result(), clarity.lead(), clarity.responsible(), clarity.assignedBy()).flatMap(Optional::stream)).noneMatch(text -> text.contains("đx"));
            assertThat(clarity.approvedBy()).isEmpty();
            assertThat(clarity.rhythm()).isEmpty();
            assertThat(clarity.cooperating()).isEmpty();
        });
        assertThat(clarity("4.5").lead()).as("“đx: UBND xã”").isEmpty();
        assertThat(drafts).filteredOn(draft -> draft.number().equals("4.5")).extracting(draft -> draft.words().lead().orElseThrow()).containsExactly("đx: UBND xã");
    }

    @Test
    void onlyTheDaysTheNoticeNamesAreSet() {
        Map<String, LocalDate> due = drafts.stream().filter(draft -> draft.clarity().dueOn().isPresent())
                .collect(Collectors.toMap(Draft::number, draft -> draft.clarity().dueOn().orElseThrow()));
        assertThat(due).containsOnly(Map.entry("1.6", LocalDate.of(2026, 6, 24)), Map.entry("4.19", LocalDate.of(2026, 12, 31)));
        Map<String, LocalDate> review = drafts.stream().filter(draft -> draft.clarity().reviewOn().isPresent())
                .collect(Collectors.toMap(Draft::number, draft -> draft.clarity().reviewOn().orElseThrow()));
        assertThat(review).containsOnly(Map.entry("1.1", LocalDate.of(2026, 6, 24)), Map.entry("1.3", LocalDate.of(2026, 6, 24)));
    }

    @Test
    void noneOfThemIsClearEnoughToBeIssuedAsItStands() {
        SixClaritiesTable rules = new SixClaritiesTable();
        assertThat(drafts).allSatisfy(draft -> assertThat(rules.missing(draft.clarity())).contains("rõ thẩm quyền (cấp duyệt)"));
        assertThat(rules.missing(clarity("1.6"))).containsExactly("rõ thẩm quyền (cấp duyệt)");
    }
}
