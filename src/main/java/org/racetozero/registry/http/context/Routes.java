package org.racetozero.registry.http.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which methods each address has (RFC 9110 §9.3.7, §10.2.1), read once from the resources that answer them. */
@ApplicationScoped
public class Routes {

    private record Route(String template, Pattern addresses, Set<String> methods) {

        /** How many characters an address must have exactly as they are: the most literal template is meant. */
        int literals() {
            return template.replaceAll("\\{[^}]*}", "").length();
        }
    }

    private final List<Route> routes = new ArrayList<>();

    public Routes(BeanManager beans) {
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path root = bean.getBeanClass().getAnnotation(Path.class);
            if (root != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    add(root.value(), method);
                }
            }
        }
    }

    /** The methods of that address in the order of the alphabet; none where there is no such address. */
    public Set<String> methods(String address) {
        String path = address.startsWith("/") ? address : "/" + address;
        return routes.stream()
                .filter(route -> route.addresses.matcher(path).matches())
                .max(Comparator.comparingInt(Route::literals))
                .map(Route::methods)
                .orElse(Set.of());
    }

    private void add(String root, Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod named = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (named != null) {
                Path own = method.getAnnotation(Path.class);
                Set<String> methods = route(joined(root, own == null ? "" : own.value())).methods();
                methods.add(named.value());
                methods.add(HttpMethod.OPTIONS);
                if (named.value().equals(HttpMethod.GET)) {
                    methods.add(HttpMethod.HEAD);
                }
            }
        }
    }

    private Route route(String template) {
        Optional<Route> known = routes.stream().filter(route -> route.template.equals(template)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Route created = new Route(template, addresses(template), new TreeSet<>());
        routes.add(created);
        return created;
    }

    private static String joined(String root, String own) {
        return ("/" + root + "/" + own).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    private static Pattern addresses(String template) {
        StringBuilder expression = new StringBuilder();
        for (String part : template.split("(?=\\{)|(?<=})")) {
            expression.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
        }
        return Pattern.compile(expression + "/?");
    }
}
