package io.github.unikernelcatalog.model.vocabulary;

/**
 * Licences, by their SPDX identifiers.
 *
 * <p>The id of a licence is its SPDX identifier, which is not in lower case. A licence that is in
 * no list of SPDX and is not open source is {@link #PROPRIETARY}.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum Licence implements Word {
  /** AGPL-3.0-only. */
  AGPL_3_0_ONLY("AGPL-3.0-only", LicenceFamily.STRONG_COPYLEFT),
  /** AGPL-3.0-or-later. */
  AGPL_3_0_OR_LATER("AGPL-3.0-or-later", LicenceFamily.STRONG_COPYLEFT),
  /** Apache-2.0. */
  APACHE_2_0("Apache-2.0", LicenceFamily.PERMISSIVE),
  /** BSD-2-Clause. */
  BSD_2_CLAUSE("BSD-2-Clause", LicenceFamily.PERMISSIVE),
  /** BSD-3-Clause. */
  BSD_3_CLAUSE("BSD-3-Clause", LicenceFamily.PERMISSIVE),
  /** BSD-4-Clause. */
  BSD_4_CLAUSE("BSD-4-Clause", LicenceFamily.PERMISSIVE),
  /** BSL-1.0. */
  BSL_1_0("BSL-1.0", LicenceFamily.PERMISSIVE),
  /** BUSL-1.1. */
  BUSL_1_1("BUSL-1.1", LicenceFamily.PROPRIETARY),
  /** CC0-1.0. */
  CC0_1_0("CC0-1.0", LicenceFamily.PERMISSIVE),
  /** CDDL-1.0. */
  CDDL_1_0("CDDL-1.0", LicenceFamily.WEAK_COPYLEFT),
  /** EPL-1.0. */
  EPL_1_0("EPL-1.0", LicenceFamily.WEAK_COPYLEFT),
  /** EPL-2.0. */
  EPL_2_0("EPL-2.0", LicenceFamily.WEAK_COPYLEFT),
  /** GPL-2.0-only. */
  GPL_2_0_ONLY("GPL-2.0-only", LicenceFamily.STRONG_COPYLEFT),
  /** GPL-2.0-or-later. */
  GPL_2_0_OR_LATER("GPL-2.0-or-later", LicenceFamily.STRONG_COPYLEFT),
  /** GPL-3.0-only. */
  GPL_3_0_ONLY("GPL-3.0-only", LicenceFamily.STRONG_COPYLEFT),
  /** GPL-3.0-or-later. */
  GPL_3_0_OR_LATER("GPL-3.0-or-later", LicenceFamily.STRONG_COPYLEFT),
  /** ISC. */
  ISC("ISC", LicenceFamily.PERMISSIVE),
  /** LGPL-2.0-or-later. */
  LGPL_2_0_OR_LATER("LGPL-2.0-or-later", LicenceFamily.WEAK_COPYLEFT),
  /** LGPL-2.1-only. */
  LGPL_2_1_ONLY("LGPL-2.1-only", LicenceFamily.WEAK_COPYLEFT),
  /** LGPL-2.1-or-later. */
  LGPL_2_1_OR_LATER("LGPL-2.1-or-later", LicenceFamily.WEAK_COPYLEFT),
  /** LGPL-3.0-only. */
  LGPL_3_0_ONLY("LGPL-3.0-only", LicenceFamily.WEAK_COPYLEFT),
  /** LGPL-3.0-or-later. */
  LGPL_3_0_OR_LATER("LGPL-3.0-or-later", LicenceFamily.WEAK_COPYLEFT),
  /** MIT. */
  MIT("MIT", LicenceFamily.PERMISSIVE),
  /** MIT-0. */
  MIT_0("MIT-0", LicenceFamily.PERMISSIVE),
  /** MIT-Click. */
  MIT_CLICK("MIT-Click", LicenceFamily.PERMISSIVE),
  /** MPL-2.0. */
  MPL_2_0("MPL-2.0", LicenceFamily.WEAK_COPYLEFT),
  /** MulanPSL-2.0. */
  MULANPSL_2_0("MulanPSL-2.0", LicenceFamily.PERMISSIVE),
  /** NCSA. */
  NCSA("NCSA", LicenceFamily.PERMISSIVE),
  /** LicenseRef-Proprietary. */
  PROPRIETARY("LicenseRef-Proprietary", LicenceFamily.PROPRIETARY, "proprietary"),
  /** Python-2.0. */
  PYTHON_2_0("Python-2.0", LicenceFamily.PERMISSIVE),
  /** Sleepycat. */
  SLEEPYCAT("Sleepycat", LicenceFamily.STRONG_COPYLEFT),
  /** Unlicense. */
  UNLICENSE("Unlicense", LicenceFamily.PERMISSIVE),
  /** Zlib. */
  ZLIB("Zlib", LicenceFamily.PERMISSIVE),
  /** 0BSD. */
  ZERO_BSD("0BSD", LicenceFamily.PERMISSIVE);

  private final Term term;
  private final LicenceFamily family;

  Licence(String id, LicenceFamily family, String... aliases) {
    this.term = Term.of(id, id, aliases);
    this.family = family;
  }

  @Override
  public Term term() {
    return term;
  }

  /**
   * The family that the licence belongs to.
   *
   * @return the family
   */
  public LicenceFamily family() {
    return family;
  }
}
