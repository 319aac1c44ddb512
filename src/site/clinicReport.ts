import type { Clinic } from '../clinic/clinic.ts'
import { readClinicFile } from '../clinic/readClinic.ts'
import { hidesInVain } from '../help/lines.ts'
import { languageCodes } from '../i18n/languages.ts'
import { jsonPlaces, type Place } from './jsonPlaces.ts'

export interface Remark {
  /** `error`: the portal cannot use the file, or not this part of it. `missing`: a translation that is not there. */
  kind: 'error' | 'warning' | 'missing'
  place: Place
  says: string
}

/** In: the text of a clinic's file. Out: everything there is to say about it, in the order of its lines. Never throws. */
export function clinicReport(file: string): readonly Remark[] {
  const text = file.replace(/^\uFEFF/, '')
  const { places, brokenAt, deepAt, again } = jsonPlaces(text)
  // What no letter could be made of when the file was read.
  if (text.includes('\uFFFD')) {
    const [before = ''] = text.split('\uFFFD', 1)
    const line = before.split('\n')
    const place = { line: line.length, column: (line.at(-1)?.length ?? 0) + 1 }
    return [{ kind: 'error', place, says: 'this is no text in UTF-8: save the file as UTF-8' }]
  }
  if (deepAt) return [{ kind: 'error', place: deepAt, says: 'this nests deeper than any clinic’s file' }]
  if (brokenAt) return [{ kind: 'error', place: brokenAt, says: 'this is where the file stops being JSON' }]
  const at = (path: string): Place => places.get(path) ?? (path === '' ? { line: 1, column: 1 } : at(parentOf(path)))
  const { clinic, faults } = readClinicFile(text)
  const remarks: Remark[] = faults.map(({ path, message }) => ({
    kind: clinic ? 'warning' : 'error',
    place: at(path),
    says: path === '' ? message : `${path} ${message}`,
  }))
  remarks.push(
    ...missingTranslations(JSON.parse(text)).map(({ path, says }) => ({
      kind: 'missing' as const,
      place: at(path),
      says,
    })),
  )
  for (const { path, place } of again) {
    remarks.push({ kind: 'warning', place, says: `${path} stands here a second time: what stands last holds` })
  }
  if (clinic)
    remarks.push(...warnings(clinic).map(({ path, says }) => ({ kind: 'warning' as const, place: at(path), says })))
  return remarks.toSorted((one, other) => one.place.line - other.place.line || one.place.column - other.place.column)
}

function warnings(clinic: Clinic): readonly { path: string; says: string }[] {
  const vain = hidesInVain(clinic).map((id) => ({
    path: `hiddenLines.${clinic.hiddenLines.indexOf(id)}`,
    says: `hiddenLines names ${id}, which is no line that can be hidden`,
  }))
  const unread = {
    path: '',
    says: 'selfHarmReader is not there: beside a question about self-harm the portal says "Nobody may read this for days"',
  }
  return [...vain, ...(clinic.selfHarmReader ? [] : [unread])]
}

/** A text for people is an object with `en`; each other language of the portal that it lacks. */
function missingTranslations(json: unknown, path = ''): readonly { path: string; says: string }[] {
  if (typeof json !== 'object' || json === null) return []
  const below = Object.entries(json).flatMap(([key, value]) =>
    missingTranslations(value, path === '' ? key : `${path}.${key}`),
  )
  if (!('en' in json)) return below
  const lacking = languageCodes.filter((language) => !(language in json))
  return lacking.length > 0
    ? [{ path, says: `${path} is not there in ${lacking.join(', ')}: English is shown` }]
    : below
}

function parentOf(path: string): string {
  return path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : ''
}
