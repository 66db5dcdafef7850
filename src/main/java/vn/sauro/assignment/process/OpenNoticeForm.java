package vn.sauro.assignment.process;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sauro.assignment.AssignmentDrafts;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rule.Refusal;

@Component
class OpenNoticeForm implements SubmittedForm {

    private static final String NOTICE = "NOTICE";

    private final AssignmentDrafts drafts;

    OpenNoticeForm(AssignmentDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public String key() {
        return "open-notice";
    }

    @Override
    public Map<String, Object> prefill(FormContext context) {
        return Map.of("noticeTitle", drafts.noticeTitle(), "source", drafts.noticeOpen() ? NOTICE : "OTHER");
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        Optional<String> title = values.optionalText("title");
        String source;
        if (values.text("source").equals(NOTICE)) {
            source = drafts.openNotice(context.actor());
        } else {
            source = drafts.openDocument(title.orElseThrow(() -> Refusal.ofField("title", "phải ghi khi giao từ văn bản khác.")), context.actor());
        }
        context.businessKey(source);
        return AssignmentVariables.opened(source, drafts.source(source).title());
    }
}
