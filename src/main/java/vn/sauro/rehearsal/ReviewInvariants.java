package vn.sauro.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import vn.sauro.rating.Level;
import vn.sauro.review.Cycle;
import vn.sauro.review.Indicator;
import vn.sauro.review.UnitReview;

/** What must hold of reviews and ratings however they went, recomputed from the report's own figures. */
final class ReviewInvariants {

    private static final BigDecimal MOST_GENERAL = new BigDecimal(30);
    private static final BigDecimal MOST_RESULTS = new BigDecimal(70);
    private static final BigDecimal EXCELLENT = new BigDecimal(90);
    private static final BigDecimal GOOD = new BigDecimal(70);
    private static final BigDecimal DONE = new BigDecimal(50);
    private static final BigDecimal ABOVE = new BigDecimal("0.3");
    private static final BigDecimal LATE = new BigDecimal("0.2");
    private static final BigDecimal NEAR = new BigDecimal("0.9");
    private static final int SMALL_GROUP = 5;
    private static final int CAP = 5;

    private final JsonNode report;
    private final Predicate<LocalDate> workingDay;
    private final List<String> broken = new ArrayList<>();

    private ReviewInvariants(JsonNode report, Predicate<LocalDate> workingDay) {
        this.report = report;
        this.workingDay = workingDay;
    }

    /** The invariants that do not hold, each as an English line; empty when all hold. */
    static List<String> broken(JsonNode report, Predicate<LocalDate> workingDay) {
        ReviewInvariants invariants = new ReviewInvariants(report, workingDay);
        List<JsonNode> reviews = list(report.path("reviews"));
        Set<String> periods = new HashSet<>();
        reviews.forEach(review -> {
            invariants.demand(periods.add(text(review, "code")), text(review, "code") + ": reviewed twice");
            invariants.review(review, reviews);
        });
        long rated = reviews.stream().filter(review -> !review.path("publishedAt").isNull()).mapToLong(review -> review.path("units").size()).sum();
        List<JsonNode> ratings = list(report.path("ratings"));
        invariants.demand(ratings.size() >= rated, "not every unit of a published review is rated");
        ratings.forEach(invariants::rating);
        invariants.alike(ratings);
        invariants.cap(ratings);
        list(report.path("remedies")).forEach(remedy -> invariants.remedy(remedy, reviews));
        return invariants.broken;
    }

    private void demand(boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }

    private static OffsetDateTime time(JsonNode node, String name) {
        return OffsetDateTime.parse(text(node, name));
    }

    private static BigDecimal number(JsonNode node, String name) {
        return new BigDecimal(text(node, name));
    }

    private void review(JsonNode review, List<JsonNode> reviews) {
        String code = text(review, "code");
        boolean scheduled = text(review, "state").equals(Cycle.State.SCHEDULED.name());
        demand(scheduled == review.path("openedAt").isNull(), code + ": scheduled and yet opened, or the other way round");
        LocalDate opens = LocalDate.parse(text(review, "opensOn"));
        demand(opens.isAfter(LocalDate.parse(text(review, "periodUntil"))) && workingDay.test(opens), code + ": opens before its period is over or on a day off");
        if (scheduled) {
            return;
        }
        demand(text(review, "state").equals(Cycle.State.CLOSED.name()) && !review.path("closedAt").isNull() && !review.path("publishedAt").isNull(),
                code + ": still open although nobody owes anything");
        if (review.path("closedAt").isNull() || review.path("publishedAt").isNull()) {
            return;
        }
        demand(!time(review, "publishedAt").isBefore(time(review, "openedAt")) && !time(review, "closedAt").isBefore(time(review, "publishedAt")),
                code + ": published before it was opened or closed before it was published");
        String next = LocalDate.parse(text(review, "periodUntil")).plusDays(1).toString();
        demand(!review.path("subject").isNull() || reviews.stream().anyMatch(other -> text(other, "kind").equals(text(review, "kind")) && text(other, "periodFrom").equals(next)),
                code + ": the next one is not scheduled");
        list(review.path("units")).forEach(unit -> unit(code, review, unit));
    }

    private void unit(String code, JsonNode review, JsonNode unit) {
        String name = code + " " + text(unit, "unit");
        boolean missing = text(unit, "state").equals(UnitReview.State.MISSING.name());
        demand(missing || text(unit, "state").equals(UnitReview.State.ACCEPTED.name()), name + ": neither accepted nor missing");
        int versions = unit.path("versions").asInt();
        int returned = unit.path("returned").asInt();
        demand(missing ? versions == returned : versions == returned + 1, name + ": not one more version than went back");
        demand(!missing || time(review, "publishedAt").toLocalDate().isAfter(LocalDate.parse(text(unit, "latestOn"))), name + ": missing before the last day was over");
        list(unit.path("indicators")).forEach(figure -> demand(text(figure, "verdict").equals(verdict(figure).name()),
                name + ": " + text(figure, "indicator") + " is not " + verdict(figure)));
    }

