package org.racetozero.registry.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.racetozero.registry.domain.inventory.Inventory;
import org.racetozero.registry.domain.quantity.Decimals;

/** What principal inventories add up to, kept beside each of them for the version it was added up from. */
@ApplicationScoped
public class InventoryTotals {

    /** An inventory that changed since it was added up, or never was. */
    public record Open(UUID id, Inventory facts) {
    }

    /**
     * What one adds up to.
     *
     * @param tonnesCo2e null when it cannot be told
     */
    public record Total(UUID inventory, BigDecimal tonnesCo2e) {
    }

    private final Sql sql;
    private final Json json;

    public InventoryTotals(Sql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * Some that are to be added up, held until the transaction ends; what a writer holds is passed over, so that
     * neither waits for the other.
     */
    public List<Open> open(int atMost) {
        return sql.list("""
                select id, facts::text from inventory
                where totalled_version is distinct from version and key !~ '-'
                order by id limit ? for no key update skip locked""",
                List.of(atMost),
                row -> new Open(row.getObject(1, UUID.class), json.read(row.getString(2), Inventory.class)));
    }

    /** Keeps what those held by this transaction add up to. */
    public void keep(Collection<Total> totals) {
        sql.update("""
                update inventory set totalled_version = version, total_tonnes_co2e = nullif(total.tonnes, '')::numeric
                from unnest(?::uuid[], ?::text[]) as total (id, tonnes) where inventory.id = total.id""",
                List.of(
                        totals.stream().map(Total::inventory).toList(),
                        totals.stream()
                                .map(total -> total.tonnesCo2e() == null ? "" : Decimals.plain(total.tonnesCo2e()))
                                .toList()));
    }
}
