package org.racetozero.registry.http.judgement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.racetozero.registry.application.Visibility;
import org.racetozero.registry.domain.judgement.Extension;
import org.racetozero.registry.domain.quantity.Text;
import org.racetozero.registry.domain.revision.Versioned;
import org.racetozero.registry.http.part.PartView;

/** A later due date as those concerned see it. */
public record ExtensionView(
        UUID id,
        UUID member,
        String criterion,
        String partner,
        LocalDate until,
        Text reason,
        String grantedBy,
        LocalDate grantedOn,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PartView {

    public static ExtensionView of(UUID member, Versioned<Extension> recorded, Visibility visibility) {
        Extension extension = recorded.facts();
        return new ExtensionView(
                recorded.id(),
                member,
                extension.criterion(),
                extension.partner(),
                extension.until(),
                extension.reason(),
                extension.grantedBy(),
                extension.grantedOn(),
                recorded.version(),
                recorded.createdAt(),
                recorded.updatedAt());
    }
}
