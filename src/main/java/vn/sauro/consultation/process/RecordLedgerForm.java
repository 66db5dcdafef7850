package vn.sauro.consultation.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.sauro.consultation.Answers;
import vn.sauro.consultation.ConsultationForm;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.Ledger;
import vn.sauro.consultation.Round;
import vn.sauro.consultation.Witnesses;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.Hamlet;
import vn.sauro.organisation.Organisation;

@Component
class RecordLedgerForm implements SubmittedForm {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int COUNTER_FIELDS = 5;
    private static final int WITNESS_FIELDS = 2;

    private final Consultations consultations;
    private final Organisation organisation;

    RecordLedgerForm(Consultations consultations, Organisation organisation) {
        this.consultations = consultations;
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return "record-ledger";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        String scheme = context.variable(ConsultationVariables.SCHEME_CODE);
        int number = Integer.parseInt(context.variable(ConsultationVariables.ROUND));
        Hamlet hamlet = organisation.hamlet(context.variable(ConsultationVariables.HAMLET_CODE));
        Round round = consultations.rounds(scheme).get(number - 1);
        return Map.of("hamletName", hamlet.name(), "roundNumber", number, "households", consultations.closedHouseholds(scheme, hamlet.code(), number),
                "postedOn", day(round.postedOn()), "consultationFrom", day(round.from()), "consultationUntil", day(round.until()),
                "figuresNote", hamlet.illustrative() ? "(số liệu minh họa)" : "");
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        consultations.record(new Ledger(context.variable(ConsultationVariables.SCHEME_CODE), context.variable(ConsultationVariables.HAMLET_CODE),
                Integer.parseInt(context.variable(ConsultationVariables.ROUND)), values.choice("consultationForm", ConsultationForm.class), values.date("heldOn"),
                new Witnesses(values.text("chair"), values.text("secretary"), numbered(values, "counter", COUNTER_FIELDS), numbered(values, "witness", WITNESS_FIELDS),
                        values.text("frontRepresentative")),
                values.text("minutesNumber"), values.optionalText("otherNames").orElse(null), values.optionalText("notableOpinions").orElse(null),
                values.integer("households"), values.integer("ballotsOut"), values.integer("ballotsIn"), values.integer("valid"), values.integer("invalid"),
                answers(values, "plan"), answers(values, "name"), context.actor()));
        return Map.of();
    }

    private static List<String> numbered(FormValues values, String field, int fields) {
        return IntStream.rangeClosed(1, fields).mapToObj(number -> values.optionalText(field + number)).flatMap(Optional::stream).toList();
    }

    private static Answers answers(FormValues values, String question) {
        return new Answers(values.integer(question + "Agree"), values.integer(question + "Disagree"), values.integer(question + "Other"));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
