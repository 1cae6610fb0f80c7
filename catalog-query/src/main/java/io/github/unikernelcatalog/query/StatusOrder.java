package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Unikernel;
import java.time.LocalDate;
import java.util.List;

/**
 * The place of each unikernel in the order of status at a date, worked out when first asked for.
 */
final class StatusOrder {

  /** How the first place is written, as 0 says that nobody asked yet. */
  static final int FIRST = 1;

  private final LocalDate date;
  private final List<Unikernel> entries;

  /** The places, counted from {@link #FIRST}. To work one out twice does no harm. */
  private final byte[] places;

  StatusOrder(LocalDate date, List<Unikernel> entries) {
    this(date, entries, new byte[entries.size()]);
  }

  /** With places that are known already, counted from {@link #FIRST}. */
  StatusOrder(LocalDate date, List<Unikernel> entries, byte[] places) {
    this.date = date;
    this.entries = entries;
    this.places = places;
  }

  LocalDate date() {
    return date;
  }

  int place(int entry) {
    int place = places[entry];
    if (place == 0) {
      place = FIRST + Standing.byStatus(entries.get(entry).status(date));
      places[entry] = (byte) place;
    }
    return place - FIRST;
  }
}
