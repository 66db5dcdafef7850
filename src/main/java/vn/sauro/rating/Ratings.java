package vn.sauro.rating;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Unit;
import vn.sauro.rule.Refusal;

/**
 * Rating of the units in a cycle, in this order: {@link #take} each unit's record, {@link #propose} what the decision graph answered, {@link #caps}, {@link #conclude}.
 * Everything may be done twice and happens once. What comes out is a proposal for the year's official grading.
 */
@Service
public class Ratings {

    private final RatingStore store;
    private final RatingRules rules;
    private final Organisation organisation;
    private final Clock clock;

    Ratings(RatingStore store, RatingRules rules, Organisation organisation, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Scores every work by the cycle's own version of the tables and keeps what the unit is rated by. The last record counts; with another one a proposal made
     * before no longer holds. Once BTV concluded nothing changes any more.
     */
    @Transactional
    public Figures take(String cycle, UnitRecord record) {
        RatingRules.Version version = rules.of(cycle);
        List<Rating.ScoredWork> works = record.works().stream().map(work -> new Rating.ScoredWork(work, version.score(work))).toList();
        Figures figures = Figures.of(record, works.stream().map(Rating.ScoredWork::score).toList());
        Instant now = clock.instant();
        if (store.insert(cycle, record.unit(), record.group(), figures, now)) {
            store.replaceWorks(cycle, record.unit(), works, now);
            return figures;
        }
        store.lock(cycle, record.unit());
        Rating before = rating(cycle, record.unit());
        if (!before.versions().isEmpty()) {
            return before.figures();
        }
        if (!before.ratedBy(record.group(), figures, works)) {
            store.update(cycle, record.unit(), record.group(), figures, now);
            store.replaceWorks(cycle, record.unit(), works, now);
        }
        return figures;
    }

    /** What the decision graph is asked with. */
    public Figures figures(String cycle, String unit) {
        return rating(cycle, unit).figures();
    }

    /** Keeps what the decision graph answered, until BTV concludes. */
    @Transactional
    public void propose(String cycle, String unit, Proposal proposal) {
        store.lock(cycle, unit);
        if (rating(cycle, unit).versions().isEmpty()) {
            store.propose(cycle, unit, proposal);
        }
    }

    /**
     * How the cap meets the groups of the cycle, each group with its sentence; notes which units are over it and picks none of them. Once all units have a
     * proposal.
     */
    @Transactional
    public List<CapNotice> caps(String cycle) {
        store.lock(cycle);
        return notices(cycle, store.of(cycle));
    }

    private List<CapNotice> notices(String cycle, List<Rating> ratings) {
        RatingRules.Version version = rules.of(cycle);
        return groups(ratings).entrySet().stream().map(group -> {
            CapNotice notice = notice(version, group.getKey(), group.getValue());
            group.getValue().forEach(rating -> {
                boolean over = notice.isQuestion() && notice.proposed().contains(rating.unit());
                if (over != rating.overCap()) {
                    store.overCap(cycle, rating.unit(), over);
                }
            });
            return notice;
        }).toList();
    }

    private static Map<String, List<Rating>> groups(List<Rating> ratings) {
        return ratings.stream().collect(Collectors.groupingBy(Rating::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** As many Xuất sắc as the cap allows when the others proposed for it are Tốt. */
    private static CapNotice notice(RatingRules.Version version, String group, List<Rating> ratings) {
        List<String> excellent = ratings.stream().filter(rating -> proposed(rating) == Level.XUAT_SAC).map(Rating::unit).toList();
        int good = (int) ratings.stream().filter(rating -> proposed(rating) == Level.TOT).count();
        int size = ratings.size();
        int allowed = IntStream.rangeClosed(0, excellent.size())
                .filter(number -> number <= version.cap(size, good + excellent.size() - number, number).allowed()).max().orElse(0);
        RatingRules.Cap cap = version.cap(size, good + excellent.size() - allowed, allowed);
        StringBuilder sentence = new StringBuilder("Nhóm ").append(group).append(": ").append(size).append(" đơn vị, ").append(excellent.size())
                .append(" đơn vị được đề xuất Xuất sắc, theo tỷ lệ nhiều nhất ").append(allowed).append(" đơn vị.");
        if (cap.smallGroup()) {
            sentence.append(" Nhóm có ít đơn vị nên tỷ lệ khó áp dụng.");
        }
        if (excellent.size() > allowed) {
            sentence.append(" Đề nghị Ban Thường vụ kết luận đơn vị nào Xuất sắc");
            sentence.append(cap.leftToBtv() ? "; vượt tỷ lệ phải nêu lý do với từng đơn vị." : ", kèm lý do với đơn vị không được.");
        }
        return new CapNotice(group, size, excellent, allowed, cap.smallGroup(), cap.leftToBtv(), sentence.toString());
    }

    private static Level proposed(Rating rating) {
        return rating.proposal().map(Proposal::level).orElseThrow(() -> new IllegalStateException("No proposal yet for " + rating.unit() + " in " + rating.cycle()));
    }

    /**
     * BTV's conclusion on the whole cycle in one act. A unit that is not named keeps what was concluded before, else what was proposed with its head at the same
     * level. Refused, and nothing is kept: a level other than the proposed one without a reason, a head above its unit, more Xuất sắc in a group than the cap
     * allows, a unit over the cap that is not named.
     *
     * @param actor id of the person who enters it
     */
    @Transactional
    public void conclude(String cycle, List<Conclusion> conclusions, String actor) {
        store.lock(cycle);
        notices(cycle, store.of(cycle));
        List<Rating> ratings = store.of(cycle);
        Map<String, Conclusion> named = conclusions.stream().collect(Collectors.toMap(Conclusion::unit, Function.identity(), (first, second) -> {
            throw Refusal.of(name(first.unit()) + " được ghi kết luận hai lần.");
        }));
        named.keySet().stream().filter(unit -> ratings.stream().noneMatch(rating -> rating.unit().equals(unit))).findAny().ifPresent(unit -> {
            throw Refusal.of(name(unit) + " không được đánh giá trong kỳ này.");
        });
        Map<String, Conclusion> whole = new LinkedHashMap<>();
        ratings.forEach(rating -> whole.put(rating.unit(), concluded(rating, Optional.ofNullable(named.get(rating.unit())))));
        RatingRules.Version version = rules.of(cycle);
        groups(ratings).forEach((group, members) -> keepToCap(version, group, members.stream().map(rating -> whole.get(rating.unit())).toList()));
        Instant now = clock.instant();
        ratings.stream().filter(rating -> !rating.conclusion().equals(Optional.of(whole.get(rating.unit()))))
                .forEach(rating -> store.conclude(cycle, whole.get(rating.unit()), actor, now));
    }

    private Conclusion concluded(Rating rating, Optional<Conclusion> named) {
        String unit = name(rating.unit());
        Level proposed = proposed(rating);
        if (named.isEmpty()) {
            Refusal.unless(!rating.overCap() || rating.conclusion().isPresent(), "level", "của " + unit
                    + " chưa có: nhóm có nhiều đơn vị được đề xuất Xuất sắc hơn tỷ lệ cho phép, Ban Thường vụ phải kết luận từng đơn vị.");
            return rating.conclusion().orElseGet(() -> new Conclusion(rating.unit(), proposed, proposed, Optional.empty()));
        }
        Conclusion conclusion = named.get();
        Refusal.unless(conclusion.level() == proposed || conclusion.reason().isPresent(), "reason", "phải có: " + unit + " được đề xuất " + proposed.title()
                + ", Ban Thường vụ kết luận " + conclusion.level().title() + ".");
        Refusal.unless(!conclusion.headLevel().above(conclusion.level()), "headLevel", "của " + unit + " là " + conclusion.headLevel().title()
                + ", không được cao hơn mức của đơn vị (" + conclusion.level().title() + ").");
        return conclusion;
    }

    private void keepToCap(RatingRules.Version version, String group, List<Conclusion> members) {
        List<Conclusion> excellent = members.stream().filter(conclusion -> conclusion.level() == Level.XUAT_SAC).toList();
        int good = (int) members.stream().filter(conclusion -> conclusion.level() == Level.TOT).count();
        RatingRules.Cap cap = version.cap(members.size(), good, excellent.size());
        if (excellent.size() <= cap.allowed()) {
            return;
        }
        Refusal.unless(cap.leftToBtv(), "level", "Xuất sắc được ghi cho " + excellent.size() + " đơn vị của nhóm " + group + ", tỷ lệ chỉ cho phép " + cap.allowed() + " đơn vị.");
        excellent.stream().filter(conclusion -> conclusion.reason().isEmpty()).findFirst().ifPresent(conclusion -> {
            throw Refusal.ofField("reason", "phải có: " + name(conclusion.unit()) + " được kết luận Xuất sắc vượt tỷ lệ của nhóm " + group + " (" + cap.allowed() + " đơn vị).");
        });
    }

    /** By unit. */
    public List<Rating> of(String cycle) {
        return store.of(cycle);
    }

    /** For a report: those with a proposal, by unit. */
    public List<RatingLine> lines(String cycle) {
        return store.of(cycle).stream().filter(rating -> rating.proposal().isPresent()).map(RatingLine::of).toList();
    }

    private Rating rating(String cycle, String unit) {
        return store.find(cycle, unit).orElseThrow(() -> new IllegalStateException("No rating of " + unit + " in " + cycle));
    }

    private String name(String unit) {
        return organisation.findUnit(unit).map(Unit::name).orElse(unit);
    }
}
