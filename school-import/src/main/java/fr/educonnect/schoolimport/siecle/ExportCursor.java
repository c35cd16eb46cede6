package fr.educonnect.schoolimport.siecle;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks through one export element by element, in constant memory, and turns every fault into a {@link RefusedExportException} with its line.
 *
 * <p>Exports come from outside: document type declarations are refused as such, so that neither external entities (XXE) nor
 * entities that multiply ("billion laughs") are ever looked at.
 */
final class ExportCursor implements AutoCloseable {

    /** What to do with one child element; it may read it with {@link #text} or {@link #children}, or leave it to be skipped. */
    @FunctionalInterface
    interface ElementHandler {
        void element(String name) throws RefusedExportException;
    }

    private static final int MAX_DEPTH = 32;
    private static final int MAX_TEXT = 4_096;
    private static final XMLInputFactory FACTORY = hardenedFactory();

    private final Path file;
    private final LongConsumer progress;
    private final EncodingGuard guard;
    private final BoundedMarkup markup;
    private final XMLStreamReader xml;
    private int depth;
    private long reportedBytes;

    private ExportCursor(Path file, EncodingGuard guard, BoundedMarkup markup, LongConsumer progress)
            throws XMLStreamException {
        this.file = file;
        this.guard = guard;
        this.markup = markup;
        // Factories need not be safe for several threads.
        synchronized (FACTORY) {
            this.xml = FACTORY.createXMLStreamReader(markup);
        }
        this.progress = progress;
    }

    /**
     * @param file the export
     * @param progress told, now and then, how many further bytes of the file have been read
     * @return a cursor before the root element; to be closed
     * @throws RefusedExportException if the file cannot be opened or its encoding is not one we take
     */
    static ExportCursor open(Path file, LongConsumer progress) throws RefusedExportException {
        InputStream bytes = null;
        try {
            bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            bytes.mark(DeclaredEncoding.PROLOG_BYTES);
            byte[] prolog = bytes.readNBytes(DeclaredEncoding.PROLOG_BYTES);
            bytes.reset();
            Charset charset = DeclaredEncoding.of(prolog);
            if (DeclaredEncoding.hasUtf8Mark(prolog)) {
                bytes.skipNBytes(3);
            }
            return on(file, new EncodingGuard(bytes, charset), charset, progress);
        } catch (IllegalArgumentException e) {
            closeQuietly(bytes, e);
            throw new RefusedExportException(file, 1, e.getMessage(), e);
        } catch (IOException e) {
            closeQuietly(bytes, e);
            throw new RefusedExportException(file, 0, "cannot be read", e);
        } catch (RefusedExportException e) {
            closeQuietly(bytes, e);
            throw e;
        }
    }

    private static ExportCursor on(Path file, EncodingGuard guard, Charset charset, LongConsumer progress)
            throws RefusedExportException {
        BoundedMarkup markup = new BoundedMarkup(new InputStreamReader(
                guard,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        try {
            return new ExportCursor(file, guard, markup, progress);
        } catch (XMLStreamException e) {
            // The parser reads the start of the file when it is made.
            throw fault(e, file, guard, markup, 1);
        }
    }

    /**
     * Moves to the root element.
     *
     * @return its name
     * @throws RefusedExportException if there is none
     */
    String root() throws RefusedExportException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // Comments and blanks before the root say nothing.
            continue;
        }
        return xml.getLocalName();
    }

