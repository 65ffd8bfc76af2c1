package org.racetozero.registry.domain.exchange;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.racetozero.registry.domain.quantity.LabelledYear;
import org.racetozero.registry.domain.quantity.Text;

/**
 * One row of the snapshot that keeps account of itself: every cell is taken over, set aside with a remark, or listed
 * as unmapped at the end, so that nothing disappears unnoticed.
 */
final class NetZeroTrackerRow {
    private static final DateTimeFormatter LAST_UPDATED = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** From the reference period of pre-industrial times (IPCC AR6) to well past any target. */
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2150;

    private final Map<String, String> cells;
    private final Set<String> settled = new HashSet<>();
    private final List<Remark> remarks = new ArrayList<>();

    NetZeroTrackerRow(Map<String, String> cells) {
        this.cells = cells;
    }

    String id() {
        return cell("id_code");
    }

    /** The cell as it stands, empty when blank; whoever reads it this way does not answer for it. */
    String cell(String field) {
        String cell = cells.get(field);
        if (cell == null) {
            throw new IllegalArgumentException("the source has no field " + field);
        }
        return cell;
    }

    boolean isBlank(String field) {
        return cell(field).isBlank();
    }

    /** The cell as it stands, null when blank. */
    String take(String field) {
        settled.add(field);
        return isBlank(field) ? null : cell(field);
    }

    /** Nothing in the source tells which language a text is in. */
    Text text(String field) {
        String text = take(field);
        return text == null ? null : new Text("und", text);
    }

    BigDecimal decimal(String field) {
        String text = take(field);
        try {
            return text == null ? null : new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            setAside(RemarkCode.VALUE_INVALID, field);
            return null;
        }
    }

    Long count(String field) {
        String text = take(field);
        if (text == null) {
            return null;
        }
        if (!text.matches("[0-9]{1,18}")) {
            setAside(RemarkCode.VALUE_INVALID, field);
            return null;
        }
        return Long.valueOf(text);
    }

    LabelledYear year(String field) {
        Integer year = plainYear(field);
        settled.add(field);
        if (year == null) {
            if (!isBlank(field)) {
                setAside(RemarkCode.VALUE_INVALID, field);
            }
            return null;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            setAside(RemarkCode.YEAR_IMPLAUSIBLE, field);
            return null;
        }
        return LabelledYear.calendar(year);
    }

    /** The year in a cell for comparing it with others; null for none. */
    Integer plainYear(String field) {
        return cell(field).matches("[0-9]{1,4}") ? Integer.valueOf(cell(field)) : null;
    }

    URI address(String field) {
        String text = take(field);
        if (text == null) {
            return null;
        }
        try {
            URI address = new URI(text);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return address;
            }
        } catch (URISyntaxException notAnAddress) {
            // Falls through to the remark that a well-formed address of another kind gets too.
        }
        setAside(RemarkCode.ADDRESS_INVALID, field);
        return null;
    }

    LocalDate lastUpdated() {
        String text = take("last_updated");
        try {
            return text == null ? null : LocalDateTime.parse(text, LAST_UPDATED).toLocalDate();
        } catch (DateTimeParseException notATime) {
            setAside(RemarkCode.VALUE_INVALID, "last_updated");
            return null;
        }
    }

    /** Remarks on a cell that is taken over all the same. */
    void note(RemarkCode code, String field) {
        remarks.add(new Remark(code, id(), field, cell(field)));
    }

    /** Leaves a cell out and says why. */
    void setAside(RemarkCode code, String field) {
        settled.add(field);
        note(code, field);
    }

    /** Leaves those of the cells out that say something and that nobody has answered for. */
    void setAsideStated(RemarkCode code, List<String> fields) {
        for (String field : fields) {
            if (!isBlank(field) && !settled.contains(field)) {
                setAside(code, field);
            }
        }
    }

    /** Lists what nobody took, and returns all remarks in the order of the source's fields. */
    List<Remark> settle() {
        setAsideStated(RemarkCode.UNMAPPED, List.copyOf(cells.keySet()));
        List<String> order = List.copyOf(cells.keySet());
        remarks.sort((left, right) -> Integer.compare(order.indexOf(left.field()), order.indexOf(right.field())));
        return List.copyOf(remarks);
    }
}
