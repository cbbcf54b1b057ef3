package dev.keyward.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;

/** A program of one of the demo's people, which calls the REST surface of the console that a page is of. */
public record Program(Page page, String person) {
    /** Makes something, and answers what was made. */
    public String makes(String path, String json) {
        var answer = page.request()
                .fetch(
                        "/api/v1" + path,
                        RequestOptions.create()
                                .setMethod("POST")
                                .setHeader("Authorization", "Bearer kw_demo_" + person)
                                .setHeader("Content-Type", "application/json")
                                .setData(json));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.text();
    }
}
