package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sauro.rule.Refusal;

class FormFileTest {

    private final FormFile form = FormFile.ofFormJs("""
            {"components":[
              {"type":"text","text":"Giới thiệu"},
              {"type":"group","components":[
                {"type":"textfield","key":"presenter","label":"Người quán triệt","validate":{"required":true,"maxLength":10}},
                {"type":"number","key":"expected","label":"Số phải dự","validate":{"required":true,"min":1,"max":500}}]},
              {"type":"datetime","subtype":"date","key":"heldOn","dateLabel":"Ngày tổ chức","validate":{"required":true}},
              {"type":"radio","key":"verdict","label":"Kết quả","values":[{"label":"Đạt","value":"ACCEPT"},{"label":"Trả lại","value":"RETURN"}]},
              {"type":"checkbox","key":"accepted","label":"Tôi tiếp nhận","validate":{"required":true}},
              {"type":"textarea","key":"reason","label":"Lý do trả lại","conditional":{"hide":"=true"},"validate":{"required":true,"minLength":5}}
            ]}""".getBytes(StandardCharsets.UTF_8));

    private final Map<String, Object> submitted = new HashMap<>(Map.of("presenter", "An", "expected", 30, "heldOn", "2026-05-27", "verdict", "ACCEPT", "accepted", true));

    @Test
    void takesWhatTheFileAllowsAndLeavesEmptyFieldsOut() {
        submitted.put("reason", "  ");
        assertThat(form.check(submitted)).containsOnlyKeys("presenter", "expected", "heldOn", "verdict", "accepted").containsEntry("expected", 30);
    }

    @Test
    void normalisesTextToNfcAndStripsIt() {
        submitted.put("presenter", "  Ha\u0300 ");
        assertThat(form.check(submitted)).containsEntry("presenter", "Hà");
    }

    @Test
    void refusesAVariableThatIsNotTheForms() {
        submitted.put("planApproved", true);
        assertRefused(null, "Biểu mẫu không có trường “planApproved”.");
    }

    @ParameterizedTest
    @CsvSource({"presenter", "expected", "heldOn", "accepted"})
    void refusesAnEmptyRequiredField(String field) {
        submitted.remove(field);
        assertRefused(field, field.equals("accepted") ? "phải được đánh dấu." : "không được để trống.");
    }

    @Test
    void refusesABoxThatMustBeTickedAndIsNot() {
        submitted.put("accepted", false);
        assertRefused("accepted", "phải được đánh dấu.");
    }

    @Test
    void leavesAFieldUnderAConditionToTheUseCase() {
        assertThat(form.check(submitted)).doesNotContainKey("reason");
        submitted.put("reason", "ngắn");
        assertRefused("reason", "phải có ít nhất 5 ký tự.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0|phải từ 1 trở lên.", "501|không được quá 500.", "2.5|phải là số nguyên.", "ba mươi|phải là số."})
    void refusesANumberOutOfBounds(String number, String sentence) {
        submitted.put("expected", number);
        assertRefused("expected", sentence);
    }

    @ParameterizedTest
    @CsvSource({"1", "500"})
    void takesANumberOnItsBounds(int number) {
        submitted.put("expected", number);
        assertThat(form.check(submitted)).containsEntry("expected", number);
    }

    @Test
    void refusesADayThatDoesNotExist() {
        submitted.put("heldOn", "2026-02-30");
        assertRefused("heldOn", "phải là một ngày có thật.");
    }

    @Test
    void refusesAChoiceThatIsNotInTheList() {
        submitted.put("verdict", "MAYBE");
        assertRefused("verdict", "phải chọn trong danh sách.");
    }

    @Test
    void leavesAChoiceFromTheTablesToTheUseCase() {
        FormFile offered = FormFile.ofFormJs("""
                {"components":[{"type":"select","key":"unit","label":"Đơn vị","valuesKey":"units","validate":{"required":true}}]}""".getBytes(StandardCharsets.UTF_8));
        assertThat(offered.check(Map.of("unit", "ubnd"))).containsEntry("unit", "ubnd");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> offered.check(Map.of("unit", 7))).matches(refusal -> refusal.field().equals("unit"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> offered.check(Map.of())).matches(refusal -> refusal.field().equals("unit"));
    }

    @Test
    void knowsNoChoiceThatOffersNothing() {
        byte[] nothing = """
                {"components":[{"type":"select","key":"unit","label":"Đơn vị"}]}""".getBytes(StandardCharsets.UTF_8);
        assertThatIllegalStateException().isThrownBy(() -> FormFile.ofFormJs(nothing)).withMessageContaining("unit");
    }

    @Test
    void refusesATextThatIsTooLong() {
        submitted.put("presenter", "12345678901");
        assertRefused("presenter", "dài 11 ký tự, tối đa 10.");
    }

    @Test
    void readsLabelsForPeople() {
        assertThat(form.label("heldOn")).isEqualTo("Ngày tổ chức");
        assertThat(form.label("presenter")).isEqualTo("Người quán triệt");
    }

    @Test
    void readsTheFieldsAnHtmlFormDeclares() {
        FormFile html = FormFile.ofHtml("""
                <form name="form">
                  <input type="text" cam-variable-name="number" cam-variable-type="String" data-label="Số kế hoạch" required maxlength="5">
                  <input type="date" cam-variable-name="signedOn" cam-variable-type="String" data-label="Ngày">
                  <select cam-variable-name="scope" cam-variable-type="String" data-label="Phạm vi"><option value=""></option><option value="A">A</option></select>
                  <input type="number" data-variable-name="people" data-label="Số người" min="0" max="500">
                  <input type="checkbox" cam-variable-name="anyway" cam-variable-type="Boolean" data-label="Vẫn mở">
                </form>""".getBytes(StandardCharsets.UTF_8));
        assertThat(html.check(Map.of("number", "12", "scope", "A", "anyway", false, "signedOn", "2026-06-01"))).hasSize(4);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> html.check(Map.of("number", "123456"))).matches(refusal -> refusal.field().equals("number"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> html.check(Map.of("number", "1", "scope", "B"))).matches(refusal -> refusal.field().equals("scope"));
        assertThat(html.check(Map.of("number", "1", "people", 500))).containsEntry("people", 500);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> html.check(Map.of("number", "1", "people", 501))).matches(refusal -> refusal.field().equals("people"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> html.check(Map.of("number", "1", "people", -1))).matches(refusal -> refusal.field().equals("people"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> html.check(Map.of("scope", "A"))).matches(refusal -> refusal.field().equals("number"));
    }

    private void assertRefused(String field, String sentence) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> form.check(submitted)).satisfies(refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.sentence()).isEqualTo(sentence);
        });
    }
}
