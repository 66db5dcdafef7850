package vn.sauro.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares a web app's Vietnamese labels with the English ones of the engine's jar and with the glossary. */
final class WebAppWords {

    static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");

    private static final String LOCALES = "META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final Path OURS = Path.of("src/main/resources");
    private static final Path GLOSSARY = Path.of("docs/huong-dan/bang-thuat-ngu.md");
    /** What a web app puts its own text in the place of, and what is markup: to be kept as it is. */
    private static final Pattern MARKUP = Pattern.compile("\\{\\{.*?}}|\\{}|</?(?:a|b|br|code|em|i|p|span|strong)\\b[^>]*>|%[sd]|&[a-z]+;");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}_])[A-Za-z]{3,}(?![\\p{L}\\p{N}_])");
    /** Patterns of moment.js, in which letters are not words. */
    private static final Pattern DATE_PATTERN = Pattern.compile("dateLocales\\.(longDateFormat|calendar)\\..*");

    /** A kind of fault; its name stands in the list of what is let pass. */
    enum Check { MISSING, EXTRA, ENGLISH, MARKUP, DATE, TERM }

    /** @param about the word or term, empty where the label as a whole is meant */
    record Finding(Check check, String key, String about, String words) {
    }

    /** @param english in small letters */
    record Term(String english, List<String> vietnamese, Pattern pattern) {
    }

    private WebAppWords() {
    }

    static Map<String, String> english(String app) throws IOException {
        try (InputStream file = WebAppWords.class.getClassLoader().getResourceAsStream(LOCALES.formatted(app, "en"))) {
            return labels(file.readAllBytes());
        }
    }

    static Map<String, String> vietnamese(String app) throws IOException {
        return labels(Files.readAllBytes(OURS.resolve(LOCALES.formatted(app, "vi"))));
    }

    /** The jar's files begin with a byte order mark. */
    private static Map<String, String> labels(byte[] file) throws IOException {
        Map<String, String> labels = new TreeMap<>();
        put(labels, "", new ObjectMapper().readTree(new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "")));
        return labels;
    }

    private static void put(Map<String, String> labels, String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(each -> put(labels, path.isEmpty() ? each.getKey() : path + "." + each.getKey(), each.getValue()));
        } else {
            labels.put(path, node.isArray() ? node.toString() : node.asText());
        }
    }

    /** Longest first, so that a process instance is not taken for something else. */
    static List<Term> glossary() throws IOException {
        List<Term> terms = new ArrayList<>();
        for (String line : Files.readAllLines(GLOSSARY)) {
            String[] cells = line.split("\\|");
            if (cells.length < 4 || cells[1].isBlank() || cells[1].strip().equals("Tiếng Anh") || cells[1].startsWith("-")) {
                continue;
            }
            for (String english : cells[1].split(",")) {
                String term = english.strip().toLowerCase(Locale.ROOT);
                String pattern = Arrays.stream(term.split("[ -]")).map(Pattern::quote).collect(Collectors.joining("[ -]?"));
                terms.add(new Term(term, Arrays.stream(cells[2].split(",")).map(String::strip).toList(),
                        Pattern.compile("(?<![A-Za-z])" + pattern + "(?:s|es)?(?![A-Za-z])", Pattern.CASE_INSENSITIVE)));
            }
        }
        terms.sort(Comparator.comparingInt((Term term) -> term.english().length()).reversed());
        return terms;
    }

    static List<Finding> compare(Map<String, String> english, Map<String, String> ours, List<Term> glossary) {
        List<Finding> found = new ArrayList<>();
        english.keySet().stream().filter(key -> !ours.containsKey(key)).forEach(key -> found.add(new Finding(Check.MISSING, key, "", english.get(key))));
        ours.forEach((key, words) -> {
            if (!english.containsKey(key)) {
                found.add(new Finding(Check.EXTRA, key, "", words));
                return;
            }
            String was = english.get(key);
            if (!markup(was).equals(markup(words))) {
                found.add(new Finding(Check.MARKUP, key, "", words));
            }
            if (DATE_PATTERN.matcher(key).matches()) {
                if (words.matches(".*(?<!D)D(?!D).*|.*(?<!M)(M|MMM+)(?!M).*|.*(?<!Y)(YY|Y)(?!Y).*")) {
                    found.add(new Finding(Check.DATE, key, "", words));
                }
                return;
            }
            Set<String> left = words(words);
            left.retainAll(words(was));
            left.forEach(word -> found.add(new Finding(Check.ENGLISH, key, word, words)));
            missedTerms(was, words, glossary).forEach(term -> found.add(new Finding(Check.TERM, key, term, words)));
        });
        return found;
    }

    private static List<String> markup(String text) {
        return MARKUP.matcher(text).results().map(MatchResult::group).map(each -> each.replaceAll("\\s", "")).sorted().toList();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(MARKUP.matcher(text).replaceAll(" ")).results().map(MatchResult::group)
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    }

    private static List<String> missedTerms(String english, String ours, List<Term> glossary) {
        String rest = MARKUP.matcher(english).replaceAll(" ");
        String words = ours.toLowerCase(Locale.ROOT);
        List<String> missed = new ArrayList<>();
        for (Term term : glossary) {
            Matcher matcher = term.pattern().matcher(rest);
            if (matcher.find()) {
                rest = matcher.replaceAll("#");
                if (term.vietnamese().stream().noneMatch(words::contains)) {
                    missed.add(term.english());
                }
            }
        }
        return missed;
    }

    /** One line of the list of what is let pass. */
    record Excuse(Check check, String app, Pattern key, String about, String reason) {

        boolean covers(String inApp, Finding finding) {
            return check == finding.check() && (app.equals("*") || app.equals(inApp)) && key.matcher(finding.key()).matches()
                    && (about.equals("*") || about.equalsIgnoreCase(finding.about()));
        }
    }

    static List<Excuse> excuses() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/web-app-words-allowed.tsv"))) {
            return lines.filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                    .map(cells -> new Excuse(Check.valueOf(cells[0]), cells[1], Pattern.compile(Pattern.quote(cells[2]).replace("*", "\\E.*\\Q")), cells[3], cells[4])).toList();
        }
    }
}
