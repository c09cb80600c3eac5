package vn.chibo.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What was refused before any controller was reached (by the security filters, by Tomcat) looks like the rest. */
@Controller
class ErrorDispatchController implements ErrorController {
    private final Pages pages;

    ErrorDispatchController(Pages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        pages.renderError(
                ErrorPage.of(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, ""), request, response);
    }
}
