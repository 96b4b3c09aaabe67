package io.personaassistant.evidence.segment;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Whether what people say has to do with their titles, by a permutation test: those of like titles
/// say the like more than they do when the titles are dealt out by lot. A pure function.
final class TitleSignificance {
  private static final int LOTS = 2_000;

  private TitleSignificance() {}

  /// How likely titles dealt out by lot would go with what is said as well as these do, from 0 to
  /// 1.
  ///
  /// @param said as [Features#said(double[][])] makes them, of those voices alone
  /// @param voices the same in order; all have a title
  static double pValue(double[][] said, List<ParticipantVoice> voices) {
    var meant = VectorRows.units(Features.meant(voices));
    // as they are, and with those of one kind of work drawn together
    var alike =
        centered(
            sum(VectorRows.products(meant), VectorRows.products(Features.titles(said, voices))));
    var saying = VectorRows.products(said);
    var order = IntStream.range(0, said.length).toArray();
    double as = together(alike, saying, order);
    var random = new Random(2);
    int asWell = 1;
    for (int lot = 0; lot < LOTS; lot++) {
      asWell += together(alike, saying, Agreement.shuffled(order, random)) >= as ? 1 : 0;
    }
    return asWell / (LOTS + 1.0);
  }

  /// Without what each row and each column have in common, so that somebody who is like everybody
  /// does not count more.
  private static double[][] centered(double[][] likeness) {
    var rows = VectorRows.centered(likeness);
    for (var row : rows) {
      double mean = IntStream.range(0, row.length).mapToDouble(i -> row[i]).average().orElse(0);
      for (int i = 0; i < row.length; i++) {
        row[i] -= mean;
      }
    }
    return rows;
  }

  private static double[][] sum(double[][] one, double[][] other) {
    for (int r = 0; r < one.length; r++) {
      VectorRows.add(one[r], other[r], 1);
    }
    return one;
  }

  private static double together(double[][] alike, double[][] saying, int[] order) {
    double sum = 0;
    for (int i = 0; i < order.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += alike[i][j] * saying[order[i]][order[j]];
      }
    }
    return sum;
  }
}
