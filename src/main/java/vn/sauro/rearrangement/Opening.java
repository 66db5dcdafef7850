package vn.sauro.rearrangement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.sauro.calendar.Days;
import vn.sauro.rule.Refusal;

/**
 * What VPĐU asks for when it opens a rearrangement.
 *
 * @param deadlineDay    "hoàn thành trước ngày": the first day that is too late
 * @param acceptShortage open although the minimums do not fit before the deadline
 */
public record Opening(String code, String title, String basis, LocalDate deadlineDay, List<ProposedScheme> schemes, boolean acceptShortage) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_SCHEME_CODE = 40;
    private static final int LONGEST_SCHEME_NAME = 250;

    /**
     * @param hamletNames name of every hamlet of the commune by its code
     * @throws Refusal naming the first thing that cannot stand
     */
    void check(LocalDate today, Map<String, String> hamletNames) {
        Refusal.unless(CODE.matcher(code).matches() && code.length() <= LONGEST_CODE, "code",
                "chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, dài không quá " + LONGEST_CODE + " ký tự (ví dụ: sap-xep-thon-2026).");
        Refusal.unless(deadlineDay.isAfter(today.plusDays(1)), "deadline", "phải sau ngày " + Days.text(today.plusDays(1))
                + ": nếu trước ngày " + Days.text(deadlineDay) + " thì không còn ngày nào để thực hiện.");
        checkSchemes(hamletNames);
    }

    private void checkSchemes(Map<String, String> hamletNames) {
        Refusal.unless(!schemes.isEmpty(), "schemes", "phải có ít nhất một phương án.");
        Set<String> codes = new HashSet<>();
        Map<String, String> schemeOfHamlet = new HashMap<>();
        for (ProposedScheme scheme : schemes) {
            Refusal.unless(CODE.matcher(scheme.code()).matches() && scheme.code().length() <= LONGEST_SCHEME_CODE, "schemes",
                    "mã phương án “" + scheme.code() + "” chỉ được gồm chữ thường không dấu, chữ số và dấu gạch nối, dài không quá " + LONGEST_SCHEME_CODE + " ký tự.");
            Refusal.unless(codes.add(scheme.code()), "schemes", "mã phương án “" + scheme.code() + "” bị trùng.");
            Refusal.unless(!scheme.name().isBlank() && scheme.name().length() <= LONGEST_SCHEME_NAME, "schemes",
                    "phương án “" + scheme.code() + "” phải có tên, dài không quá " + LONGEST_SCHEME_NAME + " ký tự.");
            checkHamlets(scheme, hamletNames, schemeOfHamlet);
        }
    }

    private static void checkHamlets(ProposedScheme scheme, Map<String, String> hamletNames, Map<String, String> schemeOfHamlet) {
        for (String hamlet : scheme.hamlets()) {
            Refusal.unless(hamletNames.containsKey(hamlet), "schemes", "phương án “" + scheme.name() + "” có thôn không có trong danh mục (“" + hamlet + "”).");
            String other = schemeOfHamlet.put(hamlet, scheme.name());
            Refusal.unless(other == null, "schemes", hamletNames.get(hamlet) + " chỉ được ở một phương án, nay có ở “" + other + "” và “" + scheme.name() + "”.");
        }
        Refusal.unless(scheme.hamlets().size() >= 2, "schemes", "phương án “" + scheme.name() + "” phải gồm ít nhất hai thôn.");
    }

    /** Every hamlet of every scheme. */
    List<String> hamlets() {
        List<String> hamlets = new ArrayList<>();
        schemes.forEach(scheme -> hamlets.addAll(scheme.hamlets()));
        return hamlets;
    }
}
