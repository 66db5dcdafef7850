package vn.sauro.rearrangement.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.sauro.calendar.Days;
import vn.sauro.engine.Choice;
import vn.sauro.rearrangement.Dossier;
import vn.sauro.rearrangement.Dossiers;
import vn.sauro.rearrangement.Rearrangement;
import vn.sauro.rearrangement.Rearrangements;
import vn.sauro.rearrangement.Resolutions;
import vn.sauro.rearrangement.SchemeState;
import vn.sauro.rearrangement.Sessions;

/** Dossier, session and resolution as those who deal with them read them. */
@Component
class DossierText {

    private static final String PARAGRAPH = "\n\n";

    private final Rearrangements rearrangements;
    private final Dossiers dossiers;
    private final Sessions sessions;
    private final Resolutions resolutions;
    private final SchemeText schemes;
    private final ConsultationText consultation;
    private final Clock clock;

    DossierText(Rearrangements rearrangements, Dossiers dossiers, Sessions sessions, Resolutions resolutions, SchemeText schemes,
            ConsultationText consultation, Clock clock) {
        this.rearrangements = rearrangements;
        this.dossiers = dossiers;
        this.sessions = sessions;
        this.resolutions = resolutions;
        this.schemes = schemes;
        this.consultation = consultation;
        this.clock = clock;
    }

    /** The schemes that may be submitted, with the people's answer; before them the reason why the dossier went back. */
    String eligible(String rearrangement) {
        String returned = dossiers.newest(rearrangement).flatMap(Dossier::returned)
                .map(back -> returner(back.by()) + ": " + back.reason() + PARAGRAPH).orElse("");
        return returned + "Các phương án đủ điều kiện trình:" + PARAGRAPH + rearrangements.schemes(rearrangement).stream()
                .filter(scheme -> scheme.state() == SchemeState.ELIGIBLE).map(scheme -> "**" + schemes.line(scheme) + "**" + PARAGRAPH + consultation.round(scheme))
                .collect(Collectors.joining(PARAGRAPH));
    }

    private static String returner(Dossier.Returner by) {
        return switch (by) {
            case COMMITTEE -> "Ban Thường vụ trả lại để hoàn thiện";
            case LEGAL_BOARD -> "Ban Pháp chế trả lại để hoàn thiện";
            case AFTER_REFUSAL -> "HĐND không thông qua, Ban Thường vụ trả lại";
            case RESULT_CHANGED -> "Kết quả lấy ý kiến được đính chính, phải trình lại";
        };
    }

    /** The eligible schemes, one of which may be sent back to the people. */
    List<Choice> eligibleChoices(String rearrangement) {
        return rearrangements.schemes(rearrangement).stream().filter(scheme -> scheme.state() == SchemeState.ELIGIBLE)
                .map(scheme -> new Choice(scheme.code(), scheme.name())).toList();
    }

    /** How the People's Council voted last. */
    String vote(String rearrangement) {
        return resolutions.lastVote(rearrangement).map(vote -> "HĐND xã họp ngày " + Days.text(vote.sessionDate()) + ": tổng số " + vote.deputiesTotal()
                + " đại biểu, có mặt " + vote.deputiesPresent() + ", tán thành " + vote.inFavour() + ", không tán thành " + vote.against()
                + ", không biểu quyết " + vote.abstaining() + "." + PARAGRAPH).orElse("");
    }

    /** The version before the newest with the reason why it went back; empty for the first. */
    private String before(String rearrangement) {
        List<Dossier> versions = dossiers.versions(rearrangement);
        if (versions.size() < 2) {
            return "";
        }
        Dossier before = versions.get(1);
        return PARAGRAPH + "---" + PARAGRAPH + "### Bản trước" + PARAGRAPH + before.returned().map(back -> returner(back.by()) + ": " + back.reason()).orElse("")
                + PARAGRAPH + head(before);
    }

    private static String head(Dossier dossier) {
        return "Tờ trình số " + dossier.submission().submissionNumber() + " ngày " + Days.text(dossier.submission().submissionDate()) + ", đề án số "
                + dossier.submission().projectNumber() + (dossier.version() > 1 ? ", bản trình lần " + dossier.version() : "") + "."
                + PARAGRAPH + "Dự thảo nghị quyết: " + dossier.submission().draftResolution() + PARAGRAPH
                + dossier.submission().frontReportNumber().map(number -> "Báo cáo của MTTQ số " + number + "." + PARAGRAPH).orElse("");
    }

    /** The submitted dossier. */
    String summary(String rearrangement) {
        Dossier dossier = dossiers.newest(rearrangement).orElseThrow(() -> new IllegalStateException("No dossier of " + rearrangement));
        return head(dossier) + eligible(rearrangement) + before(rearrangement);
    }

    /** The booked session; says so when the dossier came too late for it. */
    String session(String rearrangement) {
        return sessions.booking(rearrangement).map(booking -> "Kỳ họp: " + booking.sessionName() + ", ngày " + Days.text(booking.sessionDate()) + ", tại "
                + booking.place() + "; giấy triệu tập số " + booking.convocationNumber() + " ngày " + Days.text(booking.convocationDate()) + "."
                + (sessions.reachable(rearrangement) ? "" : PARAGRAPH + "Hồ sơ không kịp kỳ họp này: trình tại kỳ họp sau, ghi ngày của kỳ họp đó.")).orElse("");
    }

    /** The adopted resolution; says so when it comes after the deadline. */
    String resolution(String rearrangement) {
        Rearrangement found = rearrangements.get(rearrangement);
        String late = LocalDate.now(clock).isAfter(found.lastDay())
                ? PARAGRAPH + "Lưu ý: đã quá hạn. Đợt sắp xếp phải hoàn thành trước ngày " + Days.text(found.lastDay().plusDays(1)) + "." : "";
        return resolutions.adopted(rearrangement).map(resolution -> "Nghị quyết số " + resolution.number() + " ngày " + Days.text(resolution.date())
                + ", hiệu lực từ " + Days.text(resolution.effectiveFrom()) + ", người ký: " + resolution.signer() + "; tán thành " + resolution.inFavour()
                + "/" + resolution.deputiesTotal() + " đại biểu.").orElse("") + late;
    }
}
