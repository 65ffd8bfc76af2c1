package org.racetozero.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.racetozero.registry.domain.listing.Page;
import org.racetozero.registry.domain.listing.PagePosition;
import org.racetozero.registry.domain.revision.FeedBookmark;
import org.racetozero.registry.domain.revision.FeedPage;
import org.racetozero.registry.domain.revision.FeedSight;
import org.racetozero.registry.domain.revision.ResourceKind;
import org.racetozero.registry.domain.revision.Revision;
import org.racetozero.registry.persistence.FeedQueries;
import org.racetozero.registry.persistence.MemberQueries;
import org.racetozero.registry.persistence.RevisionLog;

/** Everything that changed: as a feed to follow, and as the history of one member. */
@ApplicationScoped
public class ChangeService {

    private final FeedQueries feed;
    private final FeedBell bell;
    private final MemberQueries members;
    private final RevisionLog revisions;

    public ChangeService(FeedQueries feed, FeedBell bell, MemberQueries members, RevisionLog revisions) {
        this.feed = feed;
        this.bell = bell;
        this.members = members;
        this.revisions = revisions;
    }

    /**
     * The changes behind a place in the feed that the caller may see.
     *
     * @param bodies whether to bring the resources along
     */
    public FeedPage after(Caller caller, FeedBookmark from, int limit, boolean bodies) {
        AccessPolicy.require(caller, Operation.READ_CHANGES, Subject.NONE);
        return feed.after(from, sight(caller), limit, bodies)
                .orElseThrow(() -> new RefusedException(new Refusal.CursorGone()));
    }

    /** The same, once there are any, or without any when the time is over; to be cancelled if nobody waits any more. */
    public CompletableFuture<FeedPage> await(
            Caller caller, FeedBookmark from, int limit, boolean bodies, Duration atMost) {
        AccessPolicy.require(caller, Operation.READ_CHANGES, Subject.NONE);
        return bell.await(new FeedBell.Question(from, sight(caller), limit, bodies), atMost);
    }

    /**
     * What was recorded of one member, newest first, also after it was deleted; a page's position is the sequence
     * number.
     */
    public Page<Revision> history(
            Caller caller, UUID member, Collection<ResourceKind> kinds, PagePosition from, int limit, boolean bodies) {
        AccessPolicy.requireIdentified(caller, Operation.READ_HISTORY);
        AccessPolicy.require(caller, Operation.READ_HISTORY, subject(member));
        boolean backward = from != null && from.backward();
        String state = revisions.state();
        List<Revision> read = new ArrayList<>(feed.history(
                member, kinds.stream().map(ResourceKind::wireName).toList(), sight(caller),
                from == null ? null : Long.valueOf(from.id()), backward, limit + 1, bodies));
        boolean more = read.size() > limit;
        if (more) {
            read.removeLast();
        }
        if (backward) {
            Collections.reverse(read);
        }
        return new Page<>(
                state,
                read.stream()
                        .map(revision -> {
                            String sequence = Long.toString(revision.position().sequence());
                            return new Page.Row<>(sequence, sequence, revision);
                        })
                        .toList(),
                more);
    }

    private static FeedSight sight(Caller caller) {
        String scope = Operation.READ_VERDICT.scope();
        boolean verdicts = !AccessPolicy.scopesOf(caller.role()).contains(scope) || caller.scopes().contains(scope);
        return new FeedSight(
                caller.readsEverything(), caller.partners(), caller.member(), caller.partner(), verdicts);
    }

    /** The member as it is, or as it was last known. */
    private Subject subject(UUID member) {
        return members.find(member)
                .map(Subject::of)
                .or(() -> feed.lastSeen(member)
                        .map(last -> new Subject(member, last.listed(), null, last.partners(), null)))
                .orElseThrow(() -> RefusedException.notFound("member", member));
    }
}
