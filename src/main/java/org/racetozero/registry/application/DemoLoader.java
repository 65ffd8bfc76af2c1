package org.racetozero.registry.application;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.racetozero.registry.domain.exchange.MemberBundle;
import org.racetozero.registry.domain.membership.Membership;
import org.racetozero.registry.domain.partner.Partner;
import org.racetozero.registry.domain.revision.RevisionOperation;
import org.racetozero.registry.domain.target.Target;
import org.racetozero.registry.persistence.Ids;
import org.racetozero.registry.persistence.MembershipEntity;
import org.racetozero.registry.persistence.PartnerRepository;

/** Fills an empty registry with real, cited members when it is started for a look around. */
@ApplicationScoped
public class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class);

    private final boolean wanted;
    private final Requests requests;
    private final PartnerRepository partnerRepository;
    private final PartnerService partners;
    private final MemberService members;
    private final MembershipService memberships;
    private final PledgeService pledges;
    private final TargetService targets;
    private final MemberLedger ledger;

    public DemoLoader(
            @ConfigProperty(name = "registry.demo") boolean wanted,
            Requests requests,
            PartnerRepository partnerRepository,
            PartnerService partners,
            MemberService members,
            MembershipService memberships,
            PledgeService pledges,
            TargetService targets,
            MemberLedger ledger) {
        this.wanted = wanted;
        this.requests = requests;
        this.partnerRepository = partnerRepository;
        this.partners = partners;
        this.members = members;
        this.memberships = memberships;
        this.pledges = pledges;
        this.targets = targets;
        this.ledger = ledger;
    }

    void load(@Observes StartupEvent started) {
        if (!wanted) {
            return;
        }
        Caller caller = Caller.service("demo");
        DemoData data = DemoData.read();
        boolean loaded = requests.inTransaction(() -> {
            if (partnerRepository.count() > 0) {
                return false;
            }
            for (Partner partner : data.partners()) {
                partners.put(caller, partner.code(), Precondition.NONE, none -> partner);
            }
            data.bundles().forEach(bundle -> record(caller, bundle));
            return true;
        });
        if (loaded) {
            LOG.infof("Demo data: %d partners and %d members of cited public sources; %d remarks on what they state: %s",
                    data.partners().size(), data.bundles().size(), data.remarks().total(), data.remarks().counts());
        }
    }

    private void record(Caller caller, MemberBundle bundle) {
        Membership main = bundle.membership();
        HeldMember held = members.register(caller, main == null ? null : main.partner(), bundle.member());
        MembershipEntity first = main == null ? null : memberships.enter(held, bundle.externalId(), main);
        ledger.listIfSeen(held);
        ledger.logMember(held, RevisionOperation.CREATED);
        if (first != null) {
            memberships.log(held, first, RevisionOperation.CREATED);
        }
        for (Membership other : bundle.otherMemberships()) {
            memberships.log(held, memberships.enter(held, null, other), RevisionOperation.CREATED);
        }
        if (bundle.pledge() != null) {
            pledges.enter(held, Ids.next(), bundle.pledge());
        }
        for (Target target : bundle.targets()) {
            UUID id = target.id() == null ? Ids.next() : target.id();
            targets.enter(held, id, target.withId(id));
        }
        ledger.settle(held);
        ledger.forgetWritten();
    }
}
