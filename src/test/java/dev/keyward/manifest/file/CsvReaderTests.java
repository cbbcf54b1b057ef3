package dev.keyward.manifest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.keyward.api.kit.CsvLine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTests {

    @Test
    void recordsKnowTheLineInWhichTheyBegin() {
        assertThat(CsvReader.read("a,b\r\n1,\"x\ny\"\n\n  \n2,\"q\"\"q\"\n,\n"))
                .containsExactly(
                        new CsvRecord(1, List.of("a", "b")),
                        new CsvRecord(2, List.of("1", "x\ny")),
                        new CsvRecord(6, List.of("2", "q\"q")),
                        new CsvRecord(7, List.of("", "")));
    }

    @Test
    void semicolonsSeparateWhereTheHeaderDoesSo() {
        assertThat(CsvReader.read("a;b\n\"1,5\";2")).last().isEqualTo(new CsvRecord(2, List.of("1,5", "2")));
    }

    @Test
    void aQuoteThatIsNeverClosedIsReportedWhereItOpens() {
        assertThatThrownBy(() -> CsvReader.read("a,b\n1,2\n3,\"x\n4,5\n6,7\n"))
                .isInstanceOfSatisfying(
                        FileProblem.class, problem -> assertThat(problem.line()).isEqualTo(3))
                .hasMessageContaining("never closed");
    }

    @Test
    void textBehindAQuoteIsReportedAtItsLine() {
        assertThatThrownBy(() -> CsvReader.read("a,b\n\"1\"x,2\n"))
                .isInstanceOfSatisfying(
                        FileProblem.class, problem -> assertThat(problem.line()).isEqualTo(2));
        assertThatThrownBy(() -> CsvReader.read("a,b\n1,2\n3,\"x\n4,\"y\"\n"))
                .isInstanceOfSatisfying(
                        FileProblem.class, problem -> assertThat(problem.line()).isEqualTo(3));
    }

    @Test
    void aHugeCellIsRefused() {
        assertThatThrownBy(() -> CsvReader.read("a\n" + "x".repeat(4_000_000)))
                .isInstanceOf(FileProblem.class)
                .hasMessageContaining("20,000 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|'/c calc'!A0",
                "+1",
                "-1+2",
                "@SUM(A1)",
                "\t=1",
                "safe\n=1",
                "  =1",
                "\u00a0@x",
                "x\r\n-1",
                "'=1",
                "''=1",
                "'",
                "a'b",
                "plain",
                "it's = fine",
                "",
                "\"quoted\"",
                "a,b;c",
                "line\nbreak"
            })
    void aCellIsNoFormulaAndComesBackAsItWas(String text) {
        var written = CsvLine.of(List.of(text, 7));

        var cell = CsvReader.read("h,n\n" + written).getLast().cells().getFirst();
        assertThat(cell.split("[\\r\\n]")).noneMatch(line -> line.matches("[ \\u00a0]*[=+\\-@\\t].*"));
        assertThat(CsvLine.plain(cell)).isEqualTo(text);
    }

    @Test
    void onlyUtf8IsRead() {
        assertThat(Decoded.text("\ufeffa,b".getBytes(StandardCharsets.UTF_8))).isEqualTo("a,b");
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThatThrownBy(() -> Decoded.text("a,b\n".getBytes(charset))).hasMessageContaining("UTF-16");
        }
        assertThatThrownBy(() -> Decoded.text("a\nb\ncaf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageStartingWith("Line 3:")
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Decoded.text("a\nb\0\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("Line 2:");
    }
}
