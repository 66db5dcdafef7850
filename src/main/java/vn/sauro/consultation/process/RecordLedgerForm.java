package vn.sauro.consultation.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.consultation.Answers;
import vn.sauro.consultation.ConsultationForm;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.Count;
import vn.sauro.consultation.Ledger;
import vn.sauro.consultation.Manner;
import vn.sauro.consultation.Round;
import vn.sauro.consultation.Witnesses;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.organisation.Cluster;
import vn.sauro.organisation.Entry;
import vn.sauro.organisation.Hamlet;
import vn.sauro.organisation.Organisation;

/** The ledger of one cluster, entered for the first time or, with a reason given before, once more. */
@Component
class RecordLedgerForm implements SubmittedForm {

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
        Cluster cluster = cluster(scheme, hamlet, number, context.variable(ConsultationVariables.CLUSTER_CODE));
        Round round = consultations.round(scheme, number);
        Map<String, Object> values = new HashMap<>();
        values.put("hamletName", cluster.code().equals(Cluster.WHOLE_HAMLET) ? hamlet.name() : cluster.name() + ", " + hamlet.name());
        values.put("roundNumber", number);
        values.put("households", cluster.households());
        values.put("postedOn", day(round.postedOn()));
        values.put("consultationFrom", day(round.from()));
        values.put("consultationUntil", day(round.until()));
        values.put("figuresNote", hamlet.illustrative() ? "(số liệu minh họa)" : "");
        values.put("askedNote", round.asksPlan() ? "" : "Lần này chỉ hỏi lại tên thôn: phương án đã đạt ở lần một.");
        String correction = context.variable(ConsultationVariables.CORRECTION_REASON);
        values.put("correctionNote", correction == null ? "" : "Lý do đính chính: " + correction);
        values.put("asksPlan", round.asksPlan());
        values.put("ownEntry", context.viewer().map(viewer -> organisation.isMember(viewer, hamlet.cellCode())).orElse(true));
        consultations.ledger(scheme, hamlet.code(), number, cluster.code()).ifPresent(ledger -> prefill(values, ledger));
        return values;
    }

    private Cluster cluster(String scheme, Hamlet hamlet, int round, String code) {
        return consultations.clusters(scheme, hamlet.code(), round).stream().filter(cluster -> cluster.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No cluster " + code + " in " + hamlet.code()));
    }

    /** What is corrected opens as it was sent. */
    private static void prefill(Map<String, Object> values, Ledger ledger) {
        values.put("consultationForm", ledger.form().name());
        values.put("manner", ledger.manner().name());
        values.put("heldOn", ledger.heldOn().toString());
        values.put("chair", ledger.witnesses().chair());
        values.put("secretary", ledger.witnesses().secretary());
        prefill(values, "counter", ledger.witnesses().counters());
        prefill(values, "witness", ledger.witnesses().households());
        values.put("frontRepresentative", ledger.witnesses().frontRepresentative());
        values.put("minutesNumber", ledger.minutesNumber());
        values.put("otherNames", ledger.otherNames());
        values.put("notableOpinions", ledger.notableOpinions());
        Count count = ledger.count();
        if (ledger.manner() == Manner.SHOW_OF_HANDS) {
            values.put("present", count.ballotsOut());
        } else {
            values.put("ballotsOut", count.ballotsOut());
            values.put("ballotsIn", count.ballotsIn());
            values.put("valid", count.valid());
            values.put("invalid", count.invalid());
        }
        prefill(values, "plan", count.plan());
        prefill(values, "name", count.name());
    }

    private static void prefill(Map<String, Object> values, String field, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            values.put(field + (i + 1), texts.get(i));
        }
    }

    private static void prefill(Map<String, Object> values, String question, Answers answers) {
        if (answers != null) {
            values.put(question + "Agree", answers.agree());
            values.put(question + "Disagree", answers.disagree());
            values.put(question + "Other", answers.other());
        }
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        String scheme = context.variable(ConsultationVariables.SCHEME_CODE);
        Hamlet hamlet = organisation.hamlet(context.variable(ConsultationVariables.HAMLET_CODE));
        int round = Integer.parseInt(context.variable(ConsultationVariables.ROUND));
        Entry entry = organisation.entry(context.actor(), hamlet.cellCode(), values.optionalText("onBehalfPaper"));
        Manner manner = values.choice("manner", Manner.class);
        Ledger ledger = new Ledger(scheme, hamlet.code(), round, context.variable(ConsultationVariables.CLUSTER_CODE),
                values.choice("consultationForm", ConsultationForm.class), manner, values.date("heldOn"),
                new Witnesses(values.text("chair"), values.text("secretary"), numbered(values, "counter", COUNTER_FIELDS),
                        numbered(values, "witness", WITNESS_FIELDS), values.text("frontRepresentative")),
                values.text("minutesNumber"), values.optionalText("otherNames").orElse(null), values.optionalText("notableOpinions").orElse(null),
                count(values, manner, consultations.round(scheme, round).asksPlan()), entry);
        String correction = context.variable(ConsultationVariables.CORRECTION_REASON);
        if (correction == null) {
            consultations.record(ledger);
        } else {
            consultations.correct(ledger, correction);
        }
        return Map.of(ConsultationVariables.ON_BEHALF, entry.onBehalf());
    }

    private static Count count(FormValues values, Manner manner, boolean asksPlan) {
        int households = values.integer("households");
        Answers plan = asksPlan ? answers(values, "plan") : null;
        Answers name = answers(values, "name");
        return manner == Manner.SHOW_OF_HANDS ? Count.ofShowOfHands(households, values.integer("present"), plan, name)
                : new Count(households, values.integer("ballotsOut"), values.integer("ballotsIn"), values.integer("valid"), values.integer("invalid"), plan, name);
    }

    private static List<String> numbered(FormValues values, String field, int fields) {
        return IntStream.rangeClosed(1, fields).mapToObj(number -> values.optionalText(field + number)).flatMap(Optional::stream).toList();
    }

    private static Answers answers(FormValues values, String question) {
        return new Answers(values.integer(question + "Agree"), values.integer(question + "Disagree"), values.integer(question + "Other"));
    }

    private static String day(LocalDate day) {
        return Days.text(day);
    }
}
