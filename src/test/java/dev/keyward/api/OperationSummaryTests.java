package dev.keyward.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationSummaryTests {
    @ParameterizedTest
    @CsvSource({
        "GET,    /api/v1/families,                           List families",
        "GET,    /api/v1/families/{name},                    Show a family",
        "POST,   /api/v1/families,                           Add a family",
        "GET,    /api/v1/families/{name}/slo,                Show the SLO of a family",
        "GET,    /api/v1/families/{name}/slo/adjustments,    List adjustments of the SLO of a family",
        "POST,   /api/v1/slo-adjustments/{id}/decisions,     Add a decision of an SLO adjustment",
        "PATCH,  /api/v1/incidents/{number},                 Change an incident",
        "DELETE, /api/v1/tokens/{id},                        Remove a token",
        "GET,    /api/v1/me/duties,                          List duties of the caller",
        "GET,    /api/v1/me,                                 Show the caller",
    })
    void theMethodAndThePathSayWhatItDoes(String method, String path, String summary) {
        assertThat(OperationSummary.of(method, path)).isEqualTo(summary);
    }
}
