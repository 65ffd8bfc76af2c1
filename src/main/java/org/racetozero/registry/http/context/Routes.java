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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which methods each address has (RFC 9110 §9.3.7, §10.2.1), read once from the resources that answer them. */
@ApplicationScoped
public class Routes {

    /** An address with its variable segments empty; the most literal of those that fit is meant. */
    private record Route(String template, List<String> segments, int literals, Set<String> methods) {

        static Route of(String template) {
            List<String> segments = split(template).stream()
                    .map(segment -> segment.startsWith("{") ? "" : segment)
                    .toList();
            int literals = (int) segments.stream().filter(segment -> !segment.isEmpty()).count();
            return new Route(template, segments, literals, new TreeSet<>());
        }

        boolean fits(List<String> address) {
            for (int place = 0; place < segments.size(); place++) {
                String wanted = segments.get(place);
                boolean fits = wanted.isEmpty() ? !address.get(place).isEmpty() : wanted.equals(address.get(place));
                if (!fits) {
                    return false;
                }
            }
            return true;
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
        List<String> segments = split(address);
        Route meant = null;
        for (Route route : routes) {
            boolean better = meant == null || route.literals > meant.literals;
            if (better && route.segments.size() == segments.size() && route.fits(segments)) {
                meant = route;
            }
        }
        return meant == null ? Set.of() : meant.methods;
    }

    /** What stands between slashes; a last slash says nothing. */
    private static List<String> split(String address) {
        String path = address.startsWith("/") ? address.substring(1) : address;
        String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return List.of(bare.split("/", -1));
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
        Route created = Route.of(template);
        routes.add(created);
        return created;
    }

    private static String joined(String root, String own) {
        return ("/" + root + "/" + own).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }
}
