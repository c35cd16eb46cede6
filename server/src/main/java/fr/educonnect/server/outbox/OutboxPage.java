package fr.educonnect.server.outbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The outbox for people: every message, newest first, in French. */
final class OutboxPage {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm:ss", Locale.FRENCH)
            .withZone(ZoneId.of("Europe/Paris"));
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    private OutboxPage() {}

    static String of(List<OutboxMessage> oldestFirst) {
        StringBuilder items = new StringBuilder();
        for (int i = oldestFirst.size() - 1; i >= 0; i--) {
            items.append(item(oldestFirst.get(i)));
        }
        String count =
                switch (oldestFirst.size()) {
                    case 0 -> "Aucun message pour l’instant.";
                    case 1 -> "1 message.";
                    default -> oldestFirst.size() + " messages, du plus récent au plus ancien.";
                };
        return """
                <!DOCTYPE html>
                <html lang="fr">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Boîte d’envoi de démonstration</title>
                <link rel="stylesheet" href="/outbox.css">
                </head>
                <body>
                <header>
                <h1>Boîte d’envoi de démonstration</h1>
                <p>Tous les mails et SMS que le serveur a envoyés. Rien ne quitte cette machine.</p>
                <p>%s <a href="/">Actualiser</a></p>
                </header>
                <main>
                %s</main>
                </body>
                </html>
                """.formatted(count, items);
    }

    private static String item(OutboxMessage message) {
        String heading = message.subject() == null
                ? message.channel().label() + " à " + escape(message.to())
                : escape(message.subject());
        StringBuilder article = new StringBuilder()
                .append("<article class=\"%s\">\n".formatted(message.channel().jsonName()))
                .append("<h2>%s</h2>\n".formatted(heading))
                .append(
                        "<p class=\"envelope\"><span class=\"channel\">%s</span> à <strong>%s</strong>, le <time datetime=\"%s\">%s</time></p>\n"
                                .formatted(
                                        message.channel().label(),
                                        escape(message.to()),
                                        message.sentAt(),
                                        WHEN.format(message.sentAt())));
        if (message.text() != null) {
            article.append("<pre>%s</pre>\n".formatted(withLinks(message.text())));
        }
        if (message.html() != null) {
            article.append(
                    "<details%s><summary>Version mise en forme</summary><iframe sandbox title=\"Message mis en forme\" loading=\"lazy\" src=\"/messages/%d.html\"></iframe></details>\n"
                            .formatted(message.text() == null ? " open" : "", message.id()));
        }
        return article.append("</article>\n").toString();
    }

    private static String withLinks(String text) {
        StringBuilder html = new StringBuilder();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            String url = escape(link.group());
            html.append(escape(text.substring(end, link.start())))
                    .append("<a href=\"%s\" rel=\"noreferrer\">%s</a>".formatted(url, url));
            end = link.end();
        }
        return html.append(escape(text.substring(end))).toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
