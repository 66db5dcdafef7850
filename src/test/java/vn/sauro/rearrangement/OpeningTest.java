package vn.sauro.rearrangement;

import static org.assertj.core.api.Assertions.assertThatCode;
import static vn.sauro.testing.RefusalAssert.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 26);
    private static final LocalDate DEADLINE = LocalDate.of(2026, 6, 25);
    private static final Map<String, String> HAMLETS = Map.of("thon-01", "Thôn 1", "thon-02", "Thôn 2", "thon-03", "Thôn 3", "thon-04", "Thôn 4");
    private static final ProposedScheme FIRST = new ProposedScheme("pa-01", "Thôn Đông", List.of("thon-01", "thon-02"));
    private static final ProposedScheme SECOND = new ProposedScheme("pa-02", "Thôn Tây", List.of("thon-03", "thon-04"));

    private static Opening opening(String code, LocalDate deadline, ProposedScheme... schemes) {
        return new Opening(code, "Sắp xếp thôn", "Thông báo kết luận", deadline, List.of(schemes), false);
    }

    private static void check(Opening opening) {
        opening.check(TODAY, HAMLETS);
    }

    @Test
    void twoSchemesOfTwoHamletsEachStand() {
        assertThatCode(() -> check(opening("sap-xep-thon-2026", DEADLINE, FIRST, SECOND))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sắp xếp", "a b", "-a", "a-", "a--b", "A", ""})
    void aCodeThatCannotBePartOfABusinessKeyIsRefused(String code) {
        assertRefused(() -> check(opening(code, DEADLINE, FIRST)), "code", "chữ thường không dấu");
    }

    @Test
    void aDeadlineThatLeavesOneDayStands() {
        assertThatCode(() -> check(opening("a", TODAY.plusDays(2), FIRST))).doesNotThrowAnyException();
    }

    @Test
    void aDeadlineThatLeavesNoDayIsRefused() {
        assertRefused(() -> check(opening("a", TODAY.plusDays(1), FIRST)), "deadline", "27/05/2026");
        assertRefused(() -> check(opening("a", TODAY, FIRST)), "deadline", "26/05/2026");
        assertRefused(() -> check(opening("a", LocalDate.of(2026, 1, 1), FIRST)), "deadline", "01/01/2026");
    }

    @Test
    void noSchemeAtAllIsRefused() {
        assertRefused(() -> check(opening("a", DEADLINE)), "schemes", "ít nhất một phương án");
    }

    @Test
    void aSchemeOfOneHamletIsRefusedByName() {
        assertRefused(() -> check(opening("a", DEADLINE, new ProposedScheme("pa-01", "Thôn Đông", List.of("thon-01")))), "schemes", "“Thôn Đông”", "hai thôn");
    }

    @Test
    void aHamletTwiceInOneSchemeDoesNotMakeTwo() {
        assertRefused(() -> check(opening("a", DEADLINE, new ProposedScheme("pa-01", "Thôn Đông", List.of("thon-01", "thon-01")))), "schemes", "Thôn 1");
    }

    @Test
    void aHamletInTwoSchemesIsRefusedNamingBoth() {
        ProposedScheme other = new ProposedScheme("pa-02", "Thôn Tây", List.of("thon-02", "thon-03"));
        assertRefused(() -> check(opening("a", DEADLINE, FIRST, other)), "schemes", "Thôn 2", "“Thôn Đông”", "“Thôn Tây”");
    }

    @Test
    void aHamletNobodyKnowsIsRefused() {
        assertRefused(() -> check(opening("a", DEADLINE, new ProposedScheme("pa-01", "Thôn Đông", List.of("thon-01", "thon-99")))), "schemes", "thon-99");
    }

    @Test
    void twoSchemesOfOneCodeAreRefused() {
        ProposedScheme other = new ProposedScheme("pa-01", "Thôn Tây", List.of("thon-03", "thon-04"));
        assertRefused(() -> check(opening("a", DEADLINE, FIRST, other)), "schemes", "pa-01", "trùng");
    }

    @Test
    void aSchemeWithoutANameOrWithACodeOfItsOwnKindIsRefused() {
        assertRefused(() -> check(opening("a", DEADLINE, new ProposedScheme("pa-01", "", List.of("thon-01", "thon-02")))), "schemes", "phải có tên");
        assertRefused(() -> check(opening("a", DEADLINE, new ProposedScheme("PA:1", "Thôn", List.of("thon-01", "thon-02")))), "schemes", "PA:1");
    }
}
