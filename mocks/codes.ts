const systems = 'https://kap-portal.example/CodeSystem'

/** The code systems of our own, as the clinic's server uses them. */
export const careSystem = `${systems}/care`
export const answerSystem = `${systems}/answer`

/** What a sealed document is told by. */
export const sealedSystems = {
  sealed: `${systems}/sealed`,
  vaultKey: 'https://kap-portal.example/identifier/vault-key',
  writingId: 'https://kap-portal.example/identifier/writing',
  sealedAs: 'https://kap-portal.example/identifier/sealed-as',
}
export const vaultRecipientExtension = 'https://kap-portal.example/StructureDefinition/vault-recipient'

export const questionnaireBase = 'https://kap-portal.example/Questionnaire'
export const questionnaireVersion = '1.0.0'

export const timezoneExtension = 'http://hl7.org/fhir/StructureDefinition/timezone'
/** A small step belongs to a cycle; R4's Goal has no field for it. */
export const cycleExtension = 'https://kap-portal.example/StructureDefinition/cycle'
