package vn.chibo.members.imports;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.chibo.shared.TemporaryFile;

/**
 * The texts that cells of a workbook share. A million rows may share five million texts: they are laid into a file of
 * their own, only where each begins is kept in memory, and the last ones read.
 */
final class SharedTexts implements Closeable {
    private static final int REMEMBERED = 20_000;

    private final Path spill;
    private final RandomAccessFile texts;
    private final Map<Integer, String> recent = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long[] begins = new long[1024];
    private int count;

    private SharedTexts(Path spill) throws IOException {
        this.spill = spill;
        this.texts = new RandomAccessFile(spill.toFile(), "r");
    }

    static SharedTexts of(ZipFile zip) throws IOException, XMLStreamException {
        var texts = new SharedTexts(TemporaryFile.create(".texts"));
        try {
            ZipEntry entry = zip.getEntry("xl/sharedStrings.xml");
            if (entry != null) {
                try (InputStream in = zip.getInputStream(entry)) {
                    texts.lay(Workbooks.reader(in));
                }
            }
            return texts;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            texts.close();
            throw broken;
        }
    }

    private void lay(XMLStreamReader xml) throws IOException, XMLStreamException {
        long at = 0;
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spill), 1 << 16))) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    byte[] text = text(xml, "si").getBytes(StandardCharsets.UTF_8);
                    if (count + 1 >= begins.length) {
                        begins = Arrays.copyOf(begins, begins.length * 2);
                    }
                    begins[count++] = at;
                    at += text.length;
                    begins[count] = at;
                    out.write(text);
                }
            }
        }
    }

    String at(int number) throws IOException {
        if (number < 0 || number >= count) {
            throw Workbooks.unreadable();
        }
        String known = recent.get(number);
        if (known == null) {
            byte[] text = new byte[(int) (begins[number + 1] - begins[number])];
            texts.seek(begins[number]);
            texts.readFully(text);
            known = new String(text, StandardCharsets.UTF_8);
            recent.put(number, known);
        }
        return known;
    }

    /**
     * The text up to the end of the element one stands in, without the readings above it. Of one that is longer than a
     * cell may be, as much is kept as tells that it is.
     */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        int readings = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    readings++;
                } else if (xml.getLocalName().equals("t") && readings == 0) {
                    String part = xml.getElementText();
                    text.append(part, 0, Math.min(part.length(), RowFile.LONGEST_CELL + 1 - text.length()));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    readings--;
                } else if (xml.getLocalName().equals(element)) {
                    break;
                }
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        texts.close();
        Files.deleteIfExists(spill);
    }
}
