package vn.sauro.consultation;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sauro.rule.Refusal;

/**
 * Who stood for a ledger: chair, secretary, a counting team of three to five, two household witnesses and the Front's representative,
 * nobody twice (Decree 59/2023/NĐ-CP, by analogy).
 */
public record Witnesses(String chair, String secretary, List<String> counters, List<String> households, String frontRepresentative) {

    private static final int FEWEST_COUNTERS = 3;
    private static final int MOST_COUNTERS = 5;
    private static final int HOUSEHOLD_WITNESSES = 2;

    void check() {
        Refusal.unless(counters.size() >= FEWEST_COUNTERS && counters.size() <= MOST_COUNTERS, "counter" + Math.min(counters.size() + 1, MOST_COUNTERS),
                "ban kiểm phiếu phải có từ " + FEWEST_COUNTERS + " đến " + MOST_COUNTERS + " người (đang có " + counters.size() + ").");
        Refusal.unless(households.size() == HOUSEHOLD_WITNESSES, "witness2", "phải có đúng " + HOUSEHOLD_WITNESSES + " hộ chứng kiến.");
        Map<String, String> seen = new LinkedHashMap<>();
        named().forEach((field, name) -> {
            Refusal.unless(name.lines().count() <= 1, field, "phải viết trên một dòng.");
            String before = seen.putIfAbsent(folded(name), field);
            Refusal.unless(before == null, field, "“" + name + "” đã được ghi ở vị trí khác; mỗi người chỉ giữ một vị trí.");
        });
    }

    private Map<String, String> named() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("chair", chair);
        named.put("secretary", secretary);
        for (int i = 0; i < counters.size(); i++) {
            named.put("counter" + (i + 1), counters.get(i));
        }
        for (int i = 0; i < households.size(); i++) {
            named.put("witness" + (i + 1), households.get(i));
        }
        named.put("frontRepresentative", frontRepresentative);
        return named;
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[\\s\\p{Z}]+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
