package vn.sauro.rearrangement.process;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.consultation.Consultations;
import vn.sauro.organisation.Cluster;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Unit;
import vn.sauro.rearrangement.DisseminationReport;
import vn.sauro.rearrangement.DisseminationReport.Audience;
import vn.sauro.rearrangement.DisseminationReports;
import vn.sauro.rearrangement.PlanKey;
import vn.sauro.rearrangement.SentSubject;
import vn.sauro.rearrangement.SentSubject.Dissemination;
import vn.sauro.rearrangement.SentSubject.SentLedger;
import vn.sauro.rearrangement.SentSubject.SentPlan;

/** What units sent, as those who confirm it, correct it and decide on a correction read it. */
@Component
class SentText {

    private static final String PARAGRAPH = "\n\n";

    private final DisseminationReports reports;
    private final Consultations consultations;
    private final Organisation organisation;
    private final PlanText plans;
    private final ConsultationText ledgers;

    SentText(DisseminationReports reports, Consultations consultations, Organisation organisation, PlanText plans, ConsultationText ledgers) {
        this.reports = reports;
        this.consultations = consultations;
        this.organisation = organisation;
        this.plans = plans;
        this.ledgers = ledgers;
    }

    /** What it is, in one line. */
    String title(SentSubject subject) {
        String kind = subject instanceof Dissemination ? "Báo cáo quán triệt của " : subject instanceof SentPlan ? "Kế hoạch của " : "Kết quả lấy ý kiến của ";
        return kind + name(subject);
    }

    /** Whose it is. */
    String name(SentSubject subject) {
        if (subject instanceof Dissemination report) {
            return organisation.unit(report.unitCode()).name();
        }
        if (subject instanceof SentPlan plan) {
            return organisation.findUnit(plan.subjectCode()).map(Unit::name).orElseGet(() -> organisation.hamlet(plan.subjectCode()).name());
        }
        SentLedger ledger = (SentLedger) subject;
        String hamlet = organisation.hamlet(ledger.hamletCode()).name();
        String cluster = consultations.clusters(ledger.schemeCode(), ledger.hamletCode(), ledger.round()).stream()
                .filter(each -> each.code().equals(ledger.clusterCode()) && !each.code().equals(Cluster.WHOLE_HAMLET)).map(each -> ", " + each.name())
                .findFirst().orElse("");
        return hamlet + cluster + ", lần " + ledger.round();
    }

    /** All of it, as it stands now. */
    String whole(String rearrangement, SentSubject subject) {
        return "**" + title(subject) + "**" + PARAGRAPH + content(rearrangement, subject);
    }

    private String content(String rearrangement, SentSubject subject) {
        if (subject instanceof Dissemination report) {
            return reports.newest(rearrangement, report.unitCode()).map(SentText::text).orElse("");
        }
        if (subject instanceof SentPlan plan) {
            return plans.summary(new PlanKey(rearrangement, plan.subjectCode(), plan.scope()));
        }
        SentLedger ledger = (SentLedger) subject;
        return consultations.ledger(ledger.schemeCode(), ledger.hamletCode(), ledger.round(), ledger.clusterCode()).map(ledgers::ledger).orElse("");
    }

    private static String text(DisseminationReport report) {
        String form = switch (report.meetingForm()) {
            case CONFERENCE -> "hội nghị";
            case CELL_MEETING -> "sinh hoạt chi bộ";
            case HAMLET_MEETING -> "họp thôn";
            case ONLINE -> "trực tuyến";
        };
        String audience = Stream.of(Audience.values()).filter(report.audience()::contains).map(each -> switch (each) {
            case CADRES -> "cán bộ";
            case MEMBERS -> "đảng viên";
            case PEOPLE -> "Nhân dân";
        }).collect(Collectors.joining(", "));
        return "Ngày " + Days.text(report.heldOn()) + ", " + form + ", đối tượng: " + audience + "; người quán triệt: " + report.presenter() + "; có mặt "
                + report.present() + "/" + report.expected() + "; biên bản số " + report.minutesNumber() + " ngày " + Days.text(report.minutesDate()) + "."
                + report.compensation().map(measure -> PARAGRAPH + "Biện pháp bù: " + measure).orElse("");
    }
}