    /**
     * Moves to the next element inside the current one.
     *
     * @return its name; null if the current element ended instead
     * @throws RefusedExportException if the file ends or breaks before
     */
    String nextChild() throws RefusedExportException {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return xml.getLocalName();
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                return null;
            }
        }
    }

    /**
     * Reads the rest of the current element and hands the children of those elements that have the given name to the handler.
     *
     * @param wanted the name of the elements to look into
     * @param handler called for each of their children
     * @throws RefusedExportException as {@link #children}; also if there is no such element
     */
    void siblings(String wanted, ElementHandler handler) throws RefusedExportException {
        int inside = depth;
        boolean found = false;
        for (String name = nextChild(); name != null; name = nextChild()) {
            if (wanted.equals(name)) {
                found = true;
                children(handler);
            }
            skipTo(inside);
        }
        if (!found) {
            throw refusal(wanted + " is missing");
        }
    }

    /**
     * Hands every child of the current element to the handler, and stands on the element's end afterwards.
     *
     * @param handler called for each child; whatever it leaves unread is skipped
     * @throws RefusedExportException if the file ends or breaks inside, or the handler refuses
     */
    void children(ElementHandler handler) throws RefusedExportException {
        int inside = depth;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT && depth < inside) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                handler.element(xml.getLocalName());
                skipTo(inside);
            }
        }
    }

    /**
     * Reads the text of the current element up to its end.
     *
     * @return the text in Unicode's composed form, blanks trimmed and drawn together; null if there is none
     * @throws RefusedExportException if it is absurdly long, or the file breaks inside
     */
    String text() throws RefusedExportException {
        int inside = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= inside) {
            int event = next();
            if (depth == inside && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                if (text.length() + xml.getTextLength() > MAX_TEXT) {
                    throw refusal("a field is longer than " + MAX_TEXT + " characters");
                }
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return FieldText.clean(text);
    }

    /**
     * @param name an attribute of the current element
     * @return its value, blanks trimmed; null if absent or blank
     */
    String attribute(String name) {
        return FieldText.clean(xml.getAttributeValue(null, name));
    }

    /** @return the line the cursor stands on, counted from 1 */
    long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    /** Reads on to the end of the file, so that faults after the last element are seen too. */
    void finish() throws RefusedExportException {
        try {
            while (xml.hasNext()) {
                step();
            }
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
        reportProgress(0);
    }

    /** @return a refusal that points to the current line */
    RefusedExportException refusal(String reason) {
        return refusal(line(), reason);
    }

    /** @return a refusal that points to the given line of this file */
    RefusedExportException refusal(long line, String reason) {
        return new RefusedExportException(file, line, reason);
    }

    @Override
    public void close() {
        try {
            xml.close();
            guard.close();
        } catch (XMLStreamException | IOException e) {
            // Nothing is lost: the file was opened for reading only.
            return;
        }
    }

    private void skipTo(int wantedDepth) throws RefusedExportException {
        while (depth > wantedDepth) {
            next();
        }
    }

    private int next() throws RefusedExportException {
        try {
            if (!xml.hasNext()) {
                throw refusal("the file ends too early");
            }
            return step();
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private int step() throws XMLStreamException, RefusedExportException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > MAX_DEPTH) {
                    throw refusal("elements are nested more than " + MAX_DEPTH + " deep");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                reportProgress(1 << 16);
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw refusal("document type declarations and entities are not accepted in an export");
            default -> {
                // Texts, comments and blanks are for the callers.
            }
        }
        return event;
    }

    private void reportProgress(int atLeast) {
        long read = guard.bytes() - reportedBytes;
        if (read > 0 && read >= atLeast) {
            reportedBytes += read;
            progress.accept(read);
        }
    }

    private RefusedExportException refusal(XMLStreamException e) {
        return fault(e, file, guard, markup, line());
    }

    private static RefusedExportException fault(
            XMLStreamException e, Path file, EncodingGuard guard, BoundedMarkup markup, long line) {
        Throwable cause = e.getNestedException() != null ? e.getNestedException() : e;
        if (cause instanceof EncodingGuard.WrongEncodingException wrong) {
            return new RefusedExportException(file, wrong.line(), wrong.getMessage(), e);
        }
        if (cause instanceof CharacterCodingException) {
            return new RefusedExportException(
                    file, guard.line(), "bytes that are no characters of the declared encoding", e);
        }
        if (cause instanceof IOException) {
            return new RefusedExportException(file, line, "cannot be read: " + cause.getMessage(), e);
        }
        return new RefusedExportException(file, line, XmlFault.describe(e, markup.ended()), e);
    }

    private static void closeQuietly(InputStream in, Exception reason) {
        try {
            if (in != null) {
                in.close();
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static XMLInputFactory hardenedFactory() {
        // The JDK's own parser, whatever else is on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entities are not accepted in an export");
        });
        return factory;
    }
}
