package vn.sauro.manual;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

/**
 * The manual as pages, for everyone, before the login too. A page has the name of its file, so that links and pictures are found here as they are where
 * the files are read. The pictures are served as the static files they are.
 */
@RestController
class ManualPages {

    static final String PATH = "/sauro/huong-dan";
    private static final String FOLDER = "META-INF/resources" + PATH + "/";
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final String FRAME = """
            <!doctype html>
            <html lang="vi">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s – Sáu Rõ</title>
            <link rel="stylesheet" href="%1$s/sauro/du-lieu.css">
            <link rel="stylesheet" href="%1$s/sauro/huong-dan.css">
            </head>
            <body>
            <header><a href="%1$s/camunda/app/tasklist/">← Công việc</a><a href="README.md">Mục lục hướng dẫn</a></header>
            <main class="manual">
            %3$s
            </main>
            </body>
            </html>
            """;

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();

    @GetMapping({PATH, PATH + "/"})
    ResponseEntity<Void> index(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.FOUND).header("Location", request.getContextPath() + PATH + "/README.md").build();
    }

    @GetMapping(PATH + "/{name:[A-Za-z-]+}.md")
    ResponseEntity<String> page(@PathVariable String name, HttpServletRequest request) throws IOException {
        ClassPathResource file = new ClassPathResource(FOLDER + name + ".md");
        if (!file.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Node page = parser.parse(file.getContentAsString(StandardCharsets.UTF_8));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/html;charset=UTF-8")).cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)))
                .header("Content-Security-Policy", POLICY).header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
                .body(FRAME.formatted(request.getContextPath(), HtmlUtils.htmlEscape(title(page), "UTF-8"), renderer.render(page)));
    }

    /** The first heading. */
    private static String title(Node page) {
        StringBuilder title = new StringBuilder();
        page.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 1) {
                    visitChildren(heading);
                }
            }

            @Override
            public void visit(Text text) {
                if (text.getParent() instanceof Heading) {
                    title.append(text.getLiteral());
                }
            }
        });
        return title.toString();
    }
}
