"""The certificate authority of an organisation, and the certificates Sluis shows to clients."""
