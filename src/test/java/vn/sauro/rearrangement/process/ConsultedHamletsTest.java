package vn.sauro.rearrangement.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.sauro.organisation.Problem;
import vn.sauro.organisation.workbook.CommuneData;
import vn.sauro.organisation.workbook.Grid;

/** A list people are being asked on stays closed, whatever the commune's workbook says. */
class ConsultedHamletsTest extends ProcedureWalk {

    private static final String SENTENCE = "Trang Thôn, dòng 2, cột Số hộ: Thôn Đông Thành đang lấy ý kiến (Phương án 1: Đông Thành và Tây Thành) trên danh sách đã chốt 96 hộ; "
            + "số hộ, các cụm, tên chủ hộ giữ nguyên đến khi có kết quả.";

    @Autowired
    private CommuneData data;

    @Test
    void aHamletsListChangesBeforeThePostingAndAfterTheOutcomeAndNotBetween() {
        assertThat(problems(moreHouseholds())).isEmpty();
        prepare();
        desk.submitAll("userTask_publishScheme", posting("2026-05-28", "2026-05-30", "2026-06-05"));
        assertThat(problems(moreHouseholds())).containsExactly(SENTENCE);
        Grid divided = Grid.of(data.export()).add("Cụm dân cư", "thon-01", "cum-1", "Cụm 1", 50).add("Cụm dân cư", "thon-01", "cum-2", "Cụm 2", 46);
        assertThat(problems(divided)).containsExactly(SENTENCE);
        assertThat(problems(Grid.of(data.export()).set("Thôn", 2, "Số nhân khẩu", 350).set("Thôn", 12, "Số hộ", 269).set("Cụm dân cư", 5, "Số hộ", 151))).isEmpty();

        on("2026-06-06");
        ask("2026-05-31", true, true);
        desk.work();
        assertThat(problems(moreHouseholds())).isEmpty();
    }

    @Test
    void aRearrangementThatWasCalledOffHoldsNoList() {
        prepare();
        desk.submitAll("userTask_publishScheme", posting("2026-05-28", "2026-05-30", "2026-06-05"));
        desk.start("rearrangement-change", "chanhvanphong", Map.of("rearrangement", CODE, "change", "CANCEL", "basisNumber", "100/UBND-NV", "basisDate", "2026-05-28",
                "reason", "Tỉnh dừng việc sắp xếp thôn"));
        desk.work();
        assertThat(problems(moreHouseholds())).isEmpty();
    }

    private Grid moreHouseholds() {
        return Grid.of(data.export()).set("Thôn", 2, "Số hộ", 97);
    }

    private List<String> problems(Grid grid) {
        return data.check(grid.file()).problems().stream().map(Problem::toString).toList();
    }
}
