package vn.chibo.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Renders a page record with its template into the response. */
@Component
class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.chibo");
    private final MessageSource messages;
    private final OneReading reading;
    private final Ui.ViewParts parts;

    Pages(
            MessageSource messages,
            OneReading reading,
            Clock clock,
            ResourceUrlProvider resources,
            List<Navigation> navigations,
            Optional<VisitorSource> visitors,
            List<PrincipleSource> principles,
            List<Related> relations,
            List<Finder> finders) {
        this.messages = messages;
        this.reading = reading;
        this.parts = new Ui.ViewParts(
                clock,
                path -> Optional.ofNullable(resources.getForLookupPath(path)).orElse(path),
                navigations,
                visitors,
                principles,
                relations,
                !finders.isEmpty(),
                true);
    }

    void render(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(page, output(page, new Ui(request, messages, parts)), response);
    }

    /** An error may come from what the frame of a page needs too (no database, say): then it is shown without it. */
    void renderError(ErrorPage page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Utf8ByteOutput output;
        try {
            output = output(page, new Ui(request, messages, parts));
        } catch (RuntimeException again) {
            LOG.debug("Frame of the error page", again);
            output = filled(page, new Ui(request, messages, parts.withoutVisitor()));
        }
        write(page, output, response);
    }

    private Utf8ByteOutput output(Page page, Ui ui) {
        return ui.actor()
                .map(actor -> reading.of(actor, () -> filled(page, ui)))
                .orElseGet(() -> filled(page, ui));
    }

    private Utf8ByteOutput filled(Page page, Ui ui) {
        var output = new Utf8ByteOutput();
        templates.render(page.template() + ".jte", Map.of("ui", ui, "page", page), output);
        return output;
    }

    private static void write(Page page, Utf8ByteOutput output, HttpServletResponse response) throws IOException {
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
