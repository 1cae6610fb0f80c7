package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.util.Set;

/**
 * A deployment as somebody would lay it out who writes the questions by hand: the words that
 * certainly hold in full, and those that certainly do not hold even in part.
 *
 * @param number counted from 0 over the catalog
 * @param entry the number of its unikernel
 */
record Row(
    int number,
    int entry,
    Set<Language> language,
    Set<Hypervisor> hypervisor,
    Set<Hypervisor> noHypervisor,
    Set<Vmm> vmm,
    Set<Architecture> architecture,
    Set<Architecture> noArchitecture,
    Set<CloudProvider> cloud,
    Set<CloudProvider> noCloud,
    long activeDay,
    int byStatus) {}
