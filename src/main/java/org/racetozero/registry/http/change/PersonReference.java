package org.racetozero.registry.http.change;

import java.util.UUID;

/** All that the log knows of a person: that there was a change, never what is known of anybody. */
record PersonReference(UUID id) {
}
