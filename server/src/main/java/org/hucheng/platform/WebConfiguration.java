package org.hucheng.platform;

import java.util.List;
import org.hucheng.identity.Access;
import org.hucheng.identity.Accounts;
import org.hucheng.identity.Actor;
import org.hucheng.kernel.ProblemWords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** How requests meet handlers, and how the pages of the command desk are found. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    @Bean
    static ProblemWords problemWords() {
        return new ProblemWords();
    }

    private final Accounts accounts;
    private final Access access;

    WebConfiguration(Accounts accounts, Access access) {
        this.accounts = accounts;
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new PermitInterceptor(accounts, access));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    /** The desk keeps its own addresses: whatever is no file and not under /api is its first page. Files named by content live for a year. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCachePeriod(31_536_000);
        registry.addResourceHandler("/**")
                .addResourceLocations("classpath:/static/")
                .setCachePeriod(0)
                .resourceChain(true)
                .addResolver(new DeskPage());
    }

    private static final class DeskPage extends PathResourceResolver {
        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws java.io.IOException {
            Resource file = location.createRelative(path);
            if (file.exists() && file.isReadable() && !path.isEmpty() && checkResource(file, location)) {
                return file;
            }
            boolean isFile = path.startsWith("assets/") || path.contains(".") && !path.contains("/");
            if (isFile || path.startsWith("api/")) {
                return null;
            }
            Resource index = location.createRelative("index.html");
            return index.exists() ? index : null;
        }
    }

    private static final class ActorArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            if (request.getAttribute(PermitInterceptor.ACTOR, RequestAttributes.SCOPE_REQUEST) instanceof Actor actor) {
                return actor;
            }
            throw PlatformProblem.NOT_SIGNED_IN.refuse();
        }
    }
}
