package vn.sauro.rearrangement.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.sauro.engine.FormContext;
import vn.sauro.engine.FormValues;
import vn.sauro.engine.SubmittedForm;
import vn.sauro.rearrangement.NoticeReceipts;

@Component
class ConfirmReceiptForm implements SubmittedForm {

    private final NoticeReceipts receipts;

    ConfirmReceiptForm(NoticeReceipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public String key() {
        return "confirm-receipt";
    }

    @Override
    public Map<String, Object> submit(FormContext context, FormValues values) {
        receipts.confirm(HamletRearrangementVariables.REARRANGEMENT_CODE.in(context), HamletRearrangementVariables.UNIT_CODE.in(context),
                values.date("receivedOn"), values.text("follower"), context.actor());
        return Map.of();
    }
}
