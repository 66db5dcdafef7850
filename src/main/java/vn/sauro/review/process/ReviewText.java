package vn.sauro.review.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.Assignments;
import vn.sauro.assignment.SixClarities;
import vn.sauro.assignment.Timing;
import vn.sauro.calendar.Days;
import vn.sauro.organisation.Organisation;
import vn.sauro.rating.CapNotice;
import vn.sauro.rating.Conclusion;
import vn.sauro.rating.Level;
import vn.sauro.rating.Proposal;
import vn.sauro.rating.Rating;
import vn.sauro.review.Cycle;
import vn.sauro.review.Indicator;
import vn.sauro.review.Remedy;
import vn.sauro.review.ReviewConclusions;
import vn.sauro.review.ReviewConclusions.Result;
import vn.sauro.review.UnitReport;
import vn.sauro.review.UnitReview;
import vn.sauro.review.UnitReviews;
import vn.sauro.rule.Decimals;

/** Reviews as those who check, report, conclude and read their results read them. */
@Component
class ReviewText {

    private static final String PARAGRAPH = "\n\n";
    private static final String LINE = "\n";

    private final UnitReviews units;
    private final ReviewConclusions conclusions;
    private final Organisation organisation;

    ReviewText(UnitReviews units, ReviewConclusions conclusions, Organisation organisation) {
        this.units = units;
        this.conclusions = conclusions;
        this.organisation = organisation;
    }

    /** The newest report of a unit, and why earlier ones went back. */
    String report(Cycle cycle, UnitReview review) {
        UnitReport report = review.newest().orElseThrow();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(unit(review.unit()) + ": " + cycle.name() + ". Báo cáo lần " + report.version() + ", " + person(report.enteredBy())
                + report.actingFor().map(other -> " (thay đồng chí " + person(other) + ", theo ủy quyền)").orElse("") + ", " + Days.text(report.enteredAt())
                + ", hạn " + Days.text(report.dueOn()) + ".");
        paragraphs.add(body(cycle, report));
        for (UnitReport earlier : review.reports()) {
            earlier.check().filter(check -> !check.accepted()).ifPresent(check -> paragraphs.add("Lần " + earlier.version() + " trả lại (" + person(check.checkedBy()) + ", "
                    + Days.text(check.checkedAt()) + "): " + check.reason().orElse("")));
        }
        return String.join(PARAGRAPH, paragraphs);
    }

    private static String body(Cycle cycle, UnitReport report) {
        List<String> paragraphs = new ArrayList<>();
        for (UnitReport.LineReport line : report.lines()) {
            paragraphs.add("- " + cycle.lines().stream().filter(each -> each.code().equals(line.line())).findFirst().orElseThrow().title() + " (khối lượng " + line.quantity()
                    + "%, chất lượng " + line.quality() + "%, tiến độ " + line.progress() + "%): " + line.done() + of(" Hạn chế: ", line.limits()) + of(" Nguyên nhân: ", line.causes())
                    + of(" Biện pháp khắc phục: ", line.remedies()));
        }
        for (UnitReport.Figure figure : report.figures()) {
            Indicator indicator = cycle.indicators().stream().filter(each -> each.code().equals(figure.indicator())).findFirst().orElseThrow();
            paragraphs.add("- " + indicator.title() + ": " + Decimals.text(figure.actual()) + " " + indicator.measure() + " ("
                    + figure.verdict().title() + "; nguồn: " + figure.source() + ")");
        }
        paragraphs.add("- Tiêu chí chung, đơn vị tự chấm: " + report.selfGeneral() + "/30 điểm");
        return String.join(LINE, paragraphs);
    }

    /** What every unit reported. */
    String reports(Cycle cycle) {
        return units.of(cycle.code()).stream().map(review -> unit(review.unit()) + ": "
                + review.accepted().map(report -> LINE + body(cycle, report)).orElse(review.state().title().toLowerCase(Locale.ROOT) + ".")).collect(Collectors.joining(PARAGRAPH));
    }

    /** The table of levels with what kept each unit from the next one, and what the cap asks. */
    String levels(String cycle) {
        String table = conclusions.ratings(cycle).stream().map(rating -> "- " + unit(rating.unit()) + " (" + rating.group() + "): đề xuất "
                + rating.proposal().map(proposal -> proposal.level().title()).orElse("chưa có")
                + rating.proposal().map(proposal -> LINE + String.join(" ", proposal.reasons())).orElse("")).collect(Collectors.joining(LINE));
        return caps(cycle).isEmpty() ? table : table + PARAGRAPH + caps(cycle);
    }

