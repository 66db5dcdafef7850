package vn.sauro.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The manual as the program serves it. */
class ManualPagesTest {

    private static final Path FOLDER = Path.of("docs", "huong-dan");
    private static final long LARGEST_PICTURE = 150 * 1024;
    private static final int MOST_PICTURES = 25;

    private final MockMvc web = MockMvcBuilders.standaloneSetup(new ManualPages()).build();

    private Document page(String name) throws Exception {
        String markup = web.perform(get(ManualPages.PATH + "/" + name)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        return Jsoup.parse(markup);
    }

    @Test
    void everyPageIsReachedFromTheIndexAndEveryLinkAndPictureResolvesWithoutLeavingTheHost() throws Exception {
        web.perform(get(ManualPages.PATH + "/")).andExpect(redirectedUrl(ManualPages.PATH + "/README.md"));
        Set<String> reached = new TreeSet<>(Set.of("README.md"));
        Set<String> pictures = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            Document page = page(next.pop());
            assertThat(page.title()).isNotBlank().doesNotStartWith(" –");
            assertThat(page.select("h1")).as(page.title()).hasSize(1);
            assertThat(page.select("main img")).allSatisfy(picture -> assertThat(picture.attr("alt")).isNotBlank());
            page.select("main img").eachAttr("src").forEach(pictures::add);
            for (String link : page.select("main a").eachAttr("href")) {
                assertThat(link).as(page.title()).doesNotContain("://").matches("[A-Za-z-]+\\.md");
                if (reached.add(link)) {
                    next.push(link);
                }
            }
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(files(FOLDER, ".md"));
        assertThat(pictures).allSatisfy(picture -> assertThat(FOLDER.resolve(picture)).exists());
        assertThat(pictures.stream().map(picture -> picture.replaceFirst("anh/", "")).toList()).as("no picture stands unused")
                .containsExactlyInAnyOrderElementsOf(files(FOLDER.resolve("anh"), ".png")).hasSizeLessThanOrEqualTo(MOST_PICTURES);
        assertThat(pictures).allSatisfy(picture -> assertThat(Files.size(FOLDER.resolve(picture))).isLessThanOrEqualTo(LARGEST_PICTURE));
    }

    @Test
    void aPageThatDoesNotExistIsNotFoundAndNothingElseOfTheProgramIsServedAsOne() throws Exception {
        web.perform(get(ManualPages.PATH + "/khong-co.md")).andExpect(status().isNotFound());
        web.perform(get(ManualPages.PATH + "/../../application.md")).andExpect(status().isNotFound());
    }

    @Test
    void whatStandsBetweenTagsInTheMarkdownIsTextAndNoMarkup() throws Exception {
        assertThat(page("README.md").select("script, iframe, form")).isEmpty();
        assertThat(page("bat-dau.md").select("table th").eachText()).contains("bộ lọc", "có gì");
    }

    private static List<String> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(ending)).collect(Collectors.toList());
        }
    }
}
