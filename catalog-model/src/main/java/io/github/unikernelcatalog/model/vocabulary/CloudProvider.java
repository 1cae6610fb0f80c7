package io.github.unikernelcatalog.model.vocabulary;

/**
 * Clouds, and the software that private clouds are made with.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum CloudProvider implements Word {
  /** Alibaba Cloud. */
  ALIBABA_CLOUD("alibaba-cloud", "Alibaba Cloud", "aliyun"),
  /** Amazon Web Services. */
  AWS("aws", "Amazon Web Services", "amazon", "ec2", "amazon-ec2", "amzn"),
  /** Microsoft Azure. */
  AZURE("azure", "Microsoft Azure", "microsoft-azure"),
  /** DigitalOcean. */
  DIGITALOCEAN("digitalocean", "DigitalOcean", "digital-ocean"),
  /** Exoscale. */
  EXOSCALE("exoscale", "Exoscale"),
  /** Google Cloud. */
  GOOGLE_CLOUD(
      "google-cloud", "Google Cloud", "gcp", "gce", "google", "google-compute-engine", "ggle"),
  /** Hetzner Cloud. */
  HETZNER("hetzner", "Hetzner Cloud", "hetzner-cloud"),
  /** IBM Cloud. */
  IBM_CLOUD("ibm-cloud", "IBM Cloud", "ibm"),
  /** Linode, now of Akamai. */
  LINODE("linode", "Linode (Akamai)", "akamai"),
  /** Nutanix private clouds. */
  NUTANIX("nutanix", "Nutanix"),
  /** OpenNebula private clouds. */
  OPENNEBULA("opennebula", "OpenNebula"),
  /** Red Hat OpenShift Virtualization. */
  OPENSHIFT("openshift", "Red Hat OpenShift"),
  /** OpenStack private and public clouds. */
  OPENSTACK("openstack", "OpenStack"),
  /** Oracle Cloud Infrastructure. */
  ORACLE_CLOUD("oracle-cloud", "Oracle Cloud", "oci", "oracle-cloud-infrastructure"),
  /** VMware Photon Controller. */
  PHOTON("photon", "VMware Photon Controller", "photon-controller"),
  /** Proxmox Virtual Environment. */
  PROXMOX("proxmox", "Proxmox VE", "proxmox-ve"),
  /** Rackspace. */
  RACKSPACE("rackspace", "Rackspace"),
  /** Scaleway. */
  SCALEWAY("scaleway", "Scaleway"),
  /** Unikraft Cloud. */
  UNIKRAFT_CLOUD("unikraft-cloud", "Unikraft Cloud", "kraftcloud", "kraft-cloud"),
  /** UpCloud. */
  UPCLOUD("upcloud", "UpCloud"),
  /** Vultr. */
  VULTR("vultr", "Vultr");

  private final Term term;

  CloudProvider(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
