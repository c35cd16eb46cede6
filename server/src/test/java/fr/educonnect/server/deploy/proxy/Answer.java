package fr.educonnect.server.deploy.proxy;

import java.util.List;

/**
 * What the proxy answered.
 *
 * @param status of the answer, 0 where there was none
 * @param headers as they came, one a line
 * @param text the body
 */
record Answer(int status, List<String> headers, String text) {

    /** Takes a whole HTTP/1.1 answer apart. */
    static Answer of(String received) {
        if (received.isEmpty()) {
            return new Answer(0, List.of(), "");
        }
        int end = received.indexOf("\r\n\r\n");
        List<String> lines = received.substring(0, end).lines().toList();
        return new Answer(
                Integer.parseInt(lines.get(0).split(" ")[1]),
                lines.subList(1, lines.size()).stream().map(String::toLowerCase).toList(),
                received.substring(end + 4));
    }
}
