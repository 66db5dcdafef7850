package vn.sauro.testing.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The English of a web app: every word of four letters and more that its {@code en.json} uses and our {@code vi.json} does not. A text without a single
 * Vietnamese letter that has one of these words was left in English.
 */
public final class EnglishWords {

    private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final int SHORTEST = 4;
    /** What an instance is filed under is no word: task:sap-xep-thon-2026:draftPlan. */
    private static final Pattern KEY = Pattern.compile("[\\w-]+(:[\\w@.-]+)+");
    /** form-js has its words in its code. */
    private static final String FORM_WORDS = "Field is required Value is not a number expected to be an integer Select Search No results Month Year must have minimum maximum length match pattern";
    /** All that a person can read or hear. What stands for the ear alone is not heard where another name stands in its place. */
    private static final String VISIBLE = """
            () => {
              const seen = element => element.checkVisibility({opacityProperty: true, visibilityProperty: true});
              const texts = [];
              const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                if (node.nodeValue.trim() && !node.parentElement.closest('script, style, noscript, [aria-label] .sr-only') && seen(node.parentElement)) { texts.push(node.nodeValue.trim()); }
              }
              document.querySelectorAll('[placeholder], [title], [aria-label], [alt]').forEach(element => {
                if (seen(element)) { ['placeholder', 'title', 'aria-label', 'alt'].forEach(name => { if (element.getAttribute(name)) { texts.push(element.getAttribute(name)); } }); }
              });
              return [document.title, ...texts];
            }
            """;

    private final Set<String> words;

    private EnglishWords(Set<String> words) {
        this.words = words;
    }

    public static EnglishWords of(String app) {
        Set<String> words = words(values(app, "en") + " " + FORM_WORDS).collect(Collectors.toCollection(TreeSet::new));
        words(values(app, "vi")).forEach(words::remove);
        return new EnglishWords(words);
    }

    private static String values(String app, String language) {
        try (InputStream file = EnglishWords.class.getResourceAsStream(LOCALES.formatted(app, language))) {
            byte[] bytes = file.readAllBytes();
            // The engine's file starts with a byte order mark.
            int start = bytes[0] == (byte) 0xEF ? 3 : 0;
            StringBuilder all = new StringBuilder();
            collect(new ObjectMapper().readTree(bytes, start, bytes.length - start), all);
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, StringBuilder all) {
        if (node.isTextual()) {
            all.append(node.asText()).append(' ');
        }
        node.forEach(child -> collect(child, all));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.replaceAll("<[^>]*>|\\{\\{[^}]*}}|https?://\\S*", " ").split("[^\\p{L}]+")).map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST && word.chars().allMatch(letter -> letter < 128));
    }

    /** The texts of the page that are English. */
    @SuppressWarnings("unchecked")
    List<String> on(Page page) {
        return ((List<String>) page.evaluate(VISIBLE)).stream().filter(text -> !KEY.matcher(text).matches()).filter(text -> text.chars().allMatch(letter -> letter < 128))
                .filter(text -> words(text).anyMatch(words::contains)).distinct().toList();
    }
}
