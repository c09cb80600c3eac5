package vn.chibo.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A file asked for with its content's hash never changes and is kept for good; by its plain name, as modules import
 * each other, the browser asks each time whether it is still the same. Set here, or the security headers would forbid
 * keeping either.
 */
class AssetCaching implements HandlerInterceptor {
    private static final Pattern HASHED = Pattern.compile(".*-[0-9a-f]{32}\\.\\w+");
    private static final String FOR_GOOD =
            CacheControl.maxAge(365, TimeUnit.DAYS).cachePublic().immutable().getHeaderValue();
    private static final String ASK = CacheControl.noCache().getHeaderValue();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean hashed = HASHED.matcher(request.getRequestURI()).matches();
        response.setHeader(HttpHeaders.CACHE_CONTROL, hashed ? FOR_GOOD : ASK);
        return true;
    }
}
