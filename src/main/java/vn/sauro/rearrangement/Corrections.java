package vn.sauro.rearrangement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.consultation.Consultations;
import vn.sauro.consultation.HamletCount;
import vn.sauro.consultation.Round;
import vn.sauro.organisation.BodyDecision;
import vn.sauro.organisation.Organisation;
import vn.sauro.rearrangement.SentSubject.Dissemination;
import vn.sauro.rearrangement.SentSubject.SentLedger;
import vn.sauro.rule.Refusal;

/**
 * Corrections of sent reports and ledgers, with a reason; both versions stay. A ledger may be corrected until the scheme's outcome is used, after
 * that only by BTV's decision, which determines the outcome anew.
 */
@Service
public class Corrections {

    private final JdbcClient jdbc;
    private final RearrangementStore rearrangements;
    private final SchemeStore schemes;
    private final Schemes schemeCases;
    private final Dossiers dossiers;
    private final Consultations consultations;
    private final DisseminationReports reports;
    private final Organisation organisation;
    private final ProcedureRules rules;
    private final Clock clock;

    Corrections(JdbcClient jdbc, RearrangementStore rearrangements, SchemeStore schemes, Schemes schemeCases, Dossiers dossiers, Consultations consultations,
            DisseminationReports reports, Organisation organisation, ProcedureRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.rearrangements = rearrangements;
        this.schemes = schemes;
        this.schemeCases = schemeCases;
        this.dossiers = dossiers;
        this.consultations = consultations;
        this.reports = reports;
        this.organisation = organisation;
        this.rules = rules;
        this.clock = clock;
    }

    /** What this person may have corrected now in that rearrangement: what their units sent, for VPĐU what any unit sent. */
    public List<SentSubject> correctable(String rearrangement, String personId) {
        if (rearrangements.get(rearrangement).state() != Rearrangement.State.OPEN) {
            return List.of();
        }
        List<SentSubject> correctable = new ArrayList<>();
        rearrangements.unitCodes(rearrangement).stream().filter(unit -> mayAsk(personId, unit)).filter(unit -> reports.newest(rearrangement, unit).isPresent())
                .forEach(unit -> correctable.add(new Dissemination(unit)));
        boolean voted = voted(rearrangement);
        for (Scheme scheme : schemes.all(rearrangement)) {
            latestRound(scheme).filter(round -> !voted).ifPresent(round -> round.hamlets().stream()
                    .filter(hamlet -> mayAsk(personId, cell(hamlet.hamletCode()))).map(HamletCount::clusters).flatMap(List::stream)
                    .map(ledger -> new SentLedger(scheme.code(), ledger.hamletCode(), round.number(), ledger.clusterCode())).forEach(correctable::add));
        }
        return correctable;
    }

    private boolean mayAsk(String personId, String unit) {
        return organisation.isMember(personId, unit) || organisation.isMember(personId, Organisation.OFFICE);
    }

    private String cell(String hamletCode) {
        return organisation.hamlet(hamletCode).cellCode();
    }

