import { useTranslation } from 'react-i18next'
import { isEmptyCard, type Card, type CardLine } from './card.ts'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { dateWords, useDateWords, useLanguage } from '#i18n/format.ts'
import type { Language } from '#i18n/languages.ts'
import { AnswerWords } from '#questions/AnswerWords.tsx'
import { inLanguage, type LocalText } from '#questions/localText.ts'
import type { ReadableValue } from '#questions/readableAnswer.ts'

// The language of the clinic's own forms and of those who work there.
const room: Language = 'en'

/** One page for the room, readable at arm's length: in the person's language, and below it in the room's. */
export function RoomCard({ card, size }: { card: Card; size?: CardSize }) {
  const { t } = useTranslation('worksheets')
  // Whoever stands in the room reads their own language, whichever the portal is read in.
  const inRoom = useTranslation('worksheets', { lng: room })
  const { zone } = useClinic()
  const dates = useDateWords(zone)
  const { name, infusion, intention, lines } = card
  const said = [...(intention ? [intention] : []), ...lines].map(({ written }) => written).toSorted()
  const last = said.at(-1)
  if (isEmptyCard(card)) return null
  return (
    <article className="card" data-size={size} aria-labelledby="card-title">
      <p className="card-head">
        {name && <span dir="auto">{name}</span>}
        {infusion && <span>{t('cardFor', { day: dates.day(infusion) })}</span>}
      </p>
      {intention && (
        <div className="card-intention" dir="auto">
          <AnswerWords values={intention.values} />
        </div>
      )}
      <dl className="card-wishes">
        {lines.map((line) => (
          <Wish key={line.linkId} line={line} />
        ))}
      </dl>
      {last !== undefined && (
        <p className="card-foot small">
          {t('cardAsOf', { day: dates.day(last) })}
          <InRoom>
            {inRoom.ready ? inRoom.t('cardAsOfInRoom', { day: dateWords(room, zone).day(last) }) : undefined}
          </InRoom>
        </p>
      )}
    </article>
  )
}

export type CardSize = 'page' | 'small'

function Wish({ line: { label, values } }: { line: CardLine }) {
  const language = useLanguage()
  return (
    <div>
      <dt>
        {inLanguage(label, language)}
        <InRoom>{otherWords(label, language)}</InRoom>
      </dt>
      <dd>
        <AnswerWords values={values} />
        <InRoom>{valuesInRoom(values, language)}</InRoom>
      </dd>
    </div>
  )
}

function InRoom({ children }: { children: string | undefined }) {
  const language = useLanguage()
  if (!children || language === room) return null
  return (
    <span className="in-room" lang={room} dir="ltr">
      {children}
    </span>
  )
}

// What has no other words, such as the person's own, stands once.
function otherWords(text: LocalText, language: Language): string | undefined {
  const words = inLanguage(text, room)
  return words === inLanguage(text, language) ? undefined : words
}

function valuesInRoom(values: readonly ReadableValue[], language: Language): string | undefined {
  const said = values.flatMap((value) => (value.kind === 'text' ? (otherWords(value.text, language) ?? []) : []))
  return said.length > 0 ? said.join(' · ') : undefined
}
