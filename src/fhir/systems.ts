// Every URI of our own, in one place. Nothing else invents codes.
const home = 'https://kap-portal.example'

export const systems = {
  care: `${home}/CodeSystem/care`,
  use: `${home}/CodeSystem/use`,
  item: `${home}/CodeSystem/item`,
  answer: `${home}/CodeSystem/answer`,
  writingId: `${home}/identifier/writing`,
  /** Which state of which draft a sealed entry came from, told to nobody: a digest. */
  sealedAs: `${home}/identifier/sealed-as`,
  /** What kind of sealed document it is: `key`, the wrapped key of the private entries. */
  sealed: `${home}/CodeSystem/sealed`,
  /** "patient.generation": the same on every device, so that only one can make it. */
  vaultKey: `${home}/identifier/vault-key`,
} as const

export const extensions = {
  /** `valueString` "writer:revision": which device's draft this version came from, and which state of it. */
  writtenAs: `${home}/StructureDefinition/written-as`,
  /** `valueString`: the public half of a wrapped key, to tell whose it is. Nothing is sealed to what stands here. */
  vaultRecipient: `${home}/StructureDefinition/vault-recipient`,
  /** `valueDateTime`: when a writing was begun. `authored` is when it was last changed. */
  begun: `${home}/StructureDefinition/begun`,
  /** On an answer: the form worked it out; the person did not write it. */
  workedOut: `${home}/StructureDefinition/worked-out`,
  /** `valueCoding`: what the form that was answered is for, and on an answer what its question is for, whichever form asks it. */
  use: `${home}/StructureDefinition/use`,
  /** Nested `when`, `then` and `who`: a small step as it was planned. */
  step: `${home}/StructureDefinition/step`,
  /** `valueReference`: the cycle a step belongs to; R4's Goal has no field for it. */
  cycle: `${home}/StructureDefinition/cycle`,
  /** `valueId`: the entry a step came out of. */
  cameFrom: `${home}/StructureDefinition/came-from`,
  timezone: 'http://hl7.org/fhir/StructureDefinition/timezone',
} as const

/** Code systems of others. */
export const codes = {
  achievement: 'http://terminology.hl7.org/CodeSystem/goal-achievement',
} as const

export const questionnaireBase = `${home}/Questionnaire/`