    /** What the cap on Xuất sắc asks BTV. */
    String caps(String cycle) {
        return conclusions.caps(cycle).stream().map(CapNotice::sentence).collect(Collectors.joining(LINE));
    }

    /** VPĐU's report with the table of levels. */
    String summary(Cycle cycle) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("**" + cycle.name() + "**");
        conclusions.summary(cycle.code()).ifPresent(summary -> {
            paragraphs.add("**Kết quả:** " + summary.content().done());
            paragraphs.add("**Hạn chế:** " + summary.content().limits());
            paragraphs.add("**Nguyên nhân:** " + summary.content().causes());
            paragraphs.add("**Nhiệm vụ, giải pháp:** " + summary.content().remedies());
            summary.issued().ifPresent(issued -> paragraphs.add("**Phát hành:** số " + issued.documentNumber() + " ngày " + Days.text(issued.documentDate()) + ", "
                    + issued.signer() + " ký. Tiếp thu ý kiến hội nghị: " + issued.comments()));
        });
        List<Remedy> remedies = conclusions.remedies(cycle.code());
        if (!remedies.isEmpty()) {
            paragraphs.add("**Việc phải khắc phục:**" + LINE + remedies.stream().map(this::remedy).collect(Collectors.joining(LINE)));
        }
        paragraphs.add("**Bảng đề xuất mức độ hoàn thành nhiệm vụ:**" + LINE + levels(cycle.code()));
        return String.join(PARAGRAPH, paragraphs);
    }

    private String remedy(Remedy remedy) {
        SixClarities clarities = remedy.clarities();
        String lead = clarities.lead().equals(Assignments.EVERY_UNIT) ? "từng đơn vị" : unit(clarities.lead());
        String timing = clarities.timing() instanceof Timing.Dated dated ? "hạn " + Days.text(dated.dueOn())
                : "thường xuyên, rà soát " + Days.text(((Timing.Standing) clarities.timing()).reviewOn());
        return "- " + remedy.number() + ". " + clarities.task() + " (" + lead + ", " + timing + ")";
    }

    /** Which result, among a person's. */
    String name(Result result) {
        return unit(result.rating().unit()) + ": " + result.cycle().name();
    }

    /** A unit's published result with its reasons. */
    String result(Result result) {
        Rating rating = result.rating();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(name(result));
        paragraphs.add("Mức độ hoàn thành nhiệm vụ: " + rating.level().map(Level::title).orElse("") + "."
                + rating.conclusion().map(conclusion -> " Người đứng đầu: " + conclusion.headLevel().title() + ".").orElse(""));
        rating.proposal().ifPresent(proposal -> paragraphs.add(proposal(proposal, rating)));
        rating.conclusion().flatMap(Conclusion::reason).ifPresent(reason -> paragraphs.add("Lý do của Ban Thường vụ: " + reason));
        conclusions.decision(result.cycle().code()).ifPresent(decision -> paragraphs.add("Kết luận của Ban Thường vụ số " + decision.documentNumber() + " ngày "
                + Days.text(decision.documentDate()) + ": " + decision.conclusion()));
        return String.join(PARAGRAPH, paragraphs);
    }

    private static String proposal(Proposal proposal, Rating rating) {
        return "Đề xuất: " + proposal.level().title() + ". Tiêu chí chung " + Decimals.text(proposal.general()) + "/30, kết quả " + Decimals.text(proposal.results()) + "/70."
                + (proposal.reasons().isEmpty() ? "" : LINE + proposal.reasons().stream().map(reason -> "- " + reason).collect(Collectors.joining(LINE)))
                + (rating.works().isEmpty() ? "" : LINE + "Từng việc:" + LINE + rating.works().stream()
                        .map(scored -> "- " + scored.work().title() + ": " + Decimals.text(scored.score()) + "/100").collect(Collectors.joining(LINE)));
    }

    private static String of(String label, Optional<String> text) {
        return text.map(value -> label + value).orElse("");
    }

    private String unit(String code) {
        return organisation.unit(code).name();
    }

    private String person(String id) {
        return organisation.person(id).name();
    }
}
