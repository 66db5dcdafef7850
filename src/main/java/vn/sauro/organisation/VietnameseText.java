package vn.sauro.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text as people type and search it. */
public final class VietnameseText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private VietnameseText() {}

    /** One way of writing for what looks the same: composed letters (NFC), single blanks, nothing invisible. */
    public static String clean(String text) {
        return BLANKS.matcher(UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll("")).replaceAll(" ").strip();
    }

    /** For comparing without diacritics and capitals: "Đông Thành" becomes "dong thanh". */
    public static String fold(String text) {
        // đ is a letter of its own, not a d with a mark.
        return MARKS.matcher(Normalizer.normalize(clean(text), Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT).replace('đ', 'd');
    }
}
