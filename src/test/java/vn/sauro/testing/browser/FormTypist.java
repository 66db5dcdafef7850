package vn.sauro.testing.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Fills in a form as people do: finds each field by its label, types key by key, and sees that what was typed stands there. */
final class FormTypist {

    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("ddMMyyyy");
    private static final int LONGEST_TYPED = 12;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Properties of a row in the order its fields stand in: the lead proposes who is responsible, the timing says which dates are asked. */
    private static final List<String> ROW = List.of("task", "result", "basis", "lead", "cooperating", "responsible", "timing", "rhythm", "dueOn", "reviewOn", "assignedBy", "approvedBy");

    private final Page page;
    private final Locator form;
    private final FormSheet sheet;
    private final JsonNode offered;
    private final Keyboard.TypeOptions speed;

    FormTypist(Page page, Locator form, FormSheet sheet, JsonNode offered, Keyboard.TypeOptions speed) {
        this.page = page;
        this.form = form;
        this.sheet = sheet;
        this.offered = offered;
        this.speed = speed;
    }

    void type(Map<String, Object> values) {
        Set<String> left = new HashSet<>(values.keySet());
        for (FormSheet.Field field : sheet.fields()) {
            if (left.remove(field.key()) && values.get(field.key()) != null) {
                type(field, values.get(field.key()));
            }
        }
        if (!left.isEmpty()) {
            throw new AssertionError("The form has no field for " + left);
        }
    }

    private void type(FormSheet.Field field, Object value) {
        if (field.key().equals("rows")) {
            rows(read(value));
        } else if (field.key().equals("schemes")) {
            schemes(read(value));
        } else {
            switch (field.type()) {
                case "checkbox" -> tick(labelled(form, field.label()), (Boolean) value);
                case "radio" -> radio(field, value.toString());
                case "select" -> select(field, value.toString());
                case "datetime" -> text(labelled(form, field.label()), LocalDate.parse(value.toString()).format(TYPED_DAY));
                case "date" -> day(labelled(form, field.label()), value.toString());
                default -> text(labelled(form, field.label()), value.toString());
            }
        }
    }

    /** The one field with this label. */
    static Locator labelled(Locator scope, String label) {
        return scope.getByLabel(written(label));
    }

    /** A label as it stands on the page: that of a field which must be filled in ends in an asterisk. */
    private static Pattern written(String label) {
        return Pattern.compile("^\\s*" + escaped(label) + "\\s*\\*?\\s*$");
    }

