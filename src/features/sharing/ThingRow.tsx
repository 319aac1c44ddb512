import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { SharedEntry } from './SharedEntry.tsx'
import type { SharedThing } from './sharedThing.ts'
import { beginningOf } from '#care/beginningOf.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import { paths } from '#paths.ts'

/** One thing at the clinic: what it is, since when, which version, and how to change who can read it, where that can be. */
export function ThingRow({ thing }: { thing: SharedThing }) {
  const { t } = useTranslation('sharing')
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const { kind, words, since, version, standing, entry } = thing
  const place = placeOf(thing)
  const title = beginningOf(words, 120) || t(`kind_${kind}`)
  return (
    <li className="row">
      <div className="row-words">
        <h3 className="row-title">{place ? <Link to={place}>{title}</Link> : title}</h3>
        <p className="row-facts">
          {words && <span>{t(`kind_${kind}`)}</span>}
          {since && <time dateTime={since}>{t('since', { day: dates.dayOfYear(since) })}</time>}
          {version !== undefined && <span>{t('version', { number: version })}</span>}
        </p>
        {standing === 'shared' && entry && <SharedEntry entry={entry} about={title} />}
        {standing !== 'shared' && <p className="small">{t(standing)}</p>}
      </div>
    </li>
  )
}

function placeOf({ kind, id, standing }: SharedThing): string | undefined {
  if (standing === 'deleted') return undefined
  switch (kind) {
    case 'entry':
    case 'sealed':
      return paths.entry(id)
    case 'worksheet':
    case 'page':
      return paths.worksheet(id)
    case 'plan':
      return paths.plan()
    case 'step':
      return paths.steps()
    case 'document':
    case 'key':
    case 'unknown':
      return undefined
  }
}
