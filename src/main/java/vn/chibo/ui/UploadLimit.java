package vn.chibo.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses uploads longer than usual everywhere but at the one address that never holds a file in memory. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {
    private final DataSize usual;
    private final String exception;

    UploadLimit(@Value("${chibo.uploads.usual}") DataSize usual, @Value("${chibo.uploads.long}") String exception) {
        this.usual = usual;
        this.exception = exception;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean form = String.valueOf(request.getContentType()).startsWith("multipart/");
        return !form || request.getRequestURI().equals(exception);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length < 0 && "chunked".equalsIgnoreCase(request.getHeader("Transfer-Encoding"))
                || length > usual.toBytes()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }
}
