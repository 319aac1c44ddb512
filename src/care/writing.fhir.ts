import type { QuestionnaireResponse, Task } from 'fhir/r4'
import * as v from 'valibot'
import { newestFirst, urlOf, type Filled, type Writing } from './writing.ts'
import { extensions, systems } from '#fhir/systems.ts'
import { answersToItems } from '#questions/answers.fhir.ts'
import { readableAnswers } from '#questions/readableAnswer.fhir.ts'
import { instantOf, type Instant } from '#time.ts'

// FHIR R4 dateTime: a year, a month, a day, or a moment with its zone.
const dateTime = /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?$/

const response = v.object({
  resourceType: v.literal('QuestionnaireResponse'),
  id: v.string(),
  status: v.string(),
  questionnaire: v.optional(v.string(), ''),
  extension: v.optional(v.unknown()),
  authored: v.pipe(v.string(), v.regex(dateTime), v.transform(instantOf), v.string()),
  identifier: v.optional(v.unknown()),
  basedOn: v.optional(v.array(v.object({ reference: v.optional(v.string()) })), []),
  item: v.optional(v.array(v.unknown()), []),
})

/** In: anything the server sent. Out: what the person wrote; undefined when it cannot be read or was withdrawn. */
export function readWriting(resource: unknown): Writing | undefined {
  const read = v.safeParse(response, resource)
  if (!read.success || read.output.status === 'entered-in-error') return undefined
  const { id, status, questionnaire, authored, basedOn, item, extension, identifier } = read.output
  const begun = begunIn(extension)
  const madeAs = ownId(identifier)
  const cycle = basedOn.find(({ reference }) => reference?.startsWith('CarePlan/'))?.reference
  return {
    id,
    formUrl: urlOf(questionnaire),
    ...usesIn(extension),
    written: authored,
    amended: status === 'amended',
    audience: 'team',
    ...(madeAs === undefined || madeAs === id ? {} : { madeAs }),
    lines: readableAnswers(item),
    items: item,
    ...(begun ? { begun } : {}),
    ...(cycle ? { cycleId: cycle.slice('CarePlan/'.length) } : {}),
  }
}

const useMark = v.object({
  url: v.literal(extensions.use),
  valueCoding: v.object({ system: v.literal(systems.use), code: v.string() }),
})

function usesIn(extension: unknown): { uses?: readonly string[] } {
  const marks: readonly unknown[] = Array.isArray(extension) ? extension : []
  const uses = marks.flatMap((one) => (v.is(useMark, one) ? [one.valueCoding.code] : []))
  return uses.length > 0 ? { uses } : {}
}

const begunMark = v.object({ url: v.literal(extensions.begun), valueDateTime: v.string() })

function begunIn(extension: unknown): Instant | undefined {
  const marks: readonly unknown[] = Array.isArray(extension) ? extension : []
  const mark = marks.find((one) => v.is(begunMark, one))
  return mark === undefined ? undefined : instantOf(v.parse(begunMark, mark).valueDateTime)
}

function ownId(identifier: unknown): string | undefined {
  const read = v.safeParse(ours, identifier)
  return read.success ? read.output.value : undefined
}

const ours = v.object({ system: v.literal(systems.writingId), value: v.string() })

const withdrawn = v.object({ status: v.literal('entered-in-error') })

/** What a search finds, read page by page, so that a long journal never takes the page's whole attention. */
export interface WritingsReader {
  /** In: what was found, in any order; some twice, when something new shifted the pages meanwhile. */
  add(found: readonly unknown[]): void
  /** How many were found so far. */
  count(): number
  /** Out: what the person wrote, each once, newest first; how many could not be read. What was withdrawn is neither. */
  read(): { writings: Writing[]; unreadable: number }
}

