package vn.chibo.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.chibo.shared.Changed;
import vn.chibo.shared.NoPost;
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
        show(HttpStatus.NOT_FOUND, request, response);
    }

    /** At the first address a person is told what to do; everywhere else there is nothing in sight. */
    @ExceptionHandler(NoPost.class)
    void noPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals("/")) {
            pages.render(new NoPostPage(), request, response);
        } else {
            show(HttpStatus.NOT_FOUND, request, response);
        }
    }

    @ExceptionHandler(Refused.class)
    void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(HttpStatus.FORBIDDEN, request, response);
    }

    @ExceptionHandler({Changed.class, OptimisticLockingFailureException.class})
    void changed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(HttpStatus.CONFLICT, request, response);
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MultipartException.class})
    void unreadable(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        show(failure instanceof ErrorResponse known ? status(known) : HttpStatus.BAD_REQUEST, request, response);
    }

    /** A rule broken where no form could take it back. */
    @ExceptionHandler(RuleViolation.class)
    void rule(RuleViolation violation, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.renderError(ErrorPage.of(violation), request, response);
    }

    /** The database is starting again; the next try usually succeeds. */
    @ExceptionHandler({
        CannotCreateTransactionException.class,
        NonTransientDataAccessResourceException.class,
        TransientDataAccessException.class
    })
    void busy(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), failure.getMessage());
        response.setHeader("Retry-After", "10");
        show(HttpStatus.SERVICE_UNAVAILABLE, request, response);
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void readerLeft() {}

    @ExceptionHandler(Exception.class)
    void unknown(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            known.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            show(status(known), request, response);
            return;
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} [{}]", request.getMethod(), request.getRequestURI(), reference, failure);
        if (!response.isCommitted()) {
            pages.renderError(ErrorPage.of(HttpStatus.INTERNAL_SERVER_ERROR, reference), request, response);
        }
    }

    private void show(HttpStatus status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.renderError(ErrorPage.of(status, ""), request, response);
    }

    private static HttpStatus status(ErrorResponse known) {
        HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
        return status == null ? HttpStatus.BAD_REQUEST : status;
    }
}
