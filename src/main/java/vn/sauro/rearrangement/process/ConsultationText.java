package vn.sauro.rearrangement.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sauro.consultation.Answers;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.CountedHamlet;
import vn.sauro.consultation.HamletOutcome;
import vn.sauro.consultation.Ledger;
import vn.sauro.consultation.Round;
import vn.sauro.organisation.Hamlet;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.Scheme;

/** What the people said, as those who revise and decide read it. */
@Component
class ConsultationText {

    private static final String PARAGRAPH = "\n\n";

    private final Consultations consultations;
    private final Organisation organisation;

    ConsultationText(Consultations consultations, Organisation organisation) {
        this.consultations = consultations;
        this.organisation = organisation;
    }

    /** The latest round of a scheme, one paragraph a hamlet; empty before the first. */
    String round(Scheme scheme) {
        return latest(scheme).map(round -> "Kết quả lấy ý kiến lần " + round.number() + ":" + PARAGRAPH
                + round.hamlets().stream().map(this::hamlet).collect(Collectors.joining(PARAGRAPH))).orElse("");
    }

    private Optional<Round> latest(Scheme scheme) {
        List<Round> rounds = consultations.rounds(scheme.code());
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    private String hamlet(CountedHamlet counted) {
        Ledger ledger = counted.ledger();
        Hamlet hamlet = organisation.hamlet(ledger.hamletCode());
        return hamlet.name() + ", " + ledger.households() + " hộ" + (hamlet.illustrative() ? SchemeText.ILLUSTRATIVE : "") + outcome(counted)
                + " — Phương án: " + answers(ledger.plan())
                + (ledger.name() == null ? "" : " — Tên thôn: " + answers(ledger.name()))
                + optional(" — Tên khác được đề xuất: ", ledger.otherNames())
                + optional(" — Ý kiến nổi bật: ", ledger.notableOpinions());
    }

    private static String outcome(CountedHamlet counted) {
        HamletOutcome outcome = counted.outcome();
        if (outcome == null) {
            return "";
        }
        return switch (outcome) {
            case PASSED -> ": đạt";
            case NAME_FAILED -> ": tên thôn chưa đạt";
            case PLAN_FAILED -> ": phương án chưa đạt";
            case BOTH_FAILED -> ": phương án và tên thôn chưa đạt";
        };
    }

    private static String answers(Answers answers) {
        return "đồng ý " + answers.agree() + ", không đồng ý " + answers.disagree() + ", ý kiến khác " + answers.other();
    }

    private static String optional(String label, String text) {
        return text == null ? "" : label + text;
    }
}
