package dev.keyward.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedKeyTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "account:v1:balance:42         | account:v1:balance:42",
                "\"account:v1:balance:42\"     | account:v1:balance:42",
                "'account:v1:balance:42'       | account:v1:balance:42",
                "\"account:v1:balance:42\",    | account:v1:balance:42",
                "1) \"account:v1:balance:42\"  | account:v1:balance:42",
                "17)  account:v1:balance:42    | account:v1:balance:42",
                "\"a:\\\"b\\\\c\"              | a:\"b\\c",
                "\"a:caf\\xc3\\xa9:\\x41\"        | a:café:A",
                "\"a:\\xff\"                   | a:\\xff",
                "'a:\\xc3\\xa9'                | a:\\xc3\\xa9",
                "a:\"b\"                       | a:\"b\"",
                "\"a:b                         | \"a:b",
                "\"\"                          | \"\"",
            })
    void whatProgramsPrintAroundAKeyIsNoPartOfIt(String pasted, String key) {
        assertThat(PastedKey.bare(pasted)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a:b | true",
                "1) \"a:b\" | true",
                "catalog item | false",
                "declare: an incident | false",
                ":a | false"
            })
    void aKeyIsToldFromASearch(String typed, boolean key) {
        assertThat(PastedKey.isMeantBy(typed)).isEqualTo(key);
    }
}
