import type { Coding } from 'fhir/r4'
import type { Code } from './code.ts'
import { elementsOf, textOf, type Element } from './element.fhir.ts'

export function readCode(coding: Element): Code | undefined {
  const code = textOf(coding.code)
  const system = textOf(coding.system)
  const display = textOf(coding.display)
  return code === undefined ? undefined : { ...(system && { system }), code, ...(display && { display }) }
}

export function readCodes(codings: unknown): readonly Code[] {
  return elementsOf(codings).flatMap((coding) => readCode(coding) ?? [])
}

export function codingOf({ system, code, display }: Code): Coding {
  return { ...(system && { system }), code, ...(display && { display }) }
}
