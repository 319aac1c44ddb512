import type { Writing } from './writing.ts'
import type { LocalText } from '#questions/localText.ts'

/** One state a writing was in at the clinic. */
export interface Version {
  /** As the clinic's system counts them. */
  id: string
  writing: Writing
}

/** What one version says otherwise than the one before it: the questions whose answers changed, in reading order. */
export function changedIn(version: Version, before: Version): readonly LocalText[] {
  const now = version.writing.lines
  const then = before.writing.lines
  const said = (lines: typeof now, linkId: string) =>
    JSON.stringify(lines.filter((line) => line.linkId === linkId).map(({ values }) => values))
  const gone = then.filter(({ linkId }) => !now.some((line) => line.linkId === linkId))
  const changed = now.filter(({ linkId }) => said(now, linkId) !== said(then, linkId))
  const questions = new Map([...changed, ...gone].map(({ linkId, question }) => [linkId, question]))
  return [...questions.values()]
}
