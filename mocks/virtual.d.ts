/// <reference types="msw/vite/client" />

declare module 'virtual:fhir-definitions' {
  import type { FhirDefinitions } from '#mocks/fhir/definitionIndex.ts'

  export const definitions: FhirDefinitions
}
