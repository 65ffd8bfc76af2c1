package org.racetozero.registry.application;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.racetozero.registry.domain.exchange.MemberBundle;
import org.racetozero.registry.domain.member.Member;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.target.Target;

/**
 * The campaign's partners as public sources describe them, with the members that sources name for one of them.
 *
 * @param partners every programme after the initiative it belongs to
 * @param members  without pledges: what these members signed is not published
 */
public record DemoPartners(List<Partner> partners, List<MemberBundle> members) {
    static final String RESOURCE = "/demo/partners.yaml";

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public DemoPartners {
        partners = List.copyOf(partners);
        members = List.copyOf(members);
    }

    public static DemoPartners read() {
        Document document = document();
        return new DemoPartners(
                document.partners().stream().map(PartnerEntry::partner).toList(),
                document.members().stream().map(MemberEntry::bundle).toList());
    }

    static Document document() {
        try (InputStream resource = DemoPartners.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the package lacks " + RESOURCE);
            }
            return YAML.readValue(resource, Document.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the packaged " + RESOURCE + " cannot be read", unreadable);
        }
    }

    record Document(List<PartnerEntry> partners, List<MemberEntry> members) {
    }

    /** A partner with the words that say where its facts were read. */
    record PartnerEntry(String source, Partner partner) {
    }

    /** A member with the words that say where its facts were read. */
    record MemberEntry(String source, Member member, Membership membership, List<Membership> otherMemberships,
            List<Target> targets) {

        MemberBundle bundle() {
            return new MemberBundle(member, null, membership, null, targets, otherMemberships, List.of());
        }
    }
}
