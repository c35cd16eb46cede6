package fr.educonnect.sms.http;

/** Methods that send. GET is not among them: proxies and clients repeat it by themselves, and URLs are logged. */
enum HttpMethod {
    POST,
    PUT
}
