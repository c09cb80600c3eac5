package vn.chibo.ui;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.HandlerMethodReturnValueHandlerComposite;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final List<String> FOLDERS = List.of("css", "js", "fonts", "images", "live");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : FOLDERS) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new TypedTaken());
        registry.addInterceptor(new AssetCaching())
                .addPathPatterns(
                        FOLDERS.stream().map(folder -> "/" + folder + "/**").toArray(String[]::new));
    }

    /** Pages come before Spring's own handlers. */
    @Bean
    InitializingBean pageReturnValues(RequestMappingHandlerAdapter adapter, Pages pages) {
        return () -> adapter.setReturnValueHandlers(withPages(adapter.getReturnValueHandlers(), pages));
    }

    static List<HandlerMethodReturnValueHandler> withPages(
            List<HandlerMethodReturnValueHandler> handlers, Pages pages) {
        var otherwise = new HandlerMethodReturnValueHandlerComposite().addHandlers(handlers);
        var all = new ArrayList<HandlerMethodReturnValueHandler>();
        all.add(new PageReturnHandler(pages, otherwise));
        all.addAll(handlers);
        return all;
    }
}
