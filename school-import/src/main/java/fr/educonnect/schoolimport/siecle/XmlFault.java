package fr.educonnect.schoolimport.siecle;

import javax.xml.stream.XMLStreamException;

/** Says what the XML parser stumbled over without repeating the file's content, which may be a family's data. */
final class XmlFault {

    private XmlFault() {}

    /**
     * @param fault what the parser threw
     * @return a short reason for an operator
     */
    static String describe(XMLStreamException fault) {
        String message = String.valueOf(fault.getMessage());
        if (message.contains("must start and end within the same entity")
                || message.contains("XMLStreamException: XML document structures")
                || message.contains("JAXP00010005")) {
            return "the file ends too early (truncated?)";
        }
        if (message.contains("entity \"") || message.contains("DOCTYPE")) {
            return "document type declarations and entities are not accepted in an export";
        }
        if (message.contains("nvalid XML character") || message.contains("invalid Unicode character")) {
            return "a character that XML does not allow";
        }
        return "not well-formed XML";
    }
}
