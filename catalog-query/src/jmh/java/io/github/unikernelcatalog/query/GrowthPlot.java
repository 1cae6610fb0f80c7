package io.github.unikernelcatalog.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plot with two logarithmic axes, as SVG: deployments against nanoseconds. */
final class GrowthPlot {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 440;
  private static final int LEFT = 80;
  private static final int RIGHT = 520;
  private static final int TOP = 50;
  private static final int BOTTOM = 380;
  private static final int FIRST_X = 4;
  private static final int LAST_X = 6;
  private static final int FIRST_Y = 1;
  private static final int LAST_Y = 6;
  private static final List<String> COLOURS =
      List.of("#0b5fa5", "#b3261e", "#2e7d32", "#7b4fa3", "#666666", "#999999");

  private final String title;
  private final StringBuilder lines = new StringBuilder();
  private final List<String> labels = new ArrayList<>();

  /** A measured point. */
  record Point(double deployments, double nanos) {}

  GrowthPlot(String title) {
    this.title = title;
  }

  void line(String label, List<Point> points, boolean dashed) {
    String colour = COLOURS.get(labels.size() % COLOURS.size());
    String style = dashed ? " stroke-dasharray=\"6 4\"" : "";
    String path = points.stream()
        .map(point -> format("%.1f,%.1f", x(point.deployments), y(point.nanos)))
        .collect(Collectors.joining(" "));
    lines.append(format(
        "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"2\"%s points=\"%s\"/>%n",
        colour, style, path));
    int at = TOP + 20 * labels.size();
    lines.append(format(
        "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\"%s/>%n",
        RIGHT + 15, at, RIGHT + 40, at, colour, style));
    lines.append(format("<text x=\"%d\" y=\"%d\">%s</text>%n", RIGHT + 46, at + 4, label));
    labels.add(label);
  }

  String svg() {
    StringBuilder svg = new StringBuilder(format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
            + " font-family=\"sans-serif\" font-size=\"12\">%n",
        WIDTH, HEIGHT));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
    svg.append(format("<text x=\"%d\" y=\"28\" font-size=\"16\">%s</text>%n", LEFT, title));
    for (int power = FIRST_Y; power <= LAST_Y; power++) {
      double y = y(Math.pow(10, power));
      svg.append(format(
          "<line x1=\"%d\" y1=\"%.1f\" x2=\"%d\" y2=\"%.1f\" stroke=\"#dddddd\"/>%n",
          LEFT, y, RIGHT, y));
      svg.append(format(
          "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
          LEFT - 8, y + 4, time(power)));
    }
    for (int power = FIRST_X; power <= LAST_X; power++) {
      double x = x(Math.pow(10, power));
      svg.append(format(
          "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"#dddddd\"/>%n",
          x, TOP, x, BOTTOM));
      svg.append(format(
          "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,.0f</text>%n",
          x, BOTTOM + 18, Math.pow(10, power)));
    }
    svg.append(format(
        "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">deployments</text>%n",
        (LEFT + RIGHT) / 2, BOTTOM + 40));
    return svg.append(lines).append("</svg>\n").toString();
  }

  private static String time(int power) {
    return switch (power) {
      case 1 -> "10 ns";
      case 2 -> "100 ns";
      case 3 -> "1 µs";
      case 4 -> "10 µs";
      case 5 -> "100 µs";
      default -> "1 ms";
    };
  }

  private static double x(double deployments) {
    return LEFT + (RIGHT - LEFT) * (Math.log10(deployments) - FIRST_X) / (LAST_X - FIRST_X);
  }

  private static double y(double nanos) {
    return BOTTOM - (BOTTOM - TOP) * (Math.log10(nanos) - FIRST_Y) / (LAST_Y - FIRST_Y);
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments).replace("\r\n", "\n");
  }
}
