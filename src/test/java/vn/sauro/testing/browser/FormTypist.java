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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Fills in a form as people do: finds each field by its label, types key by key, and sees that what was typed stands there. */
final class FormTypist {

    private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("ddMMyyyy");
    private static final int ROWS_TYPED = 3;
    private static final int LONGEST_TYPED = 12;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Properties of a row in the order its fields stand in: the lead proposes who is responsible, the timing says which dates are asked. */
    private static final List<String> ROW = List.of("task", "result", "basis", "lead", "cooperating", "responsible", "timing", "rhythm", "dueOn", "reviewOn", "assignedBy", "approvedBy");

    /** What says of an offered choice which one it is. */
    private static final List<String> NAMES = List.of("value", "code", "id", "from");
    /** What says of a row what it is about. */
    private static final List<String> SUBJECTS = List.of("number", "unit", "line", "indicator");

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
        switch (field.type()) {
            // Filled by what stands in rows beside it.
            case "hidden" -> rows(field.key(), read(value));
            case "checkbox" -> tick(labelled(form, field.label()), (Boolean) value);
            case "radio" -> radio(field, value.toString());
            case "select" -> select(field, value.toString());
            case "datetime" -> text(labelled(form, field.label()), LocalDate.parse(value.toString()).format(TYPED_DAY));
            case "date" -> day(labelled(form, field.label()), value.toString());
            default -> text(labelled(form, field.label()), value.toString());
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
        if (text.isEmpty()) {
            page.keyboard().press("Delete");
        } else if (text.length() <= LONGEST_TYPED) {
            page.keyboard().type(text, speed);
        } else {
            // A long text begins and ends key by key; what lies between comes at once, as from the clipboard.
            page.keyboard().type(text.substring(0, LONGEST_TYPED / 2), speed);
            page.keyboard().insertText(text.substring(LONGEST_TYPED / 2, text.length() - LONGEST_TYPED / 2));
            page.keyboard().type(text.substring(text.length() - LONGEST_TYPED / 2), speed);
        }
        String stands = field.inputValue();
        // A number is written back with the separators of the language.
        if (!stands.equals(text) && !stands.replaceAll("\\D", "").equals(text)) {
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
        return StreamSupport.stream(offered.spliterator(), false).flatMap(variable -> named(list(variable), value).stream()).findFirst();
    }

    /** What a form is filled with comes as text. */
    private static JsonNode list(JsonNode variable) {
        JsonNode value = variable.path("value");
        return value.isTextual() && value.asText().startsWith("[") ? read(value.asText()) : value;
    }

    private static Optional<String> named(JsonNode node, String value) {
        if (NAMES.stream().anyMatch(name -> value.equals(node.path(name).asText(null))) && (node.has("label") || node.has("name"))) {
            return Optional.of(node.path(node.has("label") ? "label" : "name").asText());
        }
        return StreamSupport.stream(node.spliterator(), false).flatMap(child -> named(child, value).stream()).findFirst();
    }

    /** Into the browser's own date field, digit by digit. */
    private void day(Locator field, String day) {
        field.focus();
        page.keyboard().type(LocalDate.parse(day).format(DIGITS), speed);
        if (!field.inputValue().equals(day)) {
            throw new AssertionError("Typed " + day + ", there stands “" + field.inputValue() + "”");
        }
    }

    private void rows(String key, JsonNode rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (key.equals("schemes")) {
                scheme(i, rows.get(i));
            } else if (rows.get(i).isTextual()) {
                form.locator("#" + key + "_" + place(rows.get(i).asText(), i)).check();
            } else {
                row(place(StreamSupport.stream(rows.get(i).spliterator(), false).findFirst().orElseThrow().asText(), i), rows.get(i));
            }
        }
    }

    /** Where the row about this stands in the form: where what the form was filled with has it, else where it comes. */
    private int place(String subject, int otherwise) {
        for (JsonNode variable : offered) {
            JsonNode list = list(variable);
            for (int i = 0; list.isArray() && i < list.size(); i++) {
                JsonNode first = list.get(i).path(list.get(i).has("code") ? "code" : SUBJECTS.stream().filter(list.get(i)::has).findFirst().orElse(""));
                if (subject.equals(first.asText(null))) {
                    return i;
                }
            }
        }
        return otherwise;
    }

    private void row(int place, JsonNode row) {
        boolean issues = row.has("issue");
        if (issues && !row.path("issue").asBoolean()) {
            return;
        }
        if (issues && form.locator("#task_" + place).count() == 0) {
            form.getByRole(AriaRole.BUTTON).getByText(Pattern.compile("^Dòng " + (place + 1) + "\\b")).click();
        } else if (!issues && row.has("task") && form.locator("#task_" + place).count() == 0) {
            form.getByText("Thêm việc").click();
        }
        Stream<String> names = Stream.concat(ROW.stream(), StreamSupport.stream(((Iterable<String>) row::fieldNames).spliterator(), false)).distinct();
        names.filter(row::hasNonNull).forEach(name -> {
            Locator cell = form.locator("#" + name + "_" + place);
            if (cell.count() > 0) {
                cell(cell, row.path(name), place < ROWS_TYPED);
            }
        });
    }

    /** @param typed whether key by key; of a long table the rows further down come at once */
    private void cell(Locator cell, JsonNode value, boolean typed) {
        switch (cell.evaluate("element => element.type").toString()) {
            case "select-one" -> choose(cell, value.asText());
            case "select-multiple" -> cell.selectOption(StreamSupport.stream(value.spliterator(), false).map(unit -> new SelectOption().setValue("string:" + unit.asText())).toArray(SelectOption[]::new));
            case "date" -> day(cell, value.asText());
            case "checkbox" -> tick(cell, value.asBoolean());
            default -> {
                if (!typed) {
                    cell.fill(value.asText());
                } else if (!cell.inputValue().equals(value.asText())) {
                    text(cell, value.asText());
                }
            }
        }
    }

    private void scheme(int place, JsonNode scheme) {
        if (form.locator("#scheme_code_" + place).count() == 0) {
            form.getByText("Thêm phương án").click();
        }
        text(form.locator("#scheme_code_" + place), scheme.path("code").asText());
        text(form.locator("#scheme_name_" + place), scheme.path("name").asText());
        Locator panel = form.locator(".panel").nth(place);
        scheme.path("hamlets").forEach(hamlet -> panel.getByLabel(Pattern.compile("^\\s*" + escaped(offered(hamlet.asText()).orElseThrow()) + ":")).check());
    }

    private static JsonNode read(Object text) {
        try {
            return text instanceof JsonNode node ? node : JSON.readTree(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
