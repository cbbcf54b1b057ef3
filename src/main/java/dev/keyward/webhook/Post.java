package dev.keyward.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over one connection to the address that was looked at, so that a name cannot lead elsewhere in between. Of
 * the answer only the status is read; certificates are verified in full.
 */
public final class Post {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 5_000;
    private static final int LONGEST_LINE = 200;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)( .*)?");

    private Post() {}

    /** @param headers names and values without line breaks */
    public static Outcome send(Target target, Map<String, String> headers, String body) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(target.address(), target.port()), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            try (var line = target.secure() ? secured(socket, target.host(), target.port()) : socket) {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                var out = line.getOutputStream();
                out.write(head(target, headers, bytes.length).getBytes(StandardCharsets.ISO_8859_1));
                out.write(bytes);
                out.flush();
                return status(new BufferedInputStream(line.getInputStream()));
            }
        } catch (UnknownHostException nowhere) {
            return Outcome.silent("The host has no address, or one that no webhook may be sent to.");
        } catch (SocketTimeoutException late) {
            return Outcome.silent("No answer within %d seconds.".formatted(ANSWER_MILLIS / 1_000));
        } catch (SSLException untrusted) {
            return Outcome.silent("The certificate could not be verified.");
        } catch (IOException away) {
            return Outcome.silent("The connection could not be made, or broke.");
        }
    }

    private static Socket secured(Socket socket, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var secured = (SSLSocket) factory.createSocket(socket, host, port, true);
        var parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private static String head(Target target, Map<String, String> headers, int length) {
        var all = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue().replaceAll("[\\r\\n]", " ") + "\r\n")
                .collect(Collectors.joining());
        var host = target.origin().substring(target.origin().indexOf("//") + 2);
        return "POST %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%sConnection: close\r\n\r\n"
                .formatted(target.path(), host, length, all);
    }

    private static Outcome status(InputStream answer) throws IOException {
        var line = new StringBuilder();
        for (var next = answer.read();
                next >= 0 && next != '\n' && line.length() < LONGEST_LINE;
                next = answer.read()) {
            line.append((char) next);
        }
        var status = STATUS.matcher(line.toString().strip());
        return status.matches()
                ? Outcome.answered(Integer.parseInt(status.group(1)))
                : Outcome.silent("What answered does not speak HTTP.");
    }
}
