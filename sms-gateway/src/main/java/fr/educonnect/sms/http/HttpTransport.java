package fr.educonnect.sms.http;

import fr.educonnect.sms.http.Exchange.Answered;
import fr.educonnect.sms.http.Exchange.Lost;
import fr.educonnect.sms.http.Exchange.NotSent;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;

/** Makes one HTTP request within its bounds, and tells apart whether it left. */
final class HttpTransport {

    private final HttpClient client;
    private final HttpLimits limits;

    /**
     * Opens a client.
     *
     * @param trust whom to trust in TLS; null for the server's own trust store
     */
    HttpTransport(HttpLimits limits, SSLContext trust) {
        this.limits = limits;
        // HTTP/1.1: one request on one connection; HTTP/2 repeats streams that the other side refused.
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(limits.connectTimeout());
        if (trust != null) {
            builder.sslContext(trust);
        }
        this.client = builder.build();
    }

    Exchange exchange(HttpRequest request) {
        AtomicReference<ResponseInfo> head = new AtomicReference<>();
        CompletableFuture<HttpResponse<Optional<byte[]>>> answer = client.sendAsync(request, info -> {
            head.set(info);
            return new BoundedBody(limits.maxResponseBytes());
        });
        try {
            // A time-out of HttpRequest ends with the headers: a body that drips would hold us for ever.
            HttpResponse<Optional<byte[]>> response = answer.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
            return new Answered(
                    response.statusCode(), response.headers(), response.body().orElse(null));
        } catch (ExecutionException e) {
            return withoutBody(head.get()).orElseGet(() -> broken(e.getCause()));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return withoutBody(head.get()).orElse(new Lost("timeout"));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return withoutBody(head.get()).orElse(new Lost("interrupted"));
        }
    }

    private static Optional<Exchange> withoutBody(ResponseInfo head) {
        return Optional.ofNullable(head).map(info -> new Answered(info.statusCode(), info.headers(), null));
    }

    private static Exchange broken(Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
            return new NotSent("connect");
        }
        if (cause instanceof SSLHandshakeException) {
            return new NotSent("tls");
        }
        return new Lost("broken-off");
    }
}
