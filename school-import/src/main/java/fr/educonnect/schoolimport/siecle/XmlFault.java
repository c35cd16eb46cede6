package fr.educonnect.schoolimport.siecle;

import javax.xml.stream.XMLStreamException;

/** Says what the XML parser stumbled over without repeating the file's content, which may be a family's data. */
final class XmlFault {

    private XmlFault() {}

    /**
     * @param fault what the parser threw
     * @param ended whether it had asked for more than the file holds
     * @return a short reason for an operator
     */
    static String describe(XMLStreamException fault, boolean ended) {
        if (ended) {
            return "the file ends too early (truncated?)";
        }
        String message = String.valueOf(fault.getMessage());
        if (message.contains("is an invalid XML character") || message.contains("An invalid XML character")) {
            return "a character that XML does not allow";
        }
        return "not well-formed XML";
    }
}
