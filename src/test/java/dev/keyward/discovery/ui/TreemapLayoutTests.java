package dev.keyward.discovery.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import dev.keyward.testing.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout of the treemap, asked of the module that draws it, in the browser but without a console. */
class TreemapLayoutTests {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 500;

    private static Page page;

    private record Box(double x, double y, double width, double height) {
        double area() {
            return width * height;
        }

        boolean crosses(Box other) {
            return overlap(x, width, other.x, other.width) > 0.01 && overlap(y, height, other.y, other.height) > 0.01;
        }

        private static double overlap(double from, double length, double otherFrom, double otherLength) {
            return Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
        }
    }

    @BeforeAll
    static void theModule() throws IOException {
        var source = Files.readString(Path.of("frontend/treemap.js"), StandardCharsets.UTF_8);
        page = Browser.visit("http://localhost").newPage();
        page.evaluate(
                "async text => { window.map = await import('data:text/javascript;base64,' + text); }",
                Base64.getEncoder().encodeToString(source.getBytes(StandardCharsets.UTF_8)));
    }

    @AfterAll
    static void away() {
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 100, 400})
    void everyAreaIsItsShareOfTheWholeAndNoneCoversAnother(int seed) {
        var values = values(seed);
        var total = values.stream().mapToDouble(value -> value).sum();
        var boxes = squarify(values);

        for (var n = 0; n < boxes.size(); n++) {
            assertThat(boxes.get(n).area()).isCloseTo(values.get(n) / total * WIDTH * HEIGHT, within(0.01));
        }
        for (var one : boxes) {
            assertThat(one.x()).isGreaterThanOrEqualTo(-0.01);
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(WIDTH + 0.01);
            assertThat(one.y() + one.height()).isLessThanOrEqualTo(HEIGHT + 0.01);
            assertThat(boxes.stream().filter(other -> other != one && other.crosses(one)))
                    .isEmpty();
        }
    }

    @Test
    void equalSharesAreNearlySquares() {
        var boxes = squarify(java.util.Collections.nCopies(20, 5.0));
        assertThat(boxes)
                .allSatisfy(box -> assertThat(Math.max(box.width() / box.height(), box.height() / box.width()))
                        .isLessThan(1.6));
    }

    @Test
    void nothingTakesNoRoom() {
        assertThat(squarify(List.of())).isEmpty();
        assertThat(squarify(List.of(0.0, 0.0)))
                .allSatisfy(box -> assertThat(box.area()).isZero());
        assertThat(squarify(List.of(7.0, 0.0)).getFirst().area()).isCloseTo(WIDTH * HEIGHT, within(0.01));
    }

    @Test
    void anArrowMovesToTheNearestTileInItsDirection() {
        var boxes = List.of(
                new Box(0, 0, 100, 100), new Box(100, 0, 100, 50), new Box(100, 50, 100, 50), new Box(0, 100, 200, 50));
        assertThat(nearest(boxes, 0, "ArrowRight")).isIn(1, 2);
        assertThat(nearest(boxes, 1, "ArrowDown")).isEqualTo(2);
        assertThat(nearest(boxes, 2, "ArrowLeft")).isEqualTo(0);
        assertThat(nearest(boxes, 3, "ArrowUp")).isIn(0, 2);
        assertThat(nearest(boxes, 0, "ArrowLeft")).isEqualTo(-1);
    }

    /** From one to 120 values, some of them a thousand times as large as others. */
    private static List<Double> values(int seed) {
        var random = new Random(seed);
        return random.doubles(1 + random.nextInt(120))
                .map(value -> Math.pow(value, 4) * 1_000 + 0.1)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static List<Box> squarify(List<Double> values) {
        var boxes = (List<?>) page.evaluate(
                "([values, box]) => window.map.squarify(values, box).map(b => [b.x, b.y, b.width, b.height].map(String))",
                Arrays.asList(values, Map.of("x", 0, "y", 0, "width", WIDTH, "height", HEIGHT)));
        return boxes.stream()
                .map(box -> (List<?>) box)
                .map(TreemapLayoutTests::box)
                .toList();
    }

    private static Box box(List<?> numbers) {
        var read = numbers.stream()
                .mapToDouble(number -> Double.parseDouble(String.valueOf(number)))
                .toArray();
        return new Box(read[0], read[1], read[2], read[3]);
    }

    private static int nearest(List<Box> boxes, int from, String key) {
        var drawn = boxes.stream()
                .map(box -> Map.of("x", box.x(), "y", box.y(), "width", box.width(), "height", box.height()))
                .toList();
        return (Integer) page.evaluate(
                "([boxes, from, key]) => window.map.nearest(boxes, from, key)", Arrays.asList(drawn, from, key));
    }
}
