import { asPlainText } from '#care/plainText.ts'
import type { Filled } from '#care/writing.ts'
import type { Draft } from '#drafts/draft.ts'
import type { Language } from '#i18n/languages.ts'
import { inLanguage } from '#questions/localText.ts'

/** In: texts on this device. Out: all of them as one plain text, oldest first, to be taken along. */
export function everythingAsText(texts: readonly Draft<Filled>[], language: Language): string {
  return texts
    .toSorted((one, other) => (one.startedAt < other.startedAt ? -1 : one.startedAt > other.startedAt ? 1 : 0))
    .map(
      ({ body, changedAt }) =>
        `${inLanguage(body.form.title, language)}, ${changedAt}\n\n${asPlainText(body, language)}`,
    )
    .join('\n\n———\n\n')
}
