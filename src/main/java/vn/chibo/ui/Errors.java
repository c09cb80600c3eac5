package vn.chibo.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.chibo.shared.Changed;
import vn.chibo.shared.NotFound;
import vn.chibo.shared.Refused;
import vn.chibo.shared.RuleViolation;

/** What went wrong, in plain words and never in the machine's. */
@ControllerAdvice
class Errors {
    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Pages pages;

    Errors(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    void notFound(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(HttpStatus.NOT_FOUND, "not-found", "", request, response);
    }

    @ExceptionHandler(Refused.class)
    void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(HttpStatus.FORBIDDEN, "refused", "", request, response);
    }

    @ExceptionHandler(Changed.class)
    void changed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(HttpStatus.CONFLICT, "changed", "", request, response);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    void method(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(HttpStatus.METHOD_NOT_ALLOWED, "method", "", request, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(HttpStatus.CONTENT_TOO_LARGE, "too-large", "", request, response);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(HttpStatus.BAD_REQUEST, "unreadable", "", request, response);
    }

    /** A rule broken where no form could take it back. */
    @ExceptionHandler(RuleViolation.class)
    void rule(RuleViolation violation, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.render(new ErrorPage(HttpStatus.UNPROCESSABLE_CONTENT, "rule", "", violation), request, response);
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void readerLeft() {}

    @ExceptionHandler(Exception.class)
    void unknown(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} [{}]", request.getMethod(), request.getRequestURI(), reference, failure);
        if (!response.isCommitted()) {
            show(HttpStatus.INTERNAL_SERVER_ERROR, "unknown", reference, request, response);
        }
    }

    private void show(
            HttpStatus status, String kind, String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.render(new ErrorPage(status, kind, reference, null), request, response);
    }
}