    /** For the browser's own regular expressions, which know no quoting. */
    private static String escaped(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}\\s]", "\\\\$0");
    }

    private void text(Locator field, String text) {
        field.click();
        page.keyboard().press("ControlOrMeta+a");
        if (text.length() <= LONGEST_TYPED) {
            page.keyboard().type(text, speed);
        } else {
            // A long text begins and ends key by key; what lies between comes at once, as from the clipboard.
            page.keyboard().type(text.substring(0, LONGEST_TYPED / 2), speed);
            page.keyboard().insertText(text.substring(LONGEST_TYPED / 2, text.length() - LONGEST_TYPED / 2));
            page.keyboard().type(text.substring(text.length() - LONGEST_TYPED / 2), speed);
        }
        String stands = field.inputValue();
        // A number is written back with the separators of the language, a day without leading zeros.
        if (!stands.equals(text) && !stands.replaceAll("\\D", "").equals(text) && !stands.equals(text.replaceAll("\\b0(?=\\d/)", ""))) {
            throw new AssertionError("Typed “" + text + "”, there stands “" + stands + "”");
        }
    }

    private static void tick(Locator box, boolean wanted) {
        box.setChecked(wanted);
    }

    private void radio(FormSheet.Field field, String value) {
        Locator group = form.locator(".fjs-form-field-radio").filter(new Locator.FilterOptions().setHas(page.getByText(written(field.label()))));
        labelled(group, choice(field, value)).check();
    }

    /** A list of form-js opens when it is reached and is gone through with the arrow keys; where one may search in it, the choice is typed. */
    private void select(FormSheet.Field field, String value) {
        if (sheet.embedded()) {
            choose(labelled(form, field.label()), value);
            return;
        }
        String label = choice(field, value);
        Locator list = form.locator(".fjs-form-field-select").filter(new Locator.FilterOptions().setHas(page.getByText(written(field.label()))));
        list.locator(".fjs-input-group").click();
        Locator choices = page.locator(".fjs-dropdownlist-item");
        choices.first().waitFor();
        Locator search = list.locator("input[type=text]:visible");
        if (search.count() > 0) {
            page.keyboard().press("ControlOrMeta+a");
            page.keyboard().type(label, speed);
        }
        choices.getByText(label, new Locator.GetByTextOptions().setExact(true)).first().click();
    }

    private void choose(Locator select, String value) {
        List<Locator> options = select.locator("option").all();
        for (String written : List.of(value, "string:" + value)) {
            if (options.stream().anyMatch(option -> written.equals(option.getAttribute("value")))) {
                select.selectOption(written);
                return;
            }
        }
        Optional<String> label = offered(value);
        if (label.isPresent()) {
            select.selectOption(new SelectOption().setLabel(label.get()));
            return;
        }
        throw new AssertionError("No choice " + value + " among " + options.stream().map(Locator::textContent).toList());
    }

    /** How a choice is written: in the form's file, or in what the program offers. */
    private String choice(FormSheet.Field field, String value) {
        return Optional.ofNullable(field.choices().get(value)).or(() -> Optional.ofNullable(field.options()).flatMap(options -> offered(value)))
                .orElseThrow(() -> new AssertionError("No choice " + value + " of " + field.label() + " in " + offered));
    }

    private Optional<String> offered(String value) {
        for (Iterator<JsonNode> variables = offered.elements(); variables.hasNext();) {
            JsonNode variable = variables.next().path("value");
            JsonNode list = variable.isTextual() && variable.asText().startsWith("[") ? read(variable.asText()) : variable;
            Optional<String> name = StreamSupport.stream(list.spliterator(), false)
                    .filter(entry -> List.of("value", "code", "id").stream().anyMatch(key -> value.equals(entry.path(key).asText(null))))
                    .map(entry -> entry.path(entry.has("label") ? "label" : "name").asText()).findFirst();
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** Into the browser's own date field, digit by digit. */
    private void day(Locator field, String day) {
        field.focus();
        page.keyboard().type(LocalDate.parse(day).format(DIGITS), speed);
        if (!field.inputValue().equals(day)) {
            throw new AssertionError("Typed " + day + ", there stands “" + field.inputValue() + "”");
        }
    }

    private void rows(JsonNode rows) {
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = rows.get(i);
            boolean issues = row.has("issue");
            if (issues && !row.path("issue").asBoolean()) {
                continue;
            }
            if (issues) {
                form.getByRole(AriaRole.BUTTON).getByText(Pattern.compile("^Dòng " + (i + 1) + "\\b")).click();
            } else if (form.locator("#task_" + i).count() == 0) {
                form.getByText("Thêm việc").click();
            }
            for (String name : ROW) {
                if (row.hasNonNull(name)) {
                    cell(form.locator("#" + name + "_" + i), row.path(name));
                }
            }
            if (issues) {
                form.locator("#issue_" + i).check();
            }
        }
    }

    private void cell(Locator cell, JsonNode value) {
        switch (cell.evaluate("element => element.type").toString()) {
            case "select-one" -> choose(cell, value.asText());
            case "select-multiple" -> cell.selectOption(StreamSupport.stream(value.spliterator(), false).map(unit -> new SelectOption().setValue("string:" + unit.asText())).toArray(SelectOption[]::new));
            case "date" -> day(cell, value.asText());
            default -> text(cell, value.asText());
        }
    }

    private void schemes(JsonNode schemes) {
        for (int i = 0; i < schemes.size(); i++) {
            if (form.locator("#scheme_code_" + i).count() == 0) {
                form.getByText("Thêm phương án").click();
            }
            text(form.locator("#scheme_code_" + i), schemes.get(i).path("code").asText());
            text(form.locator("#scheme_name_" + i), schemes.get(i).path("name").asText());
            Locator panel = form.locator(".panel").nth(i);
            schemes.get(i).path("hamlets").forEach(hamlet -> panel.getByLabel(Pattern.compile("^\\s*" + escaped(offered(hamlet.asText()).orElseThrow()) + ":")).check());
        }
    }

    private static JsonNode read(Object text) {
        try {
            return text instanceof JsonNode node ? node : JSON.readTree(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
