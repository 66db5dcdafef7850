package vn.sauro.rearrangement.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sauro.organisation.Hamlet;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.MergeDuty;
import vn.sauro.rearrangement.ProcedureRules;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.Scheme;
import vn.sauro.rearrangement.SchemeContent;
import vn.sauro.rearrangement.SchemeVersion;

/** Schemes as those who draft, agree and post them read them. */
@Component
class SchemeText {

    /** Behind every figure of a hamlet that is not the commune's own. */
    static final String ILLUSTRATIVE = " (số liệu minh họa)";

    private static final String PARAGRAPH = "\n\n";

    private final Rearrangements rearrangements;
    private final Organisation organisation;
    private final ProcedureRules rules;
    private final Clock clock;

    SchemeText(Rearrangements rearrangements, Organisation organisation, ProcedureRules rules, Clock clock) {
        this.rearrangements = rearrangements;
        this.organisation = organisation;
        this.rules = rules;
        this.clock = clock;
    }

    /** The scheme's hamlets, their households and what the household standard says to each. */
    String hamlets(Scheme scheme) {
        LocalDate today = LocalDate.now(clock);
        List<Hamlet> hamlets = scheme.hamlets().stream().map(organisation::hamlet).toList();
        int households = hamlets.stream().mapToInt(Hamlet::households).sum();
        String lines = hamlets.stream().map(hamlet -> households(hamlet) + ": " + duty(rules.mergeDuty(hamlet.households(), today)))
                .collect(Collectors.joining(PARAGRAPH));
        boolean illustrative = hamlets.stream().anyMatch(Hamlet::illustrative);
        return lines + PARAGRAPH + "Cộng: " + households + " hộ" + (illustrative ? ILLUSTRATIVE : "") + ". Tiêu chuẩn: " + rules.householdStandard(today) + " hộ/thôn.";
    }

    private static String households(Hamlet hamlet) {
        return hamlet.name() + ", " + hamlet.households() + " hộ" + (hamlet.illustrative() ? ILLUSTRATIVE : "");
    }

    private static String duty(MergeDuty duty) {
        return switch (duty) {
            case MUST -> "dưới một nửa tiêu chuẩn, thuộc diện phải sắp xếp";
            case MAY -> "từ một nửa tiêu chuẩn trở lên nhưng chưa đạt, có thể sắp xếp";
            case NONE -> "đạt tiêu chuẩn số hộ";
        };
    }

    /** The scheme with all it says. */
    String summary(String rearrangement, String code) {
        Scheme scheme = rearrangements.scheme(rearrangement, code);
        return scheme.name() + "." + PARAGRAPH + hamlets(scheme) + scheme.content().map(SchemeText::text).orElse("") + before(rearrangement, code);
    }

    private static String text(SchemeContent content) {
        return PARAGRAPH + "Tên thôn mới: " + content.newName() + PARAGRAPH + "Nơi đặt trung tâm: " + content.centre() + PARAGRAPH + "Nhà văn hóa, tài sản: "
                + content.property() + PARAGRAPH + "Lý do, sự cần thiết: " + content.rationale();
    }

    /** The version before, so that both can be compared; empty for the first. */
    private String before(String rearrangement, String code) {
        List<SchemeVersion> versions = rearrangements.schemeVersions(rearrangement, code);
        if (versions.size() < 2) {
            return "";
        }
        SchemeVersion before = versions.get(1);
        return PARAGRAPH + "---" + PARAGRAPH + "### Bản trước" + before.returnReason().map(reason -> ", đã trả lại" + PARAGRAPH + "Lý do trả lại: " + reason).orElse("")
                + text(before.content());
    }

    /** One line a scheme. */
    String line(Scheme scheme) {
        int households = scheme.hamlets().stream().map(organisation::hamlet).mapToInt(Hamlet::households).sum();
        boolean illustrative = scheme.hamlets().stream().map(organisation::hamlet).anyMatch(Hamlet::illustrative);
        String hamlets = scheme.hamlets().stream().map(hamlet -> organisation.hamlet(hamlet).name()).collect(Collectors.joining(", "));
        String newName = scheme.content().map(SchemeContent::newName).map(name -> ", thành lập " + name).orElse("");
        return scheme.name() + " — gồm " + hamlets + newName + ", " + households + " hộ" + (illustrative ? ILLUSTRATIVE : "");
    }
}
