import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { entryKinds, titleLinkId, type EntryKind } from '#care/entryKinds.ts'
import type { Course } from '#care/course.ts'
import { firstDayOf } from '#care/cycle.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { useDateWords } from '#i18n/format.ts'
import type { Answer } from '#questions/answer.ts'

export interface AboutEntryProps {
  kind: EntryKind
  /** Left out where it is settled: an entry the clinic has keeps its way of writing. */
  onKind?: (kind: EntryKind) => void
  title: string
  onTitle: (linkId: string, answer: Answer | undefined) => void
  course: Course | undefined
  cycleId: string | undefined
  onCycle: (cycleId: string) => void
}

/** What an entry is besides its words: how it is written, its name, its cycle. Folded: nothing of it has to be filled in, and until it is wanted it costs no key anything. */
export function AboutEntry({ kind, onKind, title, onTitle, course, cycleId, onCycle }: AboutEntryProps) {
  const { t } = useTranslation(['journal', 'portal'])
  const cycle = course?.cycles.find(({ id }) => id === cycleId)
  const kindName = t(`kind_${kind}`)
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fold about-entry" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {cycle
          ? t('aboutEntryInCycle', { kind: kindName, cycle: t('portal:cycleNumber', { number: cycle.number }) })
          : t('aboutEntry', { kind: kindName })}
      </summary>
      {isOpen && onKind && <KindChoice kind={kind} onKind={onKind} />}
      {isOpen && <TitleField title={title} onTitle={onTitle} />}
      {isOpen && course && course.cycles.length > 0 && (
        <CycleChoice course={course} cycleId={cycleId} onCycle={onCycle} />
      )}
    </details>
  )
}

function KindChoice({ kind, onKind }: { kind: EntryKind; onKind: (kind: EntryKind) => void }) {
  const { t } = useTranslation('journal')
  const id = useId()
  return (
    <p className="field">
      <label className="label" htmlFor={id}>
        {t('wayOfWriting')}
      </label>
      <select
        className="input"
        id={id}
        value={kind}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => onKind(entryKinds.find((one) => one === target.value) ?? kind)}
      >
        {entryKinds.map((one) => (
          <option key={one} value={one}>
            {t(`kind_${one}`)}
          </option>
        ))}
      </select>
      <span className="small" id={`${id}-help`}>
        {t('wayOfWritingHelp')}
      </span>
    </p>
  )
}

function TitleField({ title, onTitle }: Pick<AboutEntryProps, 'title' | 'onTitle'>) {
  const { t } = useTranslation('journal')
  const id = useId()
  return (
    <p className="field">
      <label className="label" htmlFor={id}>
        {t('entryTitle')}
      </label>
      <input
        className="input"
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        autoCapitalize="sentences"
        spellCheck={false}
        value={title}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => onTitle(titleLinkId, target.value ? { kind: 'text', text: target.value } : undefined)}
      />
      <span className="small" id={`${id}-help`}>
        {t('entryTitleHelp')}
      </span>
    </p>
  )
}

function CycleChoice({ course, cycleId, onCycle }: { course: Course } & Pick<AboutEntryProps, 'cycleId' | 'onCycle'>) {
  const { t } = useTranslation(['journal', 'portal'])
  const id = useId()
  const { zone } = useClinic()
  const words = useDateWords(zone)
  return (
    <p className="field">
      <label className="label" htmlFor={id}>
        {t('belongsTo')}
      </label>
      <select className="input" id={id} value={cycleId ?? ''} onChange={({ target }) => onCycle(target.value)}>
        {course.cycles.toReversed().map((cycle) => {
          const begins = firstDayOf(cycle)
          const name = t('portal:cycleNumber', { number: cycle.number })
          return (
            <option key={cycle.id} value={cycle.id}>
              {begins ? t('cycleFrom', { cycle: name, month: words.month(begins) }) : name}
            </option>
          )
        })}
      </select>
    </p>
  )
}