export function writingsReader(): WritingsReader {
  const writings = new Map<string, Writing>()
  let unreadable = 0
  let count = 0
  return {
    add(found) {
      for (const resource of found) {
        count += 1
        const writing = readWriting(resource)
        if (writing) writings.set(writing.id, writing)
        else if (!v.is(withdrawn, resource)) unreadable += 1
      }
    },
    count: () => count,
    read: () => ({ writings: newestFirst([...writings.values()]), unreadable }),
  }
}

/** The same for everything that was found at once. */
export function readWritings(found: readonly unknown[]): { writings: Writing[]; unreadable: number } {
  const reader = writingsReader()
  reader.add(found)
  return reader.read()
}

export interface ToSend {
  id: string
  filled: Filled
  patientId: string
  written: Instant
  begun?: Instant
  writer: string
  revision: number
  amends: boolean
}

/** In: a finished draft of either kind. Out: the resource the clinic gets. Hidden and empty answers are not in it. */
export function responseOf({
  id,
  filled,
  patientId,
  written,
  begun,
  writer,
  revision,
  amends,
}: ToSend): QuestionnaireResponse {
  const patient = { reference: `Patient/${patientId}` }
  return {
    resourceType: 'QuestionnaireResponse',
    id,
    identifier: { system: systems.writingId, value: id },
    extension: [
      { url: extensions.writtenAs, valueString: `${writer}:${revision}` },
      ...(begun === undefined ? [] : [{ url: extensions.begun, valueDateTime: begun }]),
      ...filled.form.use
        .filter(({ system }) => system === systems.use)
        .map(({ code }) => ({ url: extensions.use, valueCoding: { system: systems.use, code } })),
    ],
    questionnaire: filled.form.canonical,
    status: amends ? 'amended' : 'completed',
    subject: patient,
    source: patient,
    author: patient,
    authored: written,
    ...(filled.cycleId === undefined ? {} : { basedOn: [{ reference: `CarePlan/${filled.cycleId}` }] }),
    item: answersToItems(filled.form, filled.answers, filled.language),
  }
}

const identified = v.object({
  resourceType: v.literal('QuestionnaireResponse'),
  id: v.string(),
  identifier: ours,
})

/** In: what a search by identifier found; a server may have found more. Out: the id there of the one written under `id` here. */
export function idByIdentifier(found: readonly unknown[], id: string): string | undefined {
  for (const resource of found) {
    const read = v.safeParse(identified, resource)
    if (read.success && read.output.identifier.value === id) return read.output.id
  }
  return undefined
}

/**
 * In: what lies at the clinic under our id, and what we were about to create there.
 * Out: `arrived` when an earlier try of just this came through, `older` when an earlier state of ours did, else `theirs`.
 */
export function compare(there: unknown, ours: QuestionnaireResponse): 'arrived' | 'older' | 'theirs' {
  const stored = there as Partial<QuestionnaireResponse>
  const [writer, revision] = writtenAs(stored)
  const [ourWriter, ourRevision] = writtenAs(ours)
  if (writer === undefined) return sameAnswers(stored, ours) ? 'arrived' : 'theirs'
  if (writer !== ourWriter) return 'theirs'
  return Number(revision) >= Number(ourRevision) ? 'arrived' : 'older'
}

function writtenAs(resource: Partial<QuestionnaireResponse>): readonly [string | undefined, string | undefined] {
  const mark = resource.extension?.find(({ url }) => url === extensions.writtenAs)?.valueString
  const [writer, revision] = mark?.split(':') ?? []
  return [writer, revision]
}

// For servers that drop extensions they don't know.
function sameAnswers(one: Partial<QuestionnaireResponse>, other: QuestionnaireResponse): boolean {
  return one.questionnaire === other.questionnaire && JSON.stringify(one.item) === JSON.stringify(other.item)
}

/** In: the clinic's request as it has it. Out: the same, done, with every field kept that we know nothing of. */
export function doneTask(task: Task, responseId: string): Task {
  const output = { type: { text: 'answers' }, valueReference: { reference: `QuestionnaireResponse/${responseId}` } }
  return { ...task, status: 'completed', output: [...(task.output ?? []), output] }
}
