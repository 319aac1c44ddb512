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
} as const

export const extensions = {
  /** `valueString` "writer:revision": which device's draft this version came from, and which state of it. */
  writtenAs: `${home}/StructureDefinition/written-as`,
  timezone: 'http://hl7.org/fhir/StructureDefinition/timezone',
} as const

export const questionnaireBase = `${home}/Questionnaire/`
