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
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Renders a page record with its template into the response. */
@Component
class Pages {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.chibo");
    private final MessageSource messages;
    private final Ui.ViewParts parts;

    Pages(
            MessageSource messages,
            Clock clock,
            ResourceUrlProvider resources,
            List<Navigation> navigations,
            Optional<VisitorSource> visitors) {
        this.messages = messages;
        this.parts = new Ui.ViewParts(
                clock,
                path -> Optional.ofNullable(resources.getForLookupPath(path)).orElse(path),
                navigations,
                visitors);
    }

    void render(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        templates.render(
                page.template() + ".jte", Map.of("ui", new Ui(request, messages, parts), "page", page), output);
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
