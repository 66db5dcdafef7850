package vn.sauro.testing.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Keeps the pictures of a run in {@code target/screenshots}. With {@code -Dsauro.screenshots=docs/huong-dan/anh} those that the manual shows are written
 * there too, small enough for a repository: in 32 steps of each colour, packed as tightly as PNG allows.
 */
final class Pictures {

    private static final Path RUN = Path.of("target", "screenshots");
    private static final Optional<Path> MANUAL = Optional.ofNullable(System.getProperty("sauro.screenshots")).map(Path::of);
    private static final Pattern SHOWN = Pattern.compile("\\(anh/([a-z-]+)\\.png\\)");
    private static final Set<String> WANTED = wanted();
    private static final int STEPS_OF_A_COLOUR = 0xF8F8F8;

    private Pictures() {}

    static void keep(String name, byte[] png) {
        write(RUN.resolve(name + ".png"), png);
        MANUAL.filter(folder -> WANTED.contains(name)).ifPresent(folder -> writeSmall(folder.resolve(name + ".png"), png));
    }

    private static Set<String> wanted() {
        try (Stream<Path> pages = Files.list(Path.of("docs", "huong-dan"))) {
            return pages.filter(page -> page.toString().endsWith(".md")).flatMap(page -> SHOWN.matcher(read(page)).results()).map(match -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] png) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeSmall(Path file, byte[] png) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try {
            BufferedImage taken = ImageIO.read(new ByteArrayInputStream(png));
            BufferedImage small = new BufferedImage(taken.getWidth(), taken.getHeight(), BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < taken.getHeight(); y++) {
                for (int x = 0; x < taken.getWidth(); x++) {
                    small.setRGB(x, y, rounded(taken.getRGB(x, y)));
                }
            }
            ImageWriteParam tightly = writer.getDefaultWriteParam();
            tightly.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            tightly.setCompressionQuality(0);
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(small, null, null), tightly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
    }

    /** White stays white. */
    private static int rounded(int colour) {
        int kept = colour & STEPS_OF_A_COLOUR;
        return kept | (kept & 0xE0E0E0) >> 5;
    }
}