    private static Indicator.Verdict verdict(JsonNode figure) {
        if (figure.path("target").isNull()) {
            return Indicator.Verdict.NO_TARGET;
        }
        BigDecimal target = number(figure, "target");
        BigDecimal actual = number(figure, "actual");
        return actual.compareTo(target) >= 0 ? Indicator.Verdict.MET : actual.compareTo(target.multiply(NEAR)) >= 0 ? Indicator.Verdict.NEAR : Indicator.Verdict.NOT_MET;
    }

    private void rating(JsonNode rating) {
        String unit = "rating of " + text(rating, "unit");
        BigDecimal general = number(rating, "scoreGeneral");
        BigDecimal results = number(rating, "scoreResults");
        demand(within(general, MOST_GENERAL) && within(results, MOST_RESULTS), unit + ": points out of range");
        demand(within(number(rating, "aboveRequirement"), BigDecimal.ONE) && within(number(rating, "lateShare"), BigDecimal.ONE), unit + ": a fraction out of range");
        demand(rating.path("onTime").asBoolean() == (number(rating, "lateShare").signum() == 0), unit + ": onTime is not whether nothing was late");
        demand(!rating.path("reasons").isEmpty(), unit + ": does not explain itself");
        Level level = Level.valueOf(text(rating, "level"));
        boolean changed = rating.path("changedByBtv").asBoolean();
        demand(changed == (level != proposed(rating)), unit + ": " + level + " though its figures say " + proposed(rating));
        demand(rating.path("cappedFrom").isNull() || changed && text(rating, "cappedFrom").equals(Level.XUAT_SAC.name()) && level != Level.XUAT_SAC,
                unit + ": capped without a change from Xuất sắc");
    }

    private static boolean within(BigDecimal value, BigDecimal most) {
        return value.signum() >= 0 && value.compareTo(most) <= 0;
    }

    /** The floors of QĐ 366-QĐ/TW, best first. */
    private static Level proposed(JsonNode rating) {
        BigDecimal total = number(rating, "scoreGeneral").add(number(rating, "scoreResults"));
        boolean done = rating.path("allDone").asBoolean();
        boolean sound = done && rating.path("onTime").asBoolean() && rating.path("quality").asBoolean();
        if (sound && total.compareTo(EXCELLENT) >= 0 && number(rating, "aboveRequirement").compareTo(ABOVE) >= 0 && !rating.path("disciplined").asBoolean()
                && rating.path("mended").asBoolean()) {
            return Level.XUAT_SAC;
        }
        if (sound && total.compareTo(GOOD) >= 0) {
            return Level.TOT;
        }
        return done && total.compareTo(DONE) >= 0 && number(rating, "lateShare").compareTo(LATE) <= 0 ? Level.HOAN_THANH : Level.KHONG_HOAN_THANH;
    }

    /** Two units with the same figures have the same level and reasons, unless BTV changed one. */
    private void alike(List<JsonNode> ratings) {
        Map<String, JsonNode> seen = new HashMap<>();
        for (JsonNode rating : ratings) {
            if (rating.path("changedByBtv").asBoolean()) {
                continue;
            }
            StringBuilder figures = new StringBuilder();
            for (String figure : List.of("scoreGeneral", "scoreResults", "onTime", "quality", "aboveRequirement", "lateShare", "disciplined", "mended", "allDone")) {
                figures.append(text(rating, figure)).append('|');
            }
            JsonNode other = seen.putIfAbsent(figures.toString(), rating);
            demand(other == null || other.path("level").equals(rating.path("level")), text(rating, "unit") + " has the figures of "
                    + (other == null ? "" : text(other, "unit")) + " and another level");
        }
    }

    /** At most one Xuất sắc to five Tốt in a group; of a small group BTV decides. */
    private void cap(List<JsonNode> ratings) {
        Map<String, List<JsonNode>> groups = new HashMap<>();
        ratings.forEach(rating -> groups.computeIfAbsent(text(rating, "group"), group -> new ArrayList<>()).add(rating));
        groups.forEach((group, members) -> {
            long excellent = members.stream().filter(rating -> text(rating, "level").equals(Level.XUAT_SAC.name())).count();
            long good = members.stream().filter(rating -> text(rating, "level").equals(Level.TOT.name())).count();
            demand(members.size() < SMALL_GROUP || excellent * CAP <= good, group + ": more Xuất sắc than a fifth of Tốt");
        });
    }

    private void remedy(JsonNode remedy, List<JsonNode> reviews) {
        String name = "remedy " + text(remedy, "number") + " of " + text(remedy, "cycle");
        boolean closed = reviews.stream().anyMatch(review -> text(review, "code").equals(text(remedy, "cycle")) && !review.path("closedAt").isNull());
        demand(closed != remedy.path("assignment").isNull(), name + ": not assigned although its review is over, or assigned before");
        if (!remedy.path("assignment").isNull()) {
            List<JsonNode> became = list(report.path("assignments")).stream().filter(assignment -> text(assignment, "code").equals(text(remedy, "assignment"))).toList();
            demand(became.size() == 1 && text(became.get(0), "unit").equals(text(remedy, "unit")) && text(became.get(0), "section").equals(text(remedy, "number")),
                    name + ": its assignment is not there or another unit's");
            demand(became.size() != 1 || remedy.path("mended").asBoolean() == !became.get(0).path("closedAt").isNull(), name + ": mended is not whether its assignment is closed");
        }
    }
}
