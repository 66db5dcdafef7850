package vn.sauro.workplace;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.sauro.organisation.Organisation;
import vn.sauro.rule.Refusal;

/** Drafts of forms: one for each person and form, the last one saved. Nobody reads another's. */
@Service
public class FormDrafts {

    /** Characters; the longest form, a list of orders, has about 40,000. */
    static final int LONGEST = 200_000;
    /** What a person is told whose draft is longer. */
    public static final String TOO_LONG = "Bản nháp quá dài nên không lưu được trên máy chủ; hãy gửi biểu mẫu hoặc rút gọn nội dung.";

    private final FormDraftStore store;
    private final Desk desk;
    private final Organisation organisation;
    private final Clock clock;

    FormDrafts(FormDraftStore store, Desk desk, Organisation organisation, Clock clock) {
        this.store = store;
        this.desk = desk;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Whether the account may have a draft here: is a person's who sees the task, or may start the process. */
    public boolean mayWrite(String person, FormPlace form) {
        return organisation.findPerson(person).isPresent() && mayFill(person, form);
    }

    private boolean mayFill(String person, FormPlace form) {
        return form.kind() == FormPlace.Kind.TASK ? !desk.tasks(person, List.of(form.id())).isEmpty() : desk.startName(person, form.id()).isPresent();
    }

    /** The person's draft of the form. */
    @Transactional(readOnly = true)
    public Optional<FormDraft> find(String person, FormPlace form) {
        return store.find(person, form);
    }

    /** All of a person's drafts, the newest first. */
    @Transactional(readOnly = true)
    public List<FormDraft> all(String person) {
        return store.all(person);
    }

    /**
     * Keeps the draft in the place of an earlier one.
     *
     * @return when
     * @throws Refusal when it is too long
     */
    @Transactional
    public Instant save(String person, FormPlace form, String content) {
        if (content.length() > LONGEST) {
            throw Refusal.of(TOO_LONG);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.save(person, new FormDraft(form, content, now));
        return now;
    }

    /** Drops the person's draft. */
    @Transactional
    public void discard(String person, FormPlace form) {
        store.delete(person, form);
    }

    /** The form is there no more: everyone's drafts of it go, in the caller's transaction. */
    @Transactional
    public void end(FormPlace form) {
        store.delete(form);
    }
}