    private Optional<Round> latestRound(Scheme scheme) {
        List<Round> rounds = consultations.rounds(scheme.code());
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.get(rounds.size() - 1));
    }

    /** Once the People's Council has adopted, or BTV has ended it after a lost vote, all results stand: those of the schemes the people refused too. */
    private boolean voted(String rearrangement) {
        return schemes.all(rearrangement).stream().anyMatch(scheme -> scheme.state() == SchemeState.APPROVED || scheme.state() == SchemeState.NOT_ADOPTED);
    }

    /**
     * Asks for a correction.
     *
     * @throws Refusal when the reason is too short, the person may not, or what was sent cannot be corrected any more
     */
    @Transactional
    public Correction request(String rearrangement, SentSubject subject, String reason, String actor) {
        Rearrangement open = rearrangements.locked(rearrangement).whileOpen();
        int least = rules.threshold(Threshold.RETURN_REASON_LENGTH);
        Refusal.unless(reason.length() >= least, "reason", "phải nêu rõ, ít nhất " + least + " ký tự (đang có " + reason.length() + ").");
        Refusal.unless(correctable(open.code(), actor).contains(subject), "subject", "không đính chính được: chưa gửi, đã có lần lấy ý kiến sau, "
                + "đã có nghị quyết, hoặc không phải của đơn vị đồng chí.");
        boolean used = subject instanceof SentLedger ledger && consultations.round(ledger.schemeCode(), ledger.round()).outcome() != null;
        int number = 1 + jdbc.sql("select coalesce(max(number), 0) from correction where rearrangement_code = ?").param(rearrangement).query(Integer.class).single();
        jdbc.sql("""
                insert into correction (rearrangement_code, number, subject, reason, result_used, requested_by, requested_at) values (?, ?, ?, ?, ?, ?, ?)
                """).params(rearrangement, number, subject.code(), reason, used, actor, Columns.timestamp(clock.instant())).update();
        return new Correction(rearrangement, number, subject, unit(subject), reason, used);
    }

    private String unit(SentSubject subject) {
        if (subject instanceof SentLedger ledger) {
            return cell(ledger.hamletCode());
        }
        if (subject instanceof Dissemination report) {
            return report.unitCode();
        }
        throw Refusal.ofField("subject", "không đính chính được bằng cách này.");
    }

    /** The correction of that number. */
    public Correction get(String rearrangement, int number) {
        return jdbc.sql("select subject, reason, result_used from correction where rearrangement_code = ? and number = ?").params(rearrangement, number)
                .query((row, index) -> {
                    SentSubject subject = SentSubject.parse(row.getString("subject"));
                    return new Correction(rearrangement, number, subject, unit(subject), row.getString("reason"), row.getBoolean("result_used"));
                }).single();
    }

    /**
     * BTV allows the correction of a result that is used already, or not.
     *
     * @throws Refusal when counts or dates do not stand, or the head of the unit concerned enters it
     */
    @Transactional
    public void decide(String rearrangement, int number, boolean agreed, BodyDecision decision, String actor) {
        organisation.demandNotHead(actor, get(rearrangement, number).unitCode());
        decision.check(agreed, LocalDate.now(clock), rearrangements.get(rearrangement).openedOn(), "ngày mở đợt sắp xếp");
        jdbc.sql("""
                update correction set agreed = ?, decision_form = ?, document_number = ?, document_date = ?, conclusion = ?, members_total = ?,
                    members_present = ?, members_agreeing = ?, decided_by = ?, decided_at = ? where rearrangement_code = ? and number = ?
                """).params(agreed, decision.form().name(), decision.documentNumber(), decision.documentDate(), decision.conclusion(), decision.membersTotal(),
                decision.membersPresent(), decision.membersAgreeing(), actor, Columns.timestamp(clock.instant()), rearrangement, number).update();
    }

    /** Keeps that a correction came to nothing because the procedure went on. May be called again. */
    @Transactional
    public void overtaken(String rearrangement, int number) {
        jdbc.sql("update correction set overtaken_at = ? where rearrangement_code = ? and number = ? and overtaken_at is null")
                .params(Columns.timestamp(clock.instant()), rearrangement, number).update();
    }

    /**
     * After a ledger was corrected: an outcome that was determined from the old figures is determined anew, and what rests on it goes back. Not when
     * nothing rests on it any more: a later round is posted, HĐND has adopted, the rearrangement is over. May be called again.
     *
     * @return whether the outcome has to be determined anew
     */
    @Transactional
    public boolean reopenOutcome(String rearrangement, SentLedger ledger, String reason) {
        boolean concluded = rearrangements.get(rearrangement).state() == Rearrangement.State.OPEN && !voted(rearrangement)
                && ledger.round() == consultations.currentRound(ledger.schemeCode())
                && consultations.round(ledger.schemeCode(), ledger.round()).outcome() != null;
        if (concluded) {
            schemeCases.reopenOutcome(rearrangement, ledger.schemeCode());
            dossiers.resultChanged(rearrangement, reason);
        }
        return concluded;
    }
}
