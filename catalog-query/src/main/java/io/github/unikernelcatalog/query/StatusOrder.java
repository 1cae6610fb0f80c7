package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.Unikernel;
import java.time.LocalDate;
import java.util.List;

/**
 * The place of each unikernel in the order of status at a date, worked out when first asked for.
 */
final class StatusOrder {

  /** How many places there are: one for each status, and one for those of which it is unknown. */
  static final int PLACES = Status.values().length + 1;

  private final LocalDate date;
  private final List<Unikernel> entries;

  /** The place plus one, or 0 if nobody asked yet. To work it out twice does no harm. */
  private final byte[] places;

  StatusOrder(LocalDate date, List<Unikernel> entries) {
    this.date = date;
    this.entries = entries;
    this.places = new byte[entries.size()];
  }

  LocalDate date() {
    return date;
  }

  int place(int entry) {
    int place = places[entry];
    if (place == 0) {
      place = 1 + Standing.byStatus(entries.get(entry).status(date, Status.DEFAULT_PERIOD));
      places[entry] = (byte) place;
    }
    return place - 1;
  }
}
