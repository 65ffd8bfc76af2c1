package org.racetozero.registry.domain.exchange;

/** Why something a source says was left out, doubted or read in a certain way. */
public enum RemarkCode {
    /** Blank where the source records what it looked for: nobody has looked. */
    NOT_ASSESSED(RemarkKind.ABSENT),
    /** The source looked and found none, so it is unknown and not known to be absent. */
    NOT_FOUND(RemarkKind.ABSENT),
    /** The source looked and the member does not say. */
    NOT_SPECIFIED(RemarkKind.ABSENT),

    /** The registry has no place for it. */
    UNMAPPED(RemarkKind.UNMAPPED),
    /** Describes a target of which the source gives no more than words. */
    TEXT_ONLY(RemarkKind.UNMAPPED),
    /** Known to the year, where the registry keeps days. */
    DATE_INCOMPLETE(RemarkKind.UNMAPPED),
    /** An amount of money without its currency. */
    CURRENCY_UNKNOWN(RemarkKind.UNMAPPED),
    /** A third party's total whose boundary nobody states: never an inventory, and no base of a per-capita figure. */
    BOUNDARY_UNKNOWN(RemarkKind.UNMAPPED),

    /** Tonnes and megatonnes stand in one column without a unit. */
    UNIT_UNKNOWN(RemarkKind.QUARANTINED),
    /** More than any actor on Earth emits in tonnes: plainly in another unit, and not ours to rescale. */
    UNIT_IMPLAUSIBLE(RemarkKind.QUARANTINED),
    /** Out of all proportion to the inhabitants stated beside it. */
    QUANTITY_IMPLAUSIBLE(RemarkKind.QUARANTINED),
    /** A zero that stands for a missing value. */
    ZERO_MEANS_MISSING(RemarkKind.QUARANTINED),
    /** No year in which emissions were or will be counted. */
    YEAR_IMPLAUSIBLE(RemarkKind.QUARANTINED),
    /** Not an absolute http or https address. */
    ADDRESS_INVALID(RemarkKind.QUARANTINED),
    /** Outside the values the source documents for this field. */
    VALUE_INVALID(RemarkKind.QUARANTINED),
    /** Details of a target or of its conditions beside the statement that there is none. */
    DETAIL_WITHOUT_TARGET(RemarkKind.QUARANTINED),

    BASE_YEAR_NOT_BEFORE_TARGET_YEAR(RemarkKind.CONTRADICTION),
    INTERIM_NOT_BEFORE_END(RemarkKind.CONTRADICTION),
    /** A status dated after the source was read. */
    STATUS_IN_THE_FUTURE(RemarkKind.CONTRADICTION),
    /** Said to be achieved before the year it is set for. */
    ACHIEVED_BEFORE_TARGET_YEAR(RemarkKind.CONTRADICTION),
    /** Conditions for credits beside "No conditions specified", or beside no statement that credits are used. */
    CONDITIONS_CONTRADICT(RemarkKind.CONTRADICTION),

    /** "Carbon dioxide and other GHGs" is read as all greenhouse gases, as the source's own stocktakes do. */
    READ_AS_ALL_GASES(RemarkKind.INTERPRETED),
    /** "1.5°C target" is read as a science-based target whose form is not given. */
    READ_AS_SCIENCE_BASED(RemarkKind.INTERPRETED),

    /** Differs from the row the member's shared facts and pledge were taken from. */
    SECOND_ROW(RemarkKind.MERGED);

    private final RemarkKind kind;

    RemarkCode(RemarkKind kind) {
        this.kind = kind;
    }

    public RemarkKind kind() {
        return kind;
    }
}
