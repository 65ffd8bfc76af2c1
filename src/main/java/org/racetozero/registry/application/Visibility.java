package org.racetozero.registry.application;

import java.util.UUID;
import org.racetozero.registry.domain.member.RegisteredMember;
import org.racetozero.registry.domain.membership.RegisteredMembership;
import org.racetozero.registry.domain.report.AnnualReport;

/** Which private fields a caller sees of what it may read at all: the one table of them. */
public final class Visibility {

    /** Fields that not everybody sees. */
    public enum Field {
        /** A membership that is applied for, under review or declined. */
        UNDECIDED_MEMBERSHIP,
        /** What a partner calls the member in its own system. */
        EXTERNAL_ID,
        /** What a reviewer wrote about a change of status, and who it was. */
        TRANSITION_COMMENT,
        /** That a partner withdrew its badge, and why. */
        BADGE_WITHDRAWAL,
        /** What a partner states otherwise than the steward. */
        DISCREPANCIES,
        /** Which partner keeps the shared facts. */
        STEWARD
    }

    private final Caller caller;

    private Visibility(Caller caller) {
        this.caller = caller;
    }

    public static Visibility of(Caller caller) {
        return new Visibility(caller);
    }

    /** Whether the caller sees that field of that membership. */
    public boolean shows(Field field, RegisteredMember member, RegisteredMembership membership) {
        boolean partnerStaff = caller.partners().contains(membership.partner());
        boolean concerned = isConcerned(member.id(), membership.partner());
        boolean stewardStaff = member.steward() != null && caller.partners().contains(member.steward());
        return caller.readsEverything() || switch (field) {
            case UNDECIDED_MEMBERSHIP -> membership.facts().status().isPublic() || concerned;
            case EXTERNAL_ID -> partnerStaff;
            case TRANSITION_COMMENT, BADGE_WITHDRAWAL -> concerned;
            case DISCREPANCIES, STEWARD -> partnerStaff || stewardStaff;
        };
    }

    /**
     * Whether what passes between a member and one of its partners is the caller's business.
     *
     * @param partner null for the member's own business with all of them
     */
    public boolean isConcerned(UUID member, String partner) {
        boolean isPartners = partner != null && caller.partners().contains(partner);
        boolean isMembers = member.equals(caller.member())
                && (caller.partner() == null || caller.partner().equals(partner));
        return caller.readsEverything() || isPartners || isMembers;
    }

    /** Whether the caller sees a report: anybody one that a partner published, else those who have to do with it. */
    public boolean shows(RegisteredMember member, AnnualReport report) {
        return report.isPublishedHere()
                || isConcerned(member.id(), null)
                || member.steward() != null && caller.partners().contains(member.steward())
                || member.memberships().stream()
                        .anyMatch(membership -> isConcerned(member.id(), membership.partner()));
    }

    /**
     * Whether a caller who sees verdicts sees a decision about one.
     *
     * @param partner whom it was made for; null for everybody
     */
    public boolean showsDecision(RegisteredMember member, String partner) {
        return partner == null || isConcerned(member.id(), partner);
    }

    /** Whether the caller sees who keeps the member's shared facts. */
    public boolean showsSteward(RegisteredMember member) {
        return caller.readsEverything()
                || member.id().equals(caller.member())
                || member.memberships().stream().anyMatch(membership -> shows(Field.STEWARD, member, membership));
    }

    /** Whether the caller sees the campaign's verdict: it names an organisation. */
    public boolean showsVerdict(RegisteredMember member) {
        return AccessPolicy.allows(caller, Operation.READ_VERDICT, Subject.of(member))
                || member.verdict().open() && member.facts().assessable();
    }
}
