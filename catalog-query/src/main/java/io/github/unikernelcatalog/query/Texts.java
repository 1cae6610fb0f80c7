package io.github.unikernelcatalog.query;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** How names and periods are written in the text form of a query. */
final class Texts {

  private Texts() {}

  /** A name as it is, or in quotes where it could be read otherwise. */
  static String quoted(String name) {
    return name.matches("[A-Za-z0-9][A-Za-z0-9._/+-]*") ? name : inQuotes(name);
  }

  static String inQuotes(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  static String period(Period period) {
    List<String> parts = new ArrayList<>();
    add(parts, period.getYears(), "year");
    add(parts, period.getMonths(), "month");
    add(parts, period.getDays(), "day");
    return parts.isEmpty() ? "0 days" : String.join(" ", parts);
  }

  private static void add(List<String> parts, int count, String unit) {
    if (count != 0) {
      parts.add(count + " " + unit + (count == 1 ? "" : "s"));
    }
  }
}
