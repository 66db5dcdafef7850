package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sauro.engine.WebAppWords.Check;
import vn.sauro.engine.WebAppWords.Excuse;
import vn.sauro.engine.WebAppWords.Finding;

class WebAppWordsTest {

    static Stream<String> apps() {
        return WebAppWords.APPS.stream();
    }

    @ParameterizedTest
    @MethodSource("apps")
    void everyLabelOfTheEnginesJarIsVietnameseInTheGlossarysWords(String app) throws IOException {
        List<Excuse> excuses = WebAppWords.excuses();
        assertThat(findings(app)).filteredOn(finding -> excuses.stream().noneMatch(excuse -> excuse.covers(app, finding))).isEmpty();
    }

    @Test
    void theSameLabelReadsTheSameInEveryWebApp() throws IOException {
        Map<String, Map<String, String>> byLabel = new HashMap<>();
        for (String app : WebAppWords.APPS) {
            Map<String, String> ours = WebAppWords.vietnamese(app);
            WebAppWords.english(app).forEach((key, english) -> byLabel.computeIfAbsent(key + " " + english, label -> new TreeMap<>()).put(app, ours.get(key)));
        }
        assertThat(byLabel).allSatisfy((label, byApp) -> assertThat(byApp.values()).as("%s %s", label, byApp).containsOnly(byApp.values().iterator().next()));
    }

    @Test
    void nothingIsLetPassThatNeedsNoExcuse() throws IOException {
        List<Excuse> unused = new ArrayList<>(WebAppWords.excuses());
        for (String app : WebAppWords.APPS) {
            List<Finding> findings = findings(app);
            unused.removeIf(excuse -> findings.stream().anyMatch(finding -> excuse.covers(app, finding)));
        }
        assertThat(unused).isEmpty();
        assertThat(WebAppWords.excuses()).extracting(Excuse::reason).doesNotContain("");
    }

    /** Each check is shown to find what it is for, planted into the words as they are. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "MISSING | labels.CLAIM_TASK | -",
        "EXTRA | labels.NO_SUCH_LABEL | Nhãn lạ",
        "ENGLISH | labels.CLAIM_OK | The task has been claimed.",
        "ENGLISH | labels.CLAIM_OK | Đã claimed việc.",
        "MARKUP | labels.AUTH_LOGOUT_THANKS | Chúc một ngày tốt lành.",
        "MARKUP | labels.CAM_WIDGET_COPY | Bấm để sao chép '{{valeu}}'",
        "MARKUP | labels.BANNER_CE_EOL_TEXT | Camunda 7 CE ra bản cuối vào tháng 10/2025.",
        "DATE | dateLocales.longDateFormat.LL | D/M/YYYY",
        "DATE | dateLocales.longDateFormat.L | DD/MM/YY",
        "TERM | labels.PROCESS_INSTANCE | Phiên xử lý",
        "TERM | labels.DUE_DATE | Ngày kết thúc",
        "TERM | labels.CLAIM_TASK | Tiếp quản"})
    void aPlantedErrorIsFound(Check check, String key, String words) throws IOException {
        Map<String, String> planted = new TreeMap<>(WebAppWords.vietnamese("tasklist"));
        if (words == null) {
            planted.remove(key);
        } else {
            planted.put(key, words);
        }
        List<Finding> before = findings("tasklist");
        assertThat(WebAppWords.compare(WebAppWords.english("tasklist"), planted, WebAppWords.glossary()))
                .filteredOn(finding -> !before.contains(finding)).filteredOn(finding -> finding.check() == check).isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.key()).isEqualTo(key));
    }

    @Test
    void theFormEnginesWordsAreThoseItsBundleHas() throws IOException {
        String script = Files.readString(Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/scripts/form-words.js"));
        String words = script.substring(script.indexOf("const WORDS"), script.indexOf("};"));
        // The days' pattern is the browser's.
        List<String> english = Pattern.compile("'((?:[^'\\\\]|\\\\.)+)': '").matcher(words).results().map((MatchResult word) -> word.group(1).replace("\\'", "'"))
                .filter(word -> !word.matches("[dmy/]+")).toList();
        String bundle;
        try (InputStream file = getClass().getClassLoader().getResourceAsStream("META-INF/resources/webjars/camunda/lib/deps.js")) {
            bundle = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(english).hasSizeGreaterThan(40).allSatisfy(word -> assertThat(bundle.contains(word) || word.equals("Value is expected to be an integer.")).as(word).isTrue());
    }

    private static List<Finding> findings(String app) throws IOException {
        return WebAppWords.compare(WebAppWords.english(app), WebAppWords.vietnamese(app), WebAppWords.glossary());
    }
}
