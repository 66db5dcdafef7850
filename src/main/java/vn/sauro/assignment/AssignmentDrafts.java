package vn.sauro.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.calendar.WorkingCalendar;
import vn.sauro.organisation.Organisation;
import vn.sauro.organisation.Unit;
import vn.sauro.rule.Refusal;

/** VPĐU opens a document, works through its orders and issues those that are clear; the others stay drafts. */
@Service
public class AssignmentDrafts {

    /** Code of the shipped notice. */
    public static final String NOTICE = NoticeOrders.SOURCE;

    /** Longest number of an order. */
    private static final int LONGEST_NUMBER = 10;

    private final DraftStore store;
    private final Assignments assignments;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final ClarityRules rules;
    private final Clock clock;

    AssignmentDrafts(DraftStore store, Assignments assignments, Organisation organisation, WorkingCalendar calendar, ClarityRules rules, Clock clock) {
        this.store = store;
        this.assignments = assignments;
        this.organisation = organisation;
        this.calendar = calendar;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A row of VPĐU's form.
     *
     * @param number  of the order in the document; empty for one VPĐU adds
     * @param clarity what is set by now
     * @param issue   whether it is to be issued now
     */
    public record Edited(Optional<String> number, ClarityDraft clarity, boolean issue) {}

    /** Whether the shipped notice can still be opened: it is opened once. */
    @Transactional(readOnly = true)
    public boolean noticeOpen() {
        return !store.opened(NoticeOrders.SOURCE);
    }

    /** Title of the shipped notice. */
    public String noticeTitle() {
        return NoticeOrders.TITLE;
    }

    /**
     * Opens the shipped notice with the 38 orders in it.
     *
     * @return its code
     * @throws Refusal when it was opened before, or the actor is not of VPĐU
     */
    @Transactional
    public String openNotice(String actor) {
        demandOffice(actor);
        store.takeTurn();
        if (!store.insert(NoticeOrders.SOURCE, NoticeOrders.TITLE, actor, clock.instant())) {
            throw Refusal.of("Thông báo này đã được mở; việc chưa giao nằm ở danh sách “Hoàn thiện, giao nhiệm vụ”.");
        }
        List<Draft> drafts = NoticeOrders.shipped();
        for (int position = 1; position <= drafts.size(); position++) {
            store.insert(NoticeOrders.SOURCE, position, drafts.get(position - 1));
        }
        return NoticeOrders.SOURCE;
    }

    /**
     * Opens another document, without orders so far.
     *
     * @return its code
     */
    @Transactional
    public String openDocument(String title, String actor) {
        demandOffice(actor);
        store.takeTurn();
        String code = "van-ban-" + (store.sources() + 1);
        store.insert(code, title, actor, clock.instant());
        return code;
    }

    private void demandOffice(String actor) {
        if (!organisation.isMember(actor, Organisation.OFFICE)) {
            throw Refusal.of("Chỉ " + organisation.unit(Organisation.OFFICE).name() + " được giao nhiệm vụ từ văn bản.");
        }
    }

    /** The document with its drafts. */
    @Transactional(readOnly = true)
    public Source source(String code) {
        return store.get(code);
    }

    /**
     * Keeps what was set and issues the rows that are marked. All or nothing: one refused row keeps every row as it was.
     *
     * @param finish whether the list is closed; what was not issued stays a draft
     * @return whether the list is still worked through
     * @throws Refusal naming the row, and what is not clear in it
     */
    @Transactional
    public boolean work(String code, List<Edited> rows, boolean finish, String actor) {
        demandOffice(actor);
        store.lock(code);
        Source source = store.get(code);
        Map<String, Draft> drafts = source.drafts().stream().collect(Collectors.toMap(Draft::number, Function.identity()));
        int added = drafts.size();
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < rows.size(); index++) {
            Edited row = rows.get(index);
            String where = "dòng " + (index + 1) + row.number().map(number -> " (việc " + number + ")").orElse("");
            Draft draft = row.number().map(drafts::get).orElse(null);
            Refusal.unless(row.number().isEmpty() || draft != null && seen.add(draft.number()), "rows", where + ": không có trong danh sách.");
            if (draft == null) {
                draft = added(source, ++added, row.clarity(), where);
            } else if (draft.issuedAt().isEmpty()) {
                demandLengths(row.clarity(), where);
                store.save(code, draft.number(), row.clarity());
            }
            if (row.issue() && draft.issuedAt().isEmpty()) {
                issue(source, draft, row.clarity(), where, actor);
            }
        }
        if (finish) {
            store.close(code, clock.instant());
        }
        return !finish;
    }

    private Draft added(Source source, int position, ClarityDraft clarity, String where) {
        demandLengths(clarity, where);
        Draft draft = new Draft("bs" + position, Draft.Words.NONE, clarity, Optional.empty());
        Refusal.unless(draft.number().length() <= LONGEST_NUMBER, "rows", "quá nhiều dòng.");
        store.insert(source.code(), position, draft);
        return draft;
    }

    /** A draft may lack a clarity, but what is set must fit. */
    private static void demandLengths(ClarityDraft clarity, String where) {
        List<Optional<String>> texts = List.of(clarity.basis(), clarity.task(), clarity.result(), clarity.responsible(), clarity.assignedBy(), clarity.approvedBy());
        Refusal.unless(texts.stream().allMatch(text -> text.orElse("").length() <= ClarityDraft.LONGEST_TEXT), "rows",
                where + ": mỗi ô tối đa " + ClarityDraft.LONGEST_TEXT + " ký tự.");
        Refusal.unless(clarity.lead().orElse("").length() <= 40 && String.join(",", clarity.cooperating()).length() <= 2000, "rows", where + ": đơn vị không có trong danh mục.");
    }

    private void issue(Source source, Draft draft, ClarityDraft clarity, String where, String actor) {
        SixClarities clear = clarity.clear("rows", where, conditions());
        assignments.issue(source.code(), draft.number(), draft.words().quotation(), clear, actor);
        store.issued(source.code(), draft.number(), clock.instant());
    }

    private ClarityConditions conditions() {
        Set<String> units = organisation.units().stream().map(Unit::code).collect(Collectors.toCollection(HashSet::new));
        units.add(Assignments.EVERY_UNIT);
        return new ClarityConditions(LocalDate.now(clock), Optional.empty(), calendar::covers, calendar::isWorkingDay, units::contains, rules);
    }
}
