package dev.keyward.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem detail from a filter, where no exception handler listens. */
final class ProblemBody {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemBody() {}

    static void write(HttpServletResponse response, int status, String detail, String remedy) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var body = Map.of(
                "title",
                HttpStatus.valueOf(status).getReasonPhrase(),
                "status",
                status,
                "detail",
                detail,
                "remedy",
                remedy,
                "findings",
                List.of());
        response.getOutputStream().write(JSON.writeValueAsBytes(body));
    }
}
