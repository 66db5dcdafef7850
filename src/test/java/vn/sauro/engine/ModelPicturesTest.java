package vn.sauro.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No picture in {@code docs/models/} is older than its model: {@code tools/models} writes the SHA-256 of the model it draws into both
 * pictures. A clone has no times to compare, and the build no Node to draw with.
 */
class ModelPicturesTest {

    private static final Path MODELS = Path.of("processes");
    private static final Path PICTURES = Path.of("docs/models");
    private static final String KEY = "sauro-model-sha256";
    private static final Pattern IN_SVG = Pattern.compile("<metadata>" + KEY + ":([0-9a-f]{64})</metadata>");
    private static final Pattern IN_PNG = Pattern.compile("tEXt" + KEY + "\0([0-9a-f]{64})");

    static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.list(MODELS)) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn)")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void bothPicturesShowTheModelAsItStands(Path model) throws IOException {
        String name = nameOf(model);
        assertThat(PICTURES.resolve(name + ".svg")).exists();
        assertThat(PICTURES.resolve(name + ".png")).exists();
        assertThat(older(Files.readString(model), svg(name), png(name))).as("draw %s again: in tools/models, npm run models", model).isEmpty();
    }

    @Test
    void noPictureIsLeftOfAModelThatIsGone() throws IOException {
        List<String> names = models().stream().map(ModelPicturesTest::nameOf).toList();
        try (Stream<Path> pictures = Files.list(PICTURES)) {
            assertThat(pictures.map(ModelPicturesTest::nameOf)).isNotEmpty().isSubsetOf(names);
        }
    }

    @Test
    void aModelChangedInOneWordIsNewerThanItsPictures() throws IOException {
        String changed = Files.readString(MODELS.resolve("unit-plan.bpmn")).replaceFirst("Rà soát kế hoạch", "Kiểm tra kế hoạch");
        assertThat(older(changed, svg("unit-plan"), png("unit-plan"))).containsExactly("svg", "png");
    }

    @Test
    void aPictureOfAnotherModelOrOneOfTheTwoAloneIsFound() throws IOException {
        String model = Files.readString(MODELS.resolve("unit-plan.bpmn"));
        assertThat(older(model, svg("unit-plan"), png("hot-spot"))).containsExactly("png");
        assertThat(older(model, svg("hot-spot"), png("unit-plan"))).containsExactly("svg");
        assertThat(older(model, "<svg/>", new byte[0])).containsExactly("svg", "png");
    }

    @Test
    void lineEndsOfACheckoutDoNotMakeAPictureOld() throws IOException {
        String model = Files.readString(MODELS.resolve("unit-plan.bpmn"));
        assertThat(older(model.replace("\n", "\r\n"), svg("unit-plan"), png("unit-plan"))).isEmpty();
    }

    /** The pictures that do not carry the digest of this model. */
    private static List<String> older(String model, String svg, byte[] png) {
        String expected = digest(model);
        List<String> older = new ArrayList<>();
        if (!found(IN_SVG, svg).equals(Optional.of(expected))) {
            older.add("svg");
        }
        if (!found(IN_PNG, new String(png, StandardCharsets.ISO_8859_1)).equals(Optional.of(expected))) {
            older.add("png");
        }
        return older;
    }

    private static Optional<String> found(Pattern pattern, String picture) {
        Matcher matcher = pattern.matcher(picture);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String digest(String model) {
        try {
            byte[] content = model.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private static String svg(String name) throws IOException {
        return Files.readString(PICTURES.resolve(name + ".svg"));
    }

    private static byte[] png(String name) throws IOException {
        return Files.readAllBytes(PICTURES.resolve(name + ".png"));
    }
}
