/** Why something sealed did not open, or a key was not made. */
export type VaultFaultKind =
  | 'none' // there is no key yet to seal to
  | 'locked' // it is sealed to a key that is not open on this page
  | 'damaged' // it was changed, cut off or is no sealed text at all
  | 'otherKey' // it is sealed to a key that is not this one
  | 'wrongPassphrase'
  | 'notASheet' // what was typed is no recovery sheet
  | 'elsewhere' // another device made or changed the key meanwhile

/** The one error of this folder that others tell apart. Its message is the kind, never a text somebody wrote. */
export class VaultFault extends Error {
  readonly kind: VaultFaultKind

  constructor(kind: VaultFaultKind) {
    super(kind)
    this.name = 'VaultFault'
    this.kind = kind
  }
}
