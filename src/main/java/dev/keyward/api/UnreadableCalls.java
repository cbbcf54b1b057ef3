package dev.keyward.api;

import java.io.IOException;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Calls whose address Tomcat refuses before Spring sees them get a problem like any other, not a page of HTML. */
@Component
class UnreadableCalls implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(UnreadableCalls.class);
    private final JsonMapper json;

    UnreadableCalls(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report(json)));
    }

    /** After Spring Boot's own, whose report is then the outer one and finds the answer written. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static final class Report extends ErrorReportValve {
        private final JsonMapper json;

        Report(JsonMapper json) {
            this.json = json;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            var isCall = String.valueOf(request.getRequestURI()).startsWith("/api/");
            if (isCall
                    && response.getStatus() >= 400
                    && response.getContentWritten() == 0
                    && response.setErrorReported()) {
                write(response);
            }
        }

        private void write(Response response) {
            var status = HttpStatus.resolve(response.getStatus());
            var problem = Problems.problem(
                    status == null ? HttpStatus.BAD_REQUEST : status,
                    "The address of this call cannot be read.",
                    "Check it against the API's description at /api/docs; no name in a path holds '/', a backslash or '%'.",
                    List.of());
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding("UTF-8");
                response.getReporter().write(json.writeValueAsString(problem));
                response.finishResponse();
            } catch (IOException gone) {
                LOG.debug("The caller did not wait for the answer.", gone);
            }
        }
    }
}
