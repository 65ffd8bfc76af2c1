package org.racetozero.registry.http.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.racetozero.registry.domain.validation.Violation;
import org.racetozero.registry.http.context.FilterOrder;
import org.racetozero.registry.http.problem.ProblemException;

/** Refuses query parameters that an operation does not know, and several values where it takes one. */
public class ParameterFilter {

    private static final int LONGEST_NAME_SHOWN = 100;

    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter(priority = FilterOrder.CHECK_PARAMETERS)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Map<String, List<String>> sent = request.getUriInfo().getQueryParameters();
        if (sent.isEmpty() || resource.getResourceMethod() == null) {
            return;
        }
        Map<String, Boolean> repeatable = known.computeIfAbsent(resource.getResourceMethod(), ParameterFilter::read);
        List<Violation> violations = new ArrayList<>();
        sent.forEach((name, values) -> {
            if (!repeatable.containsKey(name)) {
                violations.add(Violation.at(
                        name.substring(0, Math.min(LONGEST_NAME_SHOWN, name.length())),
                        "UNKNOWN_PARAMETER",
                        String.join(", ", repeatable.keySet())));
            } else if (values.size() > 1 && !repeatable.get(name)) {
                violations.add(Violation.at(name, "REPEATED_PARAMETER"));
            }
        });
        if (!violations.isEmpty()) {
            throw ProblemException.inParameters(violations);
        }
    }

    /** The names an operation takes, each with whether it takes several values. */
    private static Map<String, Boolean> read(Method method) {
        Map<String, Boolean> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            read(parameter, parameter.getType(), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    read(field, field.getType(), names);
                }
            }
        }
        return names;
    }

    private static void read(AnnotatedElement element, Class<?> type, Map<String, Boolean> names) {
        QueryParam named = element.getAnnotation(QueryParam.class);
        if (named != null) {
            names.put(named.value(), List.class.isAssignableFrom(type));
        }
    }
}
