package org.racetozero.registry.http.answer;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.racetozero.registry.http.context.FilterOrder;

/**
 * Gives the picture to whoever asks for one (RFC 9110 §12.5.1).
 *
 * <p>Not every browser names SVG when it fills an {@code <img>}: some name other kinds of image and then anything, to
 * which JSON would be as good an answer. Who names a kind of image wants one, where SVG suits it no less than JSON;
 * only a browser that opens the address as a page names images beside HTML without wanting one.
 */
public class PictureFilter {

    private static final String IMAGE = "image";
    private static final MediaType SVG = new MediaType(IMAGE, "svg+xml");
    private static final Pattern QUALITY = Pattern.compile("[01](\\.\\d{0,3})?");

    @ServerRequestFilter(priority = FilterOrder.CHECK_PARAMETERS)
    public void prefer(ContainerRequestContext request, ResourceInfo resource) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        boolean namesImages = accept != null && accept.contains(IMAGE + "/");
        if (namesImages && isDrawn(resource.getResourceMethod()) && wantsPicture(request.getAcceptableMediaTypes())) {
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, Renderer.SVG);
        }
    }

    static boolean wantsPicture(List<MediaType> accepted) {
        BigDecimal svg = quality(accepted, SVG);
        return accepted.stream().anyMatch(range -> range.getType().equals(IMAGE))
                && accepted.stream().noneMatch(range -> range.equals(MediaType.TEXT_HTML_TYPE))
                && svg.signum() > 0
                && svg.compareTo(quality(accepted, MediaType.APPLICATION_JSON_TYPE)) >= 0;
    }

    private static boolean isDrawn(Method method) {
        if (method == null) {
            return false;
        }
        Produces own = method.getAnnotation(Produces.class);
        Produces produces = own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
        return produces != null && Arrays.asList(produces.value()).contains(Renderer.SVG);
    }

    /** What the closest range says of it; 0 where none includes it. */
    private static BigDecimal quality(List<MediaType> accepted, MediaType form) {
        return accepted.stream()
                .filter(range -> range.isCompatible(form))
                .max(Comparator.comparingInt(PictureFilter::closeness))
                .map(range -> range.getParameters().getOrDefault("q", "1"))
                .map(stated -> QUALITY.matcher(stated).matches() ? new BigDecimal(stated) : BigDecimal.ONE)
                .orElse(BigDecimal.ZERO);
    }

    private static int closeness(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2;
    }
}
