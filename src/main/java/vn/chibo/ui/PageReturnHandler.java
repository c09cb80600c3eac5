package vn.chibo.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Lets controllers return a {@link Page}, or an Object that may be one. */
class PageReturnHandler implements HandlerMethodReturnValueHandler {
    private final Pages pages;
    private final HandlerMethodReturnValueHandler otherwise;

    PageReturnHandler(Pages pages, HandlerMethodReturnValueHandler otherwise) {
        this.pages = pages;
        this.otherwise = otherwise;
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Page.class.isAssignableFrom(type.getParameterType()) || type.getParameterType() == Object.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws Exception {
        if (value instanceof Page page) {
            container.setRequestHandled(true);
            pages.render(
                    page,
                    request.getNativeRequest(HttpServletRequest.class),
                    request.getNativeResponse(HttpServletResponse.class));
        } else {
            otherwise.handleReturnValue(value, type, container, request);
        }
    }
}
